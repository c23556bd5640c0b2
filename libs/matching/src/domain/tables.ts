import { anneal, type Found } from './annealing/anneal.js';
import { Board } from './annealing/board.js';
import { isBetter, scoreOf } from './annealing/score.js';
import { aspectsOf } from './annealing/aspects.js';
import { completeOrder } from './annealing/order.js';
import { weightsOf } from './annealing/weights.js';
import { boundsOf } from './bounds.js';
import { catchUp } from './catch-up.js';
import { ANYWHERE, movingOrganisations, type Day, type Seats } from './day.js';
import { findDesign, type Design } from './design/design.js';
import { annealLabels } from './design/labels.js';
import { packColumns } from './design/packing.js';
import { effortOf, type Effort } from './effort.js';
import type { HostedInput, MixedInput, Objective, TablesPlan } from './input.js';
import { measure } from './measure.js';
import { normalise } from './normalise.js';
import type { Bounds, PlanOptions, PlanOutput } from './output.js';
import { untilRound } from './part-of-day.js';
import { seeded, type Random } from './random.js';
import { replanTables } from './replan.js';
import { reportTables } from './report-tables.js';
import { orderRounds } from './round-order.js';
import { deal, settle } from './settle.js';
import { toPlan } from './to-plan.js';
import { shortenWays } from './walking.js';

/** Plans mixed tables or hosted stands: a construction where one is known, then annealing in order of objectives. */
export function planTables(input: MixedInput | HostedInput, options: PlanOptions): PlanOutput<TablesPlan> {
  if (input.replan) return replanTables(input, options);
  const seed = options.seed ?? 1;
  const effort = effortOf(options);
  const random = seeded(seed);
  const day = normalise(input);
  // The round that is appended is planned when the others stand.
  const main = input.catchUp ? untilRound(day, day.rounds - 1) : day;
  const bounds = boundsOf(main);
  const order = completeOrder(input.objectiveOrder, {
    wishes: day.wishes.length > 0,
    kinds: day.kinds > 0,
  });
  const tell = (seats: Seats) =>
    options.onProgress?.({
      seconds: effort.seconds(),
      metrics: measure(main, seats),
      plan: toPlan(main, seats),
    });
  const first = deal(main, random);
  tell(first);
  const budget = input.catchUp ? effort.part(0.8) : effort;
  const found = improve(main, first, bounds, order, random, budget, tell);
  const seats = finish(input, day, found.seats, order, random, effort);
  return reportTables(input, day, seats, { seconds: effort.seconds(), seed, method: found.method });
}

/** What follows when the rounds are found: the appended one, their order, and short ways between tables. */
function finish(
  input: MixedInput | HostedInput,
  day: Day,
  found: Seats,
  order: readonly Objective[],
  random: Random,
  effort: Effort,
): Seats {
  const all = input.catchUp ? catchUp(day, found, random, effort) : found;
  const ordered = input.prefixGood ? orderRounds(day, all, order, input.catchUp ? 1 : 0) : all;
  return shortenWays(day, ordered, order, random);
}

function improve(
  day: Day,
  first: Seats,
  bounds: Bounds,
  order: readonly Objective[],
  random: Random,
  effort: Effort,
  tell: (seats: Seats) => void,
): { seats: Seats; method: string } {
  const ceilings = {
    people: Math.ceil(bounds['peopleMetMean'] as number),
    organisations: Math.ceil(bounds['organisationsMetMean'] as number),
  };
  const goal = [0, ...order.map((name) => goalOf(name, day, bounds))];
  const boardOf = (start: Seats, people = true) => {
    const weights = weightsOf(order, people);
    return new Board(day, start, weights, ceilings, aspectsOf(day, order, weights));
  };
  const search = (start: Seats, part: Effort, heat: { from: number; to: number }, people = true): Found =>
    anneal(boardOf(start, people), {
      order,
      heat,
      effort: part,
      random,
      goal,
      onBetter: tell,
    });
  const design = day.played === 0 ? designFor(day, random, effort) : undefined;
  if (design === undefined) {
    const rough = search(first, effort.part(0.65), { from: 120, to: 18 }, false);
    const fine = search(rough.seats, effort, { from: 22, to: 2 });
    return { seats: fine.seats, method: 'deal + annealing' };
  }
  const packed = packColumns(day, design, random);
  const plain = settle(day, packed);
  const begun = boardOf(plain);
  if (!isBetter(goal, scoreOf(begun, order))) return { seats: plain, method: design.name };
  const named = settle(day, annealLabels(day, packed, ceilings.organisations, random, effort.part(0.45)));
  const labelled = boardOf(named);
  // A design that keeps colleagues or second visits is only a start: the walk must be free to leave it.
  const clean =
    scoreOf(labelled, order)[0] === 0 && labelled.revisits + labelled.repeats + labelled.colleagues === 0;
  const free = clean ? named : search(named, effort.part(0.7), { from: 120, to: 18 }, false).seats;
  const found = search(free, effort, clean ? { from: 9, to: 1.5 } : { from: 22, to: 2 });
  return { seats: found.seats, method: `${design.name} + places + annealing` };
}

function goalOf(name: Objective, day: Day, bounds: Bounds): number {
  const value = bounds[name] as number | undefined;
  if (value === undefined) return /Met|Covered/.test(name) ? -Infinity : 0;
  if (name === 'wishesMet') return -value;
  if (name === 'organisationsCoveredMean')
    return -Math.round(value * movingOrganisations(day).reduce((sum, moves) => sum + moves, 0));
  if (name === 'organisationsMetMean') return -Math.round(value * (day.people - day.hosts));
  return name.endsWith('Min') ? -value : value;
}

/** A design fits a day where every place is used all day: half days and pins are settled from it afterwards. */
function designFor(day: Day, random: Random, effort: Effort): Design | undefined {
  const size = Math.max(...day.most);
  const columns = size;
  if (day.tables < 2 || day.rounds < 2) return undefined;
  const sizes = Array.from({ length: day.rounds }, (_, r) =>
    Array.from(day.most.subarray(r * day.tables, (r + 1) * day.tables)).sort((a, b) => b - a),
  );
  const everybody = day.people;
  const exact = day.least.every((least, cell) => least === day.most[cell]);
  const allThere = day.present.every((here) => here === 1);
  const free = day.pinned.every((pin, at) => pin === ANYWHERE || at % day.people >= day.people - day.hosts);
  const room = day.tables * columns;
  if (everybody > room) return undefined;
  const wanted = { tables: day.tables, size: columns, rounds: day.rounds, people: everybody };
  const spare = room - everybody;
  const uneven =
    exact && allThere && free
      ? sizes
      : sizes.map((row) => row.map((_, t) => columns - (t >= day.tables - (spare % day.tables) ? 1 : 0)));
  return findDesign(
    { ...wanted, sizes: uneven, alone: day.organisations === day.people },
    random,
    effort.part(everybody === day.organisations ? 0.9 : 0.5),
  );
}
