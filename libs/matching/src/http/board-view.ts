import { type EventFacts } from '#scheduling';
import type { RegistrationFacts } from '#registration';
import type { BoardStateView, BoardView } from '../contract/board.js';
import { USUAL_TIMETABLE } from '../domain/board-course.js';
import type { Place } from '../domain/board.js';
import type { TablesPlan } from '../domain/input.js';
import { roundTimes } from '../domain/timetable.js';
import type { StoredBoard } from '../persistence/boards.queries.js';
import type { Publication } from '../persistence/publications.queries.js';
import type { BoardDay } from '../use-cases/day-of-board.js';

type PlaceView = BoardStateView['place'];
type PlanView = NonNullable<BoardView['plan']>;

/** With its milliseconds: two screens that count seconds must change at the same moment. */
const written = (milliseconds: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'millisecond' });

function placeView(place: Place, timeZone: string): PlaceView {
  if (place.is === 'waiting') return place;
  const since = written(place.since, timeZone);
  if (place.is === 'done') return { is: place.is, since };
  const { is, kind, round, added, heldAt } = place;
  return {
    is,
    kind,
    round,
    since,
    addedMilliseconds: added,
    heldAt: heldAt === null ? null : written(heldAt, timeZone),
  };
}

export function boardStateView(
  { timeZone }: EventFacts,
  { board, revision }: StoredBoard,
  publication: Pick<Publication, 'planId' | 'revision'> | undefined,
  now: Temporal.Instant,
): BoardStateView {
  const { before } = board;
  return {
    place: placeView(board.place, timeZone),
    dropped: board.dropped,
    before: before && { place: placeView(before.place, timeZone), dropped: before.dropped },
    revision,
    now: written(now.epochMilliseconds, timeZone),
    publication: publication ? { planId: publication.planId, revision: publication.revision } : null,
  };
}

/** @param facts of the people of the plan; names are shown when `withNames` is true */
export function boardPlanView(
  event: EventFacts,
  { publication, plan, course }: BoardDay,
  facts: readonly RegistrationFacts[],
  withNames: boolean,
): PlanView {
  const numbers = new Map(publication.people.map(({ id, number }) => [id, number]));
  const factsOf = new Map(facts.map((one) => [one.id, one]));
  const numbered = (ids: readonly string[]) =>
    ids.flatMap((id) => numbers.get(id) ?? []).sort((one, other) => one - other);
  const moving = movers(plan);
  return {
    mode: publication.mode,
    startsAt: written(firstStart(event, publication).epochMilliseconds, event.timeZone),
    timesAssumed: publication.timetable === null,
    course: course.map((stretch) => ({ ...stretch, parts: [...stretch.parts] })),
    tables: tablesOf(publication, plan, factsOf),
    rounds: plan.rounds.map(({ round, tables }) => ({
      round,
      tables: tables.map(({ id, people, presenters = [] }) => ({
        id,
        people: numbered(people),
        presenters: numbered(presenters.filter((person) => moving.has(person))),
      })),
    })),
    people: publication.people.map(({ id, number }) => {
      const known = factsOf.get(id);
      const name = [known?.firstName, known?.lastName].filter(Boolean).join(' ') || null;
      return {
        id,
        number,
        name: withNames ? name : null,
        organisationName: withNames ? (known?.organisationName ?? null) : null,
      };
    }),
  };
}

/** Who visits at least once: whoever always presents knows where. */
const movers = (plan: TablesPlan): ReadonlySet<string> =>
  new Set(plan.rounds.flatMap(({ tables }) => tables.flatMap(({ people }) => people)));

function firstStart(event: EventFacts, { timetable }: Publication): Temporal.Instant {
  const planned = event.sessions.find(({ status }) => status === 'planned') ?? event.sessions[0]!;
  return roundTimes(timetable ?? USUAL_TIMETABLE, 1, planned.startsAt, event.timeZone)[0]!.startsAt;
}

/** Every table that somebody sits at in some round, in the order in which it was set up, then by name. */
function tablesOf(
  { settings, people }: Publication,
  plan: TablesPlan,
  factsOf: ReadonlyMap<string, RegistrationFacts>,
): PlanView['tables'] {
  const stands = (settings['stands'] ?? []) as readonly { id: string | number; organisation?: string }[];
  const organisationAt = new Map(stands.map(({ id, organisation }) => [String(id), organisation]));
  const nameOf = new Map(
    people.flatMap(({ id, organisation }) => {
      const name = factsOf.get(id)?.organisationName;
      return name ? [[organisation, name] as const] : [];
    }),
  );
  const used = new Set(plan.rounds.flatMap(({ tables }) => tables.map(({ id }) => id)));
  return [...used].sort(naturally).map((id) => {
    const organisation = organisationAt.get(id);
    return { id, organisationName: organisation ? (nameOf.get(organisation) ?? null) : null };
  });
}

const naturally = (one: string, other: string): number => one.localeCompare(other, 'fr', { numeric: true });
