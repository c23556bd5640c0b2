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

/** What is called by name on a screen. */
export interface BoardNames {
  /** By what the planner tells organisations apart. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Facts of the people of the plan; none where the screen shows numbers alone. */
  readonly people: readonly RegistrationFacts[];
}

export function boardPlanView(
  event: EventFacts,
  { publication, plan, course }: BoardDay,
  names: BoardNames,
): PlanView {
  const numbers = new Map(publication.people.map(({ id, number }) => [id, number]));
  const factsOf = new Map(names.people.map((one) => [one.id, one]));
  const numbered = (ids: readonly string[]) =>
    ids.flatMap((id) => numbers.get(id) ?? []).sort((one, other) => one - other);
  const moving = movers(plan);
  return {
    mode: publication.mode,
    startsAt: written(firstStart(event, publication).epochMilliseconds, event.timeZone),
    timesAssumed: publication.timetable === null,
    course: course.map((stretch) => ({ ...stretch, parts: [...stretch.parts] })),
    tables: tablesOf(publication, plan, names.organisations),
    rounds: plan.rounds.map(({ round, tables }) => ({
      round,
      tables: tables.map(({ id, people, presenters = [] }) => ({
        id,
        people: numbered(people),
        presenters: numbered(presenters.filter((person) => moving.has(person))),
      })),
    })),
    people: publication.people.map(({ id, number, organisation }) => {
      const known = factsOf.get(id);
      return {
        id,
        number,
        name: [known?.firstName, known?.lastName].filter(Boolean).join(' ') || null,
        organisationName: known ? (names.organisations.get(organisation) ?? null) : null,
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

interface StandSetting {
  readonly id: string | number;
  readonly organisation?: string;
}

/** The organisations that keep a stand, as the planner tells them apart. */
export const standOrganisations = ({ settings }: Publication): ReadonlyMap<string, string> =>
  new Map(
    ((settings['stands'] ?? []) as readonly StandSetting[]).flatMap(({ id, organisation }) =>
      organisation === undefined ? [] : [[String(id), organisation] as const],
    ),
  );

/** Every table that somebody sits at in some round, in the order of their names. */
function tablesOf(
  publication: Publication,
  plan: TablesPlan,
  organisations: ReadonlyMap<string, string>,
): PlanView['tables'] {
  const keptBy = standOrganisations(publication);
  const used = new Set(plan.rounds.flatMap(({ tables }) => tables.map(({ id }) => id)));
  return [...used].sort(naturally).map((id) => ({
    id,
    organisationName: organisations.get(keptBy.get(id) ?? '') ?? null,
  }));
}

const naturally = (one: string, other: string): number => one.localeCompare(other, 'fr', { numeric: true });
