import type { Json } from './verdict.js';

export interface Stand {
  readonly id: string;
  readonly organisation?: string;
  readonly kind?: string;
  readonly closedFrom?: number;
  readonly max?: number;
  readonly minVisitors?: number;
  readonly presenters?: readonly string[];
  readonly minPresenters?: number;
  readonly shifts?: readonly { readonly people: readonly string[]; readonly rounds: readonly number[] }[];
}

/** Who presents at stands, as far as the input says it. */
export interface Presenting {
  /** They present all day. */
  readonly always: ReadonlySet<string>;
  /** Who takes turns → their stand. */
  readonly inTurns: ReadonlyMap<string, Stand>;
  readonly minVisits: number;
  /** How many must present at a stand with turns; undefined at one without. */
  leastAt(stand: string): number | undefined;
  /** Whether the input's own shifts want the person there; undefined where the planner makes the turns. */
  shiftOf(person: string, round: number): boolean | undefined;
}

export function readPresenting(input: Json, stands: readonly Stand[]): Presenting {
  const always = new Set<string>();
  const inTurns = new Map<string, Stand>();
  const least = new Map<string, number>();
  const visits = input['minVisits'] as number | undefined;
  const common = input['minPresenters'] as number | undefined;
  const last = input['rounds'] as number;
  for (const stand of stands) {
    const needed = stand.minPresenters ?? common ?? 1;
    const named = new Set((stand.shifts ?? []).flatMap(({ people }) => people));
    const presenters = stand.presenters ?? [];
    const planned =
      stand.shifts === undefined &&
      (stand.minPresenters ?? common ?? visits) !== undefined &&
      presenters.length > needed;
    for (const one of presenters) {
      if (planned || named.has(one)) inTurns.set(one, stand);
      else always.add(one);
    }
    for (const one of named) inTurns.set(one, stand);
    if (planned || named.size > 0) least.set(stand.id, needed);
  }
  return {
    always,
    inTurns,
    minVisits: visits ?? 0,
    leastAt: (stand) => least.get(stand),
    shiftOf(person, round) {
      const shifts = inTurns.get(person)?.shifts;
      if (shifts === undefined) return undefined;
      return shifts.some(
        ({ people, rounds }) => people.includes(person) && rounds.includes(Math.min(round, last)),
      );
    },
  };
}
