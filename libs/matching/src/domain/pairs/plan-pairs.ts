import { effortOf } from '../effort.js';
import { encounters } from '../encounters.js';
import type { PairsInput, PairsPlan } from '../input.js';
import { provedOptimal, type Bounds, type Metrics, type PlanOptions, type PlanOutput } from '../output.js';
import { rollOf, wholeNumber, type Roll } from '../roll.js';
import { pairCosts, type PairCosts } from './pair-costs.js';
import { keptWaves, withNewcomers } from './replan-pairs.js';
import { pairsIn, sum, waveOf, type Wave } from './wave.js';

/**
 * Pairs of different organisations, then of different functions, then near each other: the heaviest matching of a
 * general graph, with its proof. An odd number gives one trio; each wave leaves out the pairs of those before, and of
 * earlier times.
 * @throws BadInput when somebody would be left alone
 */
export async function planPairs(
  given: PairsInput,
  options: PlanOptions = {},
): Promise<PlanOutput<PairsPlan>> {
  const effort = effortOf(options);
  const input = withNewcomers(given);
  const roll = rollOf(input.people);
  const costs = pairCosts(input.people, roll.organisation);
  const apart = roll.pairs(input.apart, '"apart"');
  const barred = new Barred(roll, [...apart, ...earlierPairs(input, roll)]);
  const count = wholeNumber(input.waves ?? given.replan?.plan.waves?.length ?? 1, 'waves', 1);
  const kept = keptWaves(given, roll, count);
  kept?.groups.forEach((groups) => barred.addAll(groups));
  const waves: Wave[] = [];
  for (let wave = 0; wave < count; wave++) {
    const found = kept
      ? kept.completed(wave, costs, barred.has)
      : waveOf([...roll.ids.keys()], roll.ids, costs, barred.has);
    barred.addAll(found.groups);
    waves.push(found);
  }
  const figures = figuresOf(sum(linksOf(waves).map(([one, other]) => costs.of(one, other))), costs);
  const plan = planOf(waves, roll);
  const metrics: Metrics = {
    ...encounters(
      waves.map(({ groups }) => groups),
      { organisation: roll.organisation, there: roll.ids.map(() => true), apart },
    ),
    ...figures,
    ...kept?.changes(plan),
  };
  const bounds = kept ? { ...kept.fewest, repeats: 0, forbidden: 0 } : boundsOf(waves, costs);
  return {
    mode: 'pairs',
    plan,
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    seconds: effort.seconds(),
    seed: options.seed ?? 1,
    method: kept
      ? 'pairs kept, and the best of those left alone'
      : 'heaviest matching by blossoms, dual proof',
  };
}

/** Two people who may not be a pair, or not again. */
class Barred {
  private readonly pairs = new Set<number>();

  constructor(
    private readonly roll: Roll,
    pairs: readonly (readonly [number, number])[],
  ) {
    this.addAll(pairs);
  }

  readonly has = (one: number, other: number): boolean =>
    this.pairs.has(Math.min(one, other) * this.roll.ids.length + Math.max(one, other));

  addAll(groups: readonly (readonly number[])[]): void {
    for (const [one, other] of groups.flatMap(pairsIn))
      this.pairs.add(Math.min(one, other) * this.roll.ids.length + Math.max(one, other));
  }
}

/** Pairs of earlier times; who is not among the people any more is in none. */
function earlierPairs(input: PairsInput, roll: Roll): (readonly [number, number])[] {
  const numbers = new Map(roll.ids.map((id, number) => [id, number]));
  return (input.avoid ?? []).flatMap(([one, other]) => {
    const [p, q] = [numbers.get(one), numbers.get(other)];
    return p === undefined || q === undefined ? [] : [[p, q] as const];
  });
}

const linksOf = (waves: readonly Wave[]) => waves.flatMap(({ groups }) => groups.flatMap(pairsIn));

/** Later waves are the best that the earlier ones leave, which is no proof for all of them together. */
function boundsOf(waves: readonly Wave[], costs: PairCosts): Bounds {
  const total = sum(linksOf(waves).map(([one, other]) => costs.of(one, other)));
  const floor = sum(waves.map((wave) => wave.floor));
  const known = waves.length === 1 ? figuresOf(floor, costs) : { sameOrganisation: 0 };
  const proved = waves.length === 1 && total === floor;
  return {
    repeats: 0,
    forbidden: 0,
    ...(proved ? known : { sameOrganisation: known.sameOrganisation }),
  };
}

function planOf(waves: readonly Wave[], roll: Roll): PairsPlan {
  const named = waves.map(({ groups }) => {
    const named = groups.map((group) => group.map((one) => roll.ids[one]!));
    return {
      pairs: named.flatMap(([one, other, third]) => (third === undefined ? [[one!, other!] as const] : [])),
      trios: named.flatMap(([one, other, third]) =>
        third === undefined ? [] : [[one!, other!, third] as const],
      ),
    };
  });
  return named.length === 1 ? named[0]! : { ...named[0]!, waves: named };
}

function figuresOf(total: number, costs: PairCosts) {
  const withoutOrganisation = total % costs.sameOrganisation;
  return {
    sameOrganisation: Math.floor(total / costs.sameOrganisation),
    sameFunction: Math.floor(withoutOrganisation / costs.sameFunction),
    distanceKm: (withoutOrganisation % costs.sameFunction) / 10,
  };
}
