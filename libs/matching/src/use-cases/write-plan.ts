import { DomainError, newId } from '#kernel';
import { announce } from '#platform';
import type { EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { planAsked } from '../announcements.js';
import type { Mode, PlanInput } from '../domain/input.js';
import { refusingBadInput } from '../domain/refuse-bad-input.js';
import { reachOf } from '../domain/reach.js';
import { familyOf, type Beside, type PlannedPerson, type Settings } from '../domain/stored-plan.js';
import { countPlans, insertPlan } from '../persistence/rotation-plans.queries.js';
import { candidatesOf, plannerPeople, withKnownOrganisations, type Candidate } from './people-to-plan.js';

/** More than an organiser compares; a runaway script ends here. */
const MOST_KEPT = 60;
const MOST_OPEN = 4;
/** Long enough for a plan that is hardly bettered afterwards (planning notes, 4). */
const USUAL_SECONDS = 6;
const USUAL_SEED = 1;

export interface Asked {
  readonly settings: Settings;
  readonly beside: Beside;
  readonly name: string | undefined;
}

export interface DayToPlan {
  readonly input: PlanInput;
  readonly settings: Settings;
  readonly candidates: readonly Candidate[];
}

/**
 * The planner's whole input: what was asked for and who is registered now.
 * @throws DomainError `matching.nobody-to-plan`
 */
export async function dayToPlan(
  em: EntityManager,
  event: EventFacts,
  { settings: asked, beside }: Pick<Asked, 'settings' | 'beside'>,
): Promise<DayToPlan> {
  const candidates = await candidatesOf(em, event.id, beside.sessionIds);
  if (candidates.length === 0) throw new DomainError('matching.nobody-to-plan', 'conflict');
  const settings = withKnownOrganisations(asked, candidates);
  const people = plannerPeople(candidates, event, settings, beside);
  const known = new Set(people.map(({ id }) => id));
  return {
    input: { ...withoutStrangers(settings, known), people } as unknown as PlanInput,
    settings,
    candidates,
  };
}

/** Who has cancelled since is no longer in anybody's list: what was said of them falls away. */
function withoutStrangers(settings: Settings, known: ReadonlySet<string>): Settings {
  const kept: Record<string, unknown> = { ...settings };
  for (const list of ['apart', 'together'])
    if (Array.isArray(kept[list]))
      kept[list] = (kept[list] as string[][]).filter((pair) => pair.every((id) => known.has(id)));
  if (Array.isArray(kept['blocks']))
    kept['blocks'] = (kept['blocks'] as string[][])
      .map((block) => block.filter((id) => known.has(id)))
      .filter(({ length }) => length > 1);
  if (Array.isArray(kept['stands']))
    kept['stands'] = (kept['stands'] as { presenters?: string[] }[]).map((stand) =>
      stand.presenters ? { ...stand, presenters: stand.presenters.filter((id) => known.has(id)) } : stand,
    );
  return kept as Settings;
}

/**
 * Writes a plan that is to be computed, and wakes whoever computes.
 * @throws DomainError `matching.too-many-plans`, or the planner's own condition where the day is impossible
 */
export async function writePlan(
  em: EntityManager,
  event: EventFacts,
  plan: {
    readonly name: string | undefined;
    readonly settings: Settings;
    readonly beside: Beside;
    readonly input: PlanInput;
    readonly people: readonly PlannedPerson[];
    readonly madeBy: string | null;
  },
  now: Temporal.Instant,
): Promise<string> {
  const { kept, open } = await countPlans(em, event.id);
  if (kept >= MOST_KEPT || open >= MOST_OPEN)
    throw new DomainError('matching.too-many-plans', 'conflict', { kept, open });
  // What cannot be is said at once, beside the form, not by a plan that fails a moment later.
  refusingBadInput(() => reachOf(plan.input));
  const id = newId(now.epochMilliseconds);
  await insertPlan(em, {
    id,
    eventId: event.id,
    name: plan.name ?? String(kept + 1),
    mode: plan.settings.mode as Mode,
    family: familyOf(plan.settings.mode),
    settings: plan.settings,
    beside: plan.beside,
    people: plan.people,
    task: {
      input: plan.input,
      seconds: plan.beside.seconds ?? USUAL_SECONDS,
      seed: plan.beside.seed ?? USUAL_SEED,
    },
    madeAt: now,
    madeBy: plan.madeBy,
  });
  await announce(em, planAsked, { planId: id }, now);
  return id;
}
