import { newId } from '#kernel';
import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface GivenWave {
  readonly pairs: readonly (readonly string[])[];
  readonly trios?: readonly (readonly string[])[];
}

/** What people were given, written without a planner: the pairs of each wave, by registration. */
export async function aPublicationOfPairs(
  em: EntityManager,
  given: { readonly eventId: string; readonly waves: readonly GivenWave[]; readonly at: Temporal.Instant },
): Promise<{ readonly planId: string; readonly eventId: string; readonly revision: number }> {
  const { eventId } = given;
  const waves = given.waves.map(({ pairs, trios = [] }) => ({ pairs, trios }));
  const plan = JSON.stringify({ ...waves[0], waves });
  const planId = newId();
  await rows(em, `update rotation_plan set published_at = null where event_id = $1`, [eventId]);
  await rows(
    em,
    `insert into rotation_plan (id, event_id, name, mode, family, settings, beside, people, status, result, made_at,
       published_revision, published_at)
     values ($1, $2, 'Binômes', 'pairs', 'pairs', '{}', '{}', '[]', 'ready', '{}', $3, 1, $3)`,
    [planId, eventId, given.at.toString()],
  );
  await rows(
    em,
    `insert into plan_publication (plan_id, revision, event_id, published_at, mode, plan, people, settings, changed, told)
     values ($1, 1, $2, $3, 'pairs', $4::jsonb, '[]', '{}', '[]', true)`,
    [planId, eventId, given.at.toString(), plan],
  );
  return { planId, eventId, revision: 1 };
}
