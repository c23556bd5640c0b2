import { fold } from '#kernel';
import { registrationsForEvent, wishesOfEvent, type RegistrationFacts } from '#registration';
import type { EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SessionsOfBreakouts } from '../domain/atelier-sessions.js';
import type { Breakout, Person } from '../domain/input.js';
import type { Beside, PlannedPerson, Settings } from '../domain/stored-plan.js';
import { roundTimes } from '../domain/timetable.js';

/** Somebody who can be planned, by the id of their registration. */
export interface Candidate {
  readonly id: string;
  readonly organisation: string;
  readonly organisationName: string | null;
  readonly jobFunction: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly sortName: string;
  /** The sessions in which they have a seat. */
  readonly sessionIds: ReadonlySet<string>;
  /** Ateliers side by side, by session, those of one slot the dearest first. */
  readonly wishes: readonly string[];
}

/**
 * Everybody who has a seat: named people, in alphabetical order. Nameless parties and groups hold seats and sit at no
 * table of their own.
 */
export async function candidatesOf(
  em: EntityManager,
  eventId: string,
  sessionIds: readonly string[] | undefined,
): Promise<readonly Candidate[]> {
  const registrations = await registrationsForEvent(em, eventId);
  const wishes = await wishesOfEvent(em, eventId);
  return registrations
    .flatMap((registration) => candidateFrom(registration, sessionIds, wishes.get(registration.id) ?? []))
    .sort((one, other) => one.sortName.localeCompare(other.sortName, 'fr') || (one.id < other.id ? -1 : 1));
}

function candidateFrom(
  registration: RegistrationFacts,
  sessionIds: readonly string[] | undefined,
  wishes: readonly string[],
): readonly Candidate[] {
  if (registration.party !== 'person') return [];
  const held = registration.lines
    .filter(({ status }) => status === 'confirmed')
    .map((line) => line.sessionId);
  const asked = sessionIds ? held.filter((id) => sessionIds.includes(id)) : held;
  if (asked.length === 0) return [];
  const { id, organisationId, organisationName, jobFunction, firstName, lastName } = registration;
  return [
    {
      id,
      organisation: organisationKey(organisationId, organisationName) ?? id,
      organisationName,
      jobFunction,
      firstName,
      lastName,
      sortName: `${lastName ?? ''} ${firstName ?? ''}`,
      sessionIds: new Set(asked),
      wishes,
    },
  ];
}

/** Organisations that were typed in are the same when they read the same. */
const organisationKey = (id: string | null, name: string | null): string | undefined =>
  id ?? (name === null || fold(name) === '' ? undefined : fold(name));

/** The roster of a plan: numbers go by the alphabet; who is there already keeps theirs. */
export function rosterOf(
  candidates: readonly Candidate[],
  before: readonly PlannedPerson[] = [],
): readonly PlannedPerson[] {
  const known = new Set(before.map(({ id }) => id));
  let next = before.reduce((most, { number }) => Math.max(most, number), 0);
  return [
    ...before,
    ...candidates
      .filter(({ id }) => !known.has(id))
      .map(({ id, organisation }) => ({ id, organisation, number: ++next })),
  ];
}

/** Candidates as the planner takes them: half-days from the sessions of their registration, then what was adjusted. */
export function plannerPeople(
  candidates: readonly Candidate[],
  event: EventFacts,
  settings: Settings,
  beside: Beside,
): readonly Person[] {
  const rounds = roundsIn(event, settings, beside);
  const adjusted = new Map(beside.adjustments?.map((adjustment) => [adjustment.id, adjustment]));
  const wishing = wishesIn(event, settings);
  return candidates.map(({ id, organisation, jobFunction, sessionIds, wishes }) => {
    const present = rounds?.filter(({ of }) => of === null || sessionIds.has(of)).map(({ round }) => round);
    return {
      id,
      organisation,
      ...(jobFunction !== null && { jobFunction }),
      ...(present !== undefined && present.length < rounds!.length && { present }),
      ...wishing?.(wishes),
      ...adjusted.get(id),
    };
  });
}

/** How sessions wished for become wishes for the breakouts of a plan; undefined where it is a plan of something else. */
function wishesIn(event: EventFacts, settings: Settings) {
  if (settings.mode !== 'breakouts') return undefined;
  const known = new SessionsOfBreakouts(event, settings['breakouts'] as readonly Breakout[]);
  const slots = Number(settings['slots']);
  return (ranked: readonly string[]) => ({ wishes: known.wishesBySlot(ranked, slots) });
}

/**
 * People who chose a free seat after the ateliers were given out: where they go already is what they would like most, so
 * that a new plan leaves them there.
 */
export const wishingForTheirSeats = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.map((candidate) => ({
    ...candidate,
    wishes: [...candidate.sessionIds, ...candidate.wishes.filter((id) => !candidate.sessionIds.has(id))],
  }));

/** The session that each round falls into; undefined where rounds have no times, or there is but one session. */
function roundsIn(
  event: EventFacts,
  settings: Settings,
  { timetable }: Beside,
): readonly { readonly round: number; readonly of: string | null }[] | undefined {
  const planned = event.sessions.filter(({ status }) => status === 'planned');
  const rounds = settings['rounds'];
  const first = planned[0];
  if (timetable === undefined || first === undefined || planned.length < 2 || typeof rounds !== 'number')
    return undefined;
  return roundTimes(timetable, rounds, first.startsAt, event.timeZone).map(({ round, startsAt }) => ({
    round,
    of:
      planned.find(
        (session) =>
          Temporal.Instant.compare(session.startsAt, startsAt) <= 0 &&
          Temporal.Instant.compare(startsAt, session.endsAt) < 0,
      )?.id ?? null,
  }));
}

/** Stands name their organisation by its id, or as it is written: both become what people's organisations are told by. */
export function withKnownOrganisations(settings: Settings, candidates: readonly Candidate[]): Settings {
  const stands = settings['stands'] as readonly { readonly organisation?: string }[] | undefined;
  if (stands === undefined) return settings;
  const keys = new Set(candidates.map(({ organisation }) => organisation));
  const byName = new Map(
    candidates.flatMap(({ organisation, organisationName }) =>
      organisationName === null ? [] : [[fold(organisationName), organisation] as const],
    ),
  );
  return {
    ...settings,
    stands: stands.map((stand) => {
      const { organisation } = stand;
      if (organisation === undefined || keys.has(organisation)) return stand;
      return { ...stand, organisation: byName.get(fold(organisation)) ?? organisation };
    }),
  };
}
