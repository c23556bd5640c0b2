import { isEverThere, KIND, movingOrganisations, type Day } from '../day.js';
import type { Objective } from '../input.js';
import type { Weights } from './weights.js';

/**
 * Something a day asks for beside the price of pairs. A board tells it who sits where and which two meet for the first
 * time, or no longer, and adds what it answers to its cost. Days that do not ask for it pay nothing.
 */
export interface Aspect {
  seat?(round: number, p: number, table: number): number;
  unseat?(round: number, p: number, table: number): number;
  meet?(p: number, q: number, kind: number): number;
  part?(p: number, q: number, kind: number): number;
  /** How many seats break a rule of it. */
  broken?(): number;
  /** What one change may gain through it. */
  readonly reach: number;
  readonly values?: Partial<Record<Objective, () => number>>;
}

/** The aspects that the day and the order of objectives call for. */
export function aspectsOf(day: Day, order: readonly Objective[], weights: Weights): Aspect[] {
  const aspects: Aspect[] = [];
  const rank = (prefix: string) => order.findIndex((name) => name.startsWith(prefix));
  const before = (prefix: string, other: string) => rank(prefix) < rank(other);
  // Before colleagues and repeats they weigh like them; before people and organisations met, more than those.
  const weight = (prefix: string) => {
    if (before(prefix, 'sameOrganisation') || before(prefix, 'repeats')) return 300;
    return before(prefix, 'peopleMet') || before(prefix, 'organisationsMet') ? 12 : 3;
  };
  if (day.mix.length > 0) aspects.push(mixAspect(day, weights.forbidden));
  if (rank('kinds') !== -1) aspects.push(kindsAspect(day, weight('kinds')));
  if (rank('organisationsCovered') !== -1) aspects.push(coverageAspect(day, weight('organisationsCovered')));
  if (rank('peopleWithoutWish') !== -1) aspects.push(firstWishAspect(day, weights.firstWish));
  return aspects;
}

/** Too many or too few of one value at a table that is not empty. */
function mixAspect(day: Day, forbidden: number): Aspect {
  const { tables, mix } = day;
  const guests = day.people - day.hosts;
  const cells = day.rounds * tables;
  const counts = mix.map(() => new Int16Array(cells));
  const heads = new Int16Array(cells);
  let broken = 0;
  const faults = (rule: number, cell: number): number => {
    const { least, most } = mix[rule]!;
    const count = counts[rule]![cell]!;
    return Math.max(0, count - most) + (heads[cell]! > 0 ? Math.max(0, least - count) : 0);
  };
  const change = (p: number, cell: number, sign: number): number => {
    if (p >= guests) return 0;
    let delta = 0;
    for (let rule = 0; rule < mix.length; rule++) delta -= faults(rule, cell);
    heads[cell]! += sign;
    for (let rule = 0; rule < mix.length; rule++) {
      counts[rule]![cell]! += sign * mix[rule]!.has[p]!;
      delta += faults(rule, cell);
    }
    broken += delta;
    return delta * forbidden;
  };
  return {
    seat: (round, p, table) => change(p, round * tables + table, 1),
    unseat: (round, p, table) => change(p, round * tables + table, -1),
    broken: () => broken,
    reach: 2 * forbidden,
  };
}

/** How many different things each of several has seen, the worst-off first: the square of what is missing costs. */
class Tally {
  readonly counts: Int32Array;
  private readonly seen: Int16Array;

  constructor(
    readonly owners: number,
    private readonly things: number,
    private readonly weight: number,
  ) {
    this.counts = new Int32Array(owners);
    this.seen = new Int16Array(owners * things);
  }

  /** One sight more or less; returns what it costs. */
  change(owner: number, thing: number, sign: number): number {
    const at = owner * this.things + thing;
    this.seen[at]! += sign;
    const flips = sign > 0 ? this.seen[at] === 1 : this.seen[at] === 0;
    if (!flips) return 0;
    const before = this.things - this.counts[owner]!;
    this.counts[owner]! += sign;
    return this.weight * ((before - sign) ** 2 - before ** 2);
  }

  least(counts: (owner: number) => boolean): number {
    let least = Infinity;
    this.counts.forEach((count, owner) => {
      if (count < least && counts(owner)) least = count;
    });
    return least === Infinity ? 0 : least;
  }

  total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }
}

/** In hosted mode the stands are what is met, else the people. */
const hears = (day: Day) => (day.hosts > 0 ? KIND.visit : KIND.met);

function kindsAspect(day: Day, weight: number): Aspect {
  const { kindOf } = day;
  const firstHost = day.people - day.hosts;
  const tally = new Tally(day.people, day.kinds, weight);
  const flag = hears(day);
  const change = (p: number, q: number, kind: number, sign: number): number => {
    if ((kind & flag) === 0) return 0;
    let cost = 0;
    if (kindOf[q] !== -1 && p < firstHost) cost += tally.change(p, kindOf[q]!, sign);
    if (kindOf[p] !== -1 && q < firstHost) cost += tally.change(q, kindOf[p]!, sign);
    return cost;
  };
  const counts = (p: number) => p < firstHost && !day.helper[p] && isEverThere(day, p);
  return {
    meet: (p, q, kind) => change(p, q, kind, 1),
    part: (p, q, kind) => change(p, q, kind, -1),
    reach: 2 * day.kinds * weight,
    values: { kindsMetMin: () => -tally.least(counts), kindsMetMean: () => -tally.total() },
  };
}

function coverageAspect(day: Day, weight: number): Aspect {
  const { organisationOf } = day;
  const firstHost = day.people - day.hosts;
  const tally = new Tally(day.organisations, day.organisations, weight);
  const flag = hears(day);
  const change = (p: number, q: number, kind: number, sign: number): number => {
    if ((kind & flag) === 0) return 0;
    let cost = 0;
    if (p < firstHost) cost += tally.change(organisationOf[p]!, organisationOf[q]!, sign);
    if (q < firstHost) cost += tally.change(organisationOf[q]!, organisationOf[p]!, sign);
    return cost;
  };
  const moving = movingOrganisations(day);
  return {
    meet: (p, q, kind) => change(p, q, kind, 1),
    part: (p, q, kind) => change(p, q, kind, -1),
    reach: 2 * day.organisations * weight,
    values: {
      organisationsCoveredMin: () => -tally.least((o) => moving[o] === 1),
      organisationsCoveredMean: () => -tally.total(),
    },
  };
}

/** Somebody's first wish that comes true is worth more than a further one. */
function firstWishAspect(day: Day, worth: number): Aspect {
  const met = new Int16Array(day.people);
  const wishing = new Set(day.wishes.map(([p]) => p));
  let happy = 0;
  const change = (p: number, q: number, kind: number, sign: number): number => {
    if ((kind & KIND.wish) === 0) return 0;
    const who = Math.min(p, q);
    met[who]! += sign;
    if (met[who] !== (sign > 0 ? 1 : 0)) return 0;
    happy += sign;
    return -sign * worth;
  };
  return {
    meet: (p, q, kind) => change(p, q, kind, 1),
    part: (p, q, kind) => change(p, q, kind, -1),
    reach: 2 * worth,
    values: { peopleWithoutWish: () => wishing.size - happy },
  };
}
