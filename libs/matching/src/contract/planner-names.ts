import type { z } from 'zod';

type Path = readonly (string | number)[];
/** Where it is, and the end of the sentence that begins with the place. */
type Fault = readonly [Path, string];
interface Named {
  readonly id: string;
}
type Ids = readonly string[];

interface Pin {
  readonly table: string;
  readonly rounds?: readonly number[];
}

interface Person extends Named {
  readonly present?: readonly number[];
  readonly pinned?: Pin | readonly Pin[];
  readonly allowedTables?: Ids;
  readonly wishes?: readonly (string | Ids)[];
}

/** Any day, seen as the lists of it that give and use names. */
interface Day {
  readonly people: readonly Person[];
  readonly tables?: unknown;
  readonly stands?: readonly Named[];
  readonly breakouts?: readonly (Named & { readonly leaders?: Ids; readonly slots: readonly number[] })[];
  readonly apart?: readonly Ids[];
  readonly together?: readonly Ids[];
  readonly blocks?: readonly Ids[];
  readonly rounds?: number;
  readonly slots?: number;
  readonly replan?: {
    readonly afterRound: number;
    readonly absent?: Ids;
    readonly absentRounds?: readonly (Named & { readonly rounds: readonly number[] })[];
    readonly late?: readonly (Named & { readonly fromRound: number })[];
  };
}

const MOST_FAULTS = 20;
const NOBODY = 'names nobody in "people"';

/**
 * Reports names given twice, names that nobody has and rounds beyond the day, each at its place: `apart[0][1]` `names
 * nobody in "people"`. Presenters of a stand need not be among the people: they visit nobody.
 */
export function checkNames(input: unknown, context: z.core.$RefinementCtx): void {
  let count = 0;
  for (const [path, message] of faultsOf(input as Day)) {
    if (++count > MOST_FAULTS) return;
    context.addIssue({ code: 'custom', path: [...path], message, input });
  }
}

function* faultsOf(day: Day): Generator<Fault> {
  yield* twice(day.people, ['people']);
  const everybody = new Set([...day.people, ...(day.replan?.late ?? [])].map(({ id }) => id));
  for (const list of ['apart', 'together'] as const)
    for (const [place, pair] of (day[list] ?? []).entries()) {
      yield* unknown(pair, everybody, [list, place], NOBODY);
      if (pair[0] === pair[1]) yield [[list, place], 'pairs somebody with themselves'];
    }
  for (const [place, block] of (day.blocks ?? []).entries())
    yield* unknown(block, everybody, ['blocks', place], NOBODY);
  yield* placeFaults(day, everybody);
  yield* replanFaults(day, everybody);
  yield* roundFaults(day);
}

function* twice(list: readonly Named[], path: Path): Generator<Fault> {
  const seen = new Set<string>();
  for (const [place, { id }] of list.entries()) {
    if (seen.has(id)) yield [[...path, place, 'id'], `is ${JSON.stringify(id)}, which stands there twice`];
    seen.add(id);
  }
}

function* unknown(
  ids: Ids | undefined,
  names: ReadonlySet<string>,
  path: Path,
  message: string,
): Generator<Fault> {
  for (const [place, id] of (ids ?? []).entries()) if (!names.has(id)) yield [[...path, place], message];
}

/** Tables, stands and breakouts, and whoever names them. */
function* placeFaults(day: Day, everybody: ReadonlySet<string>): Generator<Fault> {
  const [list, name] = placesOf(day);
  if (list !== undefined) yield* twice(list, [name]);
  const places = new Set(list?.map(({ id }) => id));
  for (const [at, { leaders }] of (day.breakouts ?? []).entries())
    yield* unknown(leaders, everybody, ['breakouts', at, 'leaders'], NOBODY);
  for (const [at, person] of day.people.entries()) {
    yield* wishFaults(day, person, ['people', at, 'wishes'], places, everybody);
    if (list === undefined) continue;
    const none = `names none of the ${name}`;
    yield* unknown(person.allowedTables, places, ['people', at, 'allowedTables'], none);
    for (const [path, { table }] of pinsOf(person, at))
      if (!places.has(table)) yield [[...path, 'table'], none];
  }
}

function* wishFaults(
  day: Day,
  { wishes = [] }: Person,
  path: Path,
  places: ReadonlySet<string>,
  everybody: ReadonlySet<string>,
): Generator<Fault> {
  for (const [at, wish] of wishes.entries()) {
    if (typeof wish !== 'string') yield* unknown(wish, places, [...path, at], 'names no breakout');
    else if (day.stands) yield* unknown([wish], places, path, 'names no stand');
    else yield* unknown([wish], everybody, path, NOBODY);
  }
}

/** The named places; none where the planner chooses how many tables there are, or where only their number counts. */
function placesOf(day: Day): readonly [readonly Named[] | undefined, string] {
  if (day.stands) return [day.stands, 'stands'];
  if (day.breakouts) return [day.breakouts, 'breakouts'];
  if (!Array.isArray(day.tables)) return [undefined, 'tables'];
  const tables = day.tables as readonly (number | Named)[];
  return [tables.map((table, at) => (typeof table === 'number' ? { id: `${at + 1}` } : table)), 'tables'];
}

function pinsOf({ pinned = [] }: Person, person: number): (readonly [Path, Pin])[] {
  const path = ['people', person, 'pinned'];
  return Array.isArray(pinned)
    ? (pinned as readonly Pin[]).map((pin, at) => [[...path, at], pin] as const)
    : [[path, pinned as Pin]];
}

function* replanFaults({ replan }: Day, everybody: ReadonlySet<string>): Generator<Fault> {
  if (replan === undefined) return;
  yield* unknown(replan.absent, everybody, ['replan', 'absent'], NOBODY);
  for (const [at, { id }] of (replan.absentRounds ?? []).entries())
    if (!everybody.has(id)) yield [['replan', 'absentRounds', at, 'id'], NOBODY];
  yield* twice(replan.late ?? [], ['replan', 'late']);
}

/** No list of rounds goes beyond the day. */
function* roundFaults(day: Day): Generator<Fault> {
  const last = day.rounds ?? day.slots;
  if (last === undefined) return;
  const name = day.rounds === undefined ? 'slot' : 'round';
  const beyond = function* (rounds: readonly number[] | undefined, path: Path): Generator<Fault> {
    for (const [place, round] of (rounds ?? []).entries())
      if (round > last) yield [[...path, place], `must be a ${name} from 1 to ${last}`];
  };
  for (const [at, person] of day.people.entries()) {
    yield* beyond(person.present, ['people', at, 'present']);
    for (const [path, { rounds }] of pinsOf(person, at)) yield* beyond(rounds, [...path, 'rounds']);
  }
  for (const [at, { slots }] of (day.breakouts ?? []).entries())
    yield* beyond(slots, ['breakouts', at, 'slots']);
  for (const [at, { rounds }] of (day.replan?.absentRounds ?? []).entries())
    yield* beyond(rounds, ['replan', 'absentRounds', at, 'rounds']);
  if (day.replan && day.replan.afterRound > last)
    yield [['replan', 'afterRound'], `must be from 0 to ${last}`];
}
