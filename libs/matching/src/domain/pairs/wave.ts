import { BadInput } from '../bad-input.js';
import { heaviestMatching } from './heaviest-matching.js';
import type { PairCosts } from './pair-costs.js';

export interface Wave {
  readonly groups: readonly (readonly number[])[];
  /** No wave costs less. */
  readonly floor: number;
}

/** Up to so many people, each in turn is tried as the third of the trio. */
const TRIED_THIRDS = 41;

/**
 * The best pairs of some people, with one trio where their number is odd.
 * @throws BadInput when somebody would be left alone
 */
export function waveOf(
  crowd: readonly number[],
  names: readonly string[],
  costs: PairCosts,
  barred: (one: number, other: number) => boolean,
): Wave {
  const ids = crowd.map((person) => names[person]!);
  const found = bestWave(
    ids,
    (one, other) => (barred(crowd[one]!, crowd[other]!) ? costs.none : costs.of(crowd[one]!, crowd[other]!)),
    costs,
  );
  return { ...found, groups: found.groups.map((group) => group.map((one) => crowd[one]!)) };
}

function bestWave(
  ids: readonly string[],
  costOf: (one: number, other: number) => number,
  costs: PairCosts,
): Wave {
  const people = [...ids.keys()];
  const matrix = people.map((one) =>
    people.map((other) => (one === other ? 0 : costs.none - costOf(one, other))),
  );
  if (people.length % 2 === 0) {
    const { mate, ceiling } = heaviestMatching(matrix);
    const groups = joined(mate, ids, costOf, costs);
    return { groups, floor: (costs.none * people.length) / 2 - ceiling };
  }
  // The third of a trio costs at least its two cheapest links: a partner that stands for the trio keeps the floor.
  const thirds = people.map((one) => {
    const links = people.filter((other) => other !== one).map((other) => costOf(one, other));
    const [nearest = costs.none, next = costs.none] = links.sort((a, b) => a - b);
    return Math.min(costs.none - 1, nearest + next);
  });
  const withThird = [
    ...matrix.map((row, one) => [...row, costs.none - thirds[one]!]),
    [...thirds.map((each) => costs.none - each), 0],
  ];
  const first = heaviestMatching(withThird);
  const floor = (costs.none * (people.length + 1)) / 2 - first.ceiling;
  const tried = people.length <= TRIED_THIRDS ? people : [first.mate[people.length]!];
  const candidates = tried.map((third) => {
    const others = people.filter((one) => one !== third);
    const { mate } = heaviestMatching(others.map((one) => others.map((other) => matrix[one]![other]!)));
    const withThirdAlone = people.map(() => -1);
    mate.forEach((other, one) => (withThirdAlone[others[one]!] = other < 0 ? -1 : others[other]!));
    return withThirdAlone;
  });
  const options = candidates.flatMap((mate) => {
    const groups = joinedOrNull(mate, costOf, costs);
    return groups === null
      ? []
      : [{ groups, cost: sum(groups.flatMap(pairsIn).map(([a, b]) => costOf(a, b))) }];
  });
  const best = options.sort((one, other) => one.cost - other.cost)[0];
  return {
    groups:
      best?.groups ??
      joined(
        first.mate.slice(0, -1).map((each) => (each === people.length ? -1 : each)),
        ids,
        costOf,
        costs,
      ),
    floor,
  };
}

/** The matching's pairs, with whoever is left joined to the pair that costs least; null when nobody takes them. */
function joinedOrNull(
  mate: readonly number[],
  costOf: (one: number, other: number) => number,
  costs: PairCosts,
): number[][] | null {
  const groups = mate.flatMap((other, one) => (other > one ? [[one, other]] : []));
  for (const [left, other] of mate.entries()) {
    if (other >= 0) continue;
    const offers = groups
      .filter((group) => group.length === 2)
      .map((group) => ({ group, cost: sum(group.map((each) => costOf(left, each))) }))
      .filter(({ cost }) => cost < costs.none)
      .sort((one, two) => one.cost - two.cost);
    if (offers[0] === undefined) return null;
    offers[0].group.push(left);
  }
  return groups;
}

function joined(
  mate: readonly number[],
  ids: readonly string[],
  costOf: (one: number, other: number) => number,
  costs: PairCosts,
): number[][] {
  const groups = joinedOrNull(mate, costOf, costs);
  if (groups !== null) return groups;
  const alone = ids.filter((_, person) => mate[person]! < 0);
  throw new BadInput(
    'matching.left-alone',
    `Not everybody can have a partner: ${alone.join(', ')} would be left alone; without them ${(ids.length - alone.length) / 2} pairs are possible, or let some of those kept apart meet.`,
    { people: alone.length },
  );
}

export function pairsIn(group: readonly number[]): (readonly [number, number])[] {
  return group.flatMap((one, place) => group.slice(place + 1).map((other) => [one, other] as const));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
