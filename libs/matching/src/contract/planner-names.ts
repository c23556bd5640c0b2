import type { z } from 'zod';

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;
interface Named {
  readonly id: string;
}

/** Any day, seen as the lists of it that give and use names. */
interface Day {
  readonly people: readonly (Named & Readonly<Record<string, unknown>>)[];
  readonly tables?: unknown;
  readonly stands?: readonly Named[];
  readonly breakouts?: readonly (Named & { readonly leaders?: readonly string[] })[];
  readonly apart?: readonly (readonly string[])[];
  readonly together?: readonly (readonly string[])[];
  readonly blocks?: readonly (readonly string[])[];
  readonly rounds?: number;
  readonly slots?: number;
  readonly replan?: {
    readonly afterRound: number;
    readonly absent?: readonly string[];
    readonly absentRounds?: readonly Named[];
    readonly late?: readonly Named[];
    readonly closed?: readonly string[];
  };
}

/**
 * Reports names given twice and names that nobody has, each at its place, such as `apart[0][1] names nobody in
 * "people"`. Messages follow the path: they are the end of a sentence.
 */
export function checkNames(input: unknown, context: z.core.$RefinementCtx): void {
  const day = input as Day;
  const report: Report = (path, message) =>
    context.addIssue({ code: 'custom', path: [...path], message, input: day });
  const late = new Set((day.replan?.late ?? []).map(({ id }) => id));
  const known = once(day.people, ['people'], report);
  const everybody = new Set([...known, ...late]);
  const nobody = 'names nobody in "people"';
  const these = (
    ids: readonly string[] | undefined,
    names: ReadonlySet<string>,
    path: Path,
    message: string,
  ) => ids?.forEach((id, place) => names.has(id) || report([...path, place], message));
  for (const list of ['apart', 'together', 'blocks'] as const)
    day[list]?.forEach((group, place) => {
      these(group, everybody, [list, place], nobody);
      if (list !== 'blocks' && group[0] === group[1]) report([list, place], 'pairs somebody with themselves');
    });
  checkPlaces(day, everybody, report, these);
  checkReplan(day, known, everybody, report, these);
  checkRounds(day, report);
}

type These = (
  ids: readonly string[] | undefined,
  names: ReadonlySet<string>,
  path: Path,
  message: string,
) => void;

function once(list: readonly Named[], path: Path, report: Report): ReadonlySet<string> {
  const seen = new Set<string>();
  list.forEach(({ id }, place) => {
    if (seen.has(id)) report([...path, place, 'id'], `is ${JSON.stringify(id)}, which stands there twice`);
    seen.add(id);
  });
  return seen;
}

/** Tables, stands and breakouts, and whoever names them. */
function checkPlaces(day: Day, everybody: ReadonlySet<string>, report: Report, these: These): void {
  const nobody = 'names nobody in "people"';
  const places = placesOf(day, report);
  day.breakouts?.forEach((breakout, place) =>
    these(breakout.leaders, everybody, ['breakouts', place, 'leaders'], nobody),
  );
  day.people.forEach((person, place) => {
    const wishes = (person['wishes'] ?? []) as readonly (string | readonly string[])[];
    wishes.forEach((wish, at) => {
      const path = ['people', place, 'wishes', at];
      if (typeof wish !== 'string') these(wish, places!, path, 'names no breakout');
      else if (day.stands ? !places!.has(wish) : !everybody.has(wish))
        report(path, day.stands ? 'names no stand' : nobody);
    });
    if (places === undefined) return;
    these(person['allowedTables'] as string[], places, ['people', place, 'allowedTables'], 'names no table');
    const pins = [person['pinned'] ?? []].flat() as { table: string }[];
    pins.forEach(({ table }, at) => {
      const path = Array.isArray(person['pinned']) ? ['pinned', at] : ['pinned'];
      if (!places.has(table)) report(['people', place, ...path, 'table'], 'names no table');
    });
  });
}

/** The names of tables, stands or breakouts; undefined where the planner chooses how many there are. */
function placesOf(day: Day, report: Report): ReadonlySet<string> | undefined {
  if (day.stands) return once(day.stands, ['stands'], report);
  if (day.breakouts) return once(day.breakouts, ['breakouts'], report);
  if (!Array.isArray(day.tables)) return undefined;
  const named = (day.tables as readonly (number | Named)[]).map((table, place) =>
    typeof table === 'number' ? { id: `${place + 1}` } : table,
  );
  return once(named, ['tables'], report);
}

function checkReplan(
  day: Day,
  known: ReadonlySet<string>,
  everybody: ReadonlySet<string>,
  report: Report,
  these: These,
): void {
  const { replan } = day;
  if (replan === undefined) return;
  const nobody = 'names nobody in "people"';
  these(replan.absent, everybody, ['replan', 'absent'], nobody);
  replan.absentRounds?.forEach(({ id }, place) => {
    if (!known.has(id)) report(['replan', 'absentRounds', place, 'id'], nobody);
  });
  once(replan.late ?? [], ['replan', 'late'], report);
}

/** No list of rounds goes beyond the day. */
function checkRounds(day: Day, report: Report): void {
  const last = day.rounds ?? day.slots;
  if (last === undefined) return;
  const message = `must be a round from 1 to ${last}`;
  const within = (rounds: unknown, path: Path) =>
    (rounds as readonly number[] | undefined)?.forEach((round, place) => {
      if (round > last) report([...path, place], message);
    });
  day.people.forEach((person, place) => {
    within(person['present'], ['people', place, 'present']);
    const pins = [person['pinned'] ?? []].flat() as { rounds?: number[] }[];
    pins.forEach(({ rounds }, at) => {
      const path = Array.isArray(person['pinned']) ? ['pinned', at] : ['pinned'];
      within(rounds, ['people', place, ...path, 'rounds']);
    });
  });
  if (day.replan && day.replan.afterRound > last)
    report(['replan', 'afterRound'], `must be from 0 to ${last}`);
}
