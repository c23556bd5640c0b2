import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Wishes } from '../domain/wishes.js';
import { plainArray } from './array-literals.js';

/** Writes what these registrations wish for, in the place of what they wished for before. */
export async function replaceWishes(
  em: EntityManager,
  wishing: readonly { readonly registrationId: string; readonly wishes: Wishes }[],
): Promise<void> {
  if (wishing.length === 0) return;
  await rows(em, `delete from registration_wish where registration_id = any ($1::uuid[])`, [
    plainArray(wishing.map(({ registrationId }) => registrationId)),
  ]);
  const wished = wishing.flatMap(({ registrationId, wishes }) =>
    [...wishes].flatMap(([slot, sessionIds]) =>
      sessionIds.map((sessionId, place) => ({ registrationId, slot, sessionId, rank: place + 1 })),
    ),
  );
  if (wished.length === 0) return;
  await rows(
    em,
    `insert into registration_wish (registration_id, session_id, slot, rank)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::integer[])`,
    [
      plainArray(wished.map(({ registrationId }) => registrationId)),
      plainArray(wished.map(({ sessionId }) => sessionId)),
      wished.map(({ slot }) => slot),
      plainArray(wished.map(({ rank }) => rank)),
    ],
  );
}

interface Wishing {
  readonly registrationId: string;
  readonly sessionIds: readonly string[];
}

/**
 * What these registrations wish for: ids of sessions, by registration, those of one slot the dearest first. Whoever
 * wishes for nothing is left out. `rankedBySlot` parts them by the slots of the event as it is now.
 */
export async function wishesOf(
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (registrationIds.length === 0) return new Map();
  return byRegistration(
    await rows<Wishing>(em, `${WISHES} where registration_id = any ($1::uuid[]) group by registration_id`, [
      registrationIds,
    ]),
  );
}

/** The same, of everybody who is signed up for an event or was. */
export async function wishesOfEvent(
  em: EntityManager,
  eventId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  return byRegistration(
    await rows<Wishing>(
      em,
      `${WISHES} where registration_id in (select id from registration where event_id = $1) group by registration_id`,
      [eventId],
    ),
  );
}

const WISHES = `
  select registration_id as "registrationId", to_json(array_agg(session_id order by rank, slot)) as "sessionIds"
  from registration_wish`;

const byRegistration = (found: readonly Wishing[]) =>
  new Map(found.map(({ registrationId, sessionIds }) => [registrationId, sessionIds]));
