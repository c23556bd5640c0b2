import type { PairsPlan } from '../input.js';

/** Two people of one wave, or three where the number was odd: ids of registrations, always in the same order. */
export interface Group {
  readonly wave: number;
  readonly members: readonly string[];
}

/** The pairs and trios of a plan, wave after wave. */
export function groupsOf(plan: PairsPlan): readonly Group[] {
  const waves = plan.waves ?? [plan];
  return waves.flatMap(({ pairs, trios }, index) =>
    [...pairs, ...trios].map((group) => ({ wave: index + 1, members: group.toSorted() })),
  );
}

/**
 * Who visits whom: two visit each other; of three each visits the next, so that everybody goes once and receives once.
 */
export const visitsWithin = (members: readonly string[]): readonly { hostId: string; guestId: string }[] =>
  members.map((guestId, place) => ({ guestId, hostId: members[(place + 1) % members.length]! }));

const keyOf = ({ members }: Pick<Group, 'members'>): string => members.join(' ');

/**
 * What a new publication does to the pairs there are: those that stand go on with their visits, in whichever wave; of the
 * others some begin and some end.
 */
export function comparedGroups<Pair extends Group>(known: readonly Pair[], published: readonly Group[]) {
  const standing = new Map(known.map((pair) => [keyOf(pair), pair]));
  const wanted = new Set(published.map(keyOf));
  return {
    kept: published.flatMap((group) => {
      const pair = standing.get(keyOf(group));
      return pair ? [{ pair, wave: group.wave }] : [];
    }),
    formed: published.filter((group) => !standing.has(keyOf(group))),
    ended: known.filter((pair) => !wanted.has(keyOf(pair))),
  };
}
