import { BadInput } from '../bad-input.js';
import { effortOf } from '../effort.js';
import { encounters } from '../encounters.js';
import type { PairsInput, PairsPlan } from '../input.js';
import { provedOptimal, type PlanOptions, type PlanOutput } from '../output.js';
import { rollOf, wholeNumber } from '../roll.js';
import { heaviestMatching } from './heaviest-matching.js';
import { pairCosts, type PairCosts } from './pair-costs.js';

interface Wave {
  readonly groups: readonly (readonly number[])[];
  /** No wave costs less. */
  readonly floor: number;
}

/** Up to so many people, each in turn is tried as the third of the trio. */
const TRIED_THIRDS = 41;

/**
 * Pairs of different organisations, then of different functions, then near each other: the heaviest matching of a
 * general graph, with its proof. An odd number gives one trio; each wave leaves out the pairs of those before.
 * @throws BadInput when somebody would be left alone
 */
export async function planPairs(
  input: PairsInput,
  options: PlanOptions = {},
): Promise<PlanOutput<PairsPlan>> {
  const effort = effortOf(options);
  const roll = rollOf(input.people);
  const costs = pairCosts(input.people, roll.organisation);
  const apart = roll.pairs(input.apart, '"apart"');
  const barred = new Set<string>();
  const bar = (one: number, other: number) => barred.add(`${one} ${other}`).add(`${other} ${one}`);
  for (const [one, other] of apart) bar(one, other);
  const waves: Wave[] = [];
  for (let wave = 0; wave < wholeNumber(input.waves ?? 1, 'waves', 1); wave++) {
    const found = waveOf(roll.ids, costs, (one, other) => barred.has(`${one} ${other}`));
    for (const group of found.groups) for (const [one, other] of pairsIn(group)) bar(one, other);
    waves.push(found);
  }
  const named = waves.map(({ groups }) => planOf(groups.map((group) => group.map((one) => roll.ids[one]!))));
  const links = waves.flatMap(({ groups }) => groups.flatMap(pairsIn));
  const total = sum(links.map(([one, other]) => costs.of(one, other)));
  const floor = sum(waves.map((wave) => wave.floor));
  const metrics = {
    ...encounters(
      waves.map(({ groups }) => groups),
      { organisation: roll.organisation, there: roll.ids.map(() => true), apart },
    ),
    ...figuresOf(total, costs),
  };
  // Later waves are the best that the earlier ones leave, which is no proof for all of them together.
  const known = waves.length === 1 ? figuresOf(floor, costs) : { sameOrganisation: 0 };
  const bounds = {
    repeats: 0,
    forbidden: 0,
    ...(waves.length === 1 && total === floor ? known : { sameOrganisation: known.sameOrganisation }),
  };
  return {
    mode: 'pairs',
    plan: waves.length === 1 ? named[0]! : { ...named[0]!, waves: named },
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    seconds: effort.seconds(),
    seed: options.seed ?? 1,
    method: 'heaviest matching by blossoms, dual proof',
  };
}

function waveOf(
  ids: readonly string[],
  costs: PairCosts,
  barred: (one: number, other: number) => boolean,
): Wave {
  const people = [...ids.keys()];
  const costOf = (one: number, other: number) => (barred(one, other) ? costs.none : costs.of(one, other));
  const matrix = people.map((one) =>
    people.map((other) => (one === other || barred(one, other) ? 0 : costs.none - costs.of(one, other))),
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
      : [{ groups, cost: sum(groups.flatMap(pairsIn).map(([a, b]) => costs.of(a, b))) }];
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

function planOf(groups: readonly (readonly string[])[]): PairsPlan {
  return {
    pairs: groups.flatMap(([one, other, third]) => (third === undefined ? [[one!, other!] as const] : [])),
    trios: groups.flatMap(([one, other, third]) =>
      third === undefined ? [] : [[one!, other!, third] as const],
    ),
  };
}

function pairsIn(group: readonly number[]): (readonly [number, number])[] {
  return group.flatMap((one, place) => group.slice(place + 1).map((other) => [one, other] as const));
}

function figuresOf(total: number, costs: PairCosts) {
  const withoutOrganisation = total % costs.sameOrganisation;
  return {
    sameOrganisation: Math.floor(total / costs.sameOrganisation),
    sameFunction: Math.floor(withoutOrganisation / costs.sameFunction),
    distanceKm: (withoutOrganisation % costs.sameFunction) / 10,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
