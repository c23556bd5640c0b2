import { ANYWHERE, type Day, type Seats } from '../day.js';
import type { Effort } from '../effort.js';
import type { Random } from '../random.js';
import { Labelling } from './labelling.js';
import { neighboursOf, type Neighbours } from './neighbours.js';

const COLLEAGUES = 1000;
const APART = 2000;
const WANTED = 1500;
/** What an exchange may gain at most, nearly always, in organisations met. */
const LEEWAY = 1500;
const BATCH = 64;

/**
 * Who takes which place of a design: annealing over exchanges of two people's whole days, which never makes a repeat.
 * It weighs colleagues who meet, pairs that must or must not meet, and how many organisations everybody meets; with
 * `untilClean` it is over as soon as no colleagues meet and nobody visits their own stand.
 */
export function annealLabels(
  day: Day,
  seats: Seats,
  ceiling: number,
  random: Random,
  effort: Effort,
  { heat = { from: 60, to: 2 }, untilClean = false } = {},
): Seats {
  const neighbours = neighboursOf(day, seats);
  const labelling = new Labelling(day, neighbours, ceiling);
  const free = labelling.personAt.filter((p) => isFree(day, p));
  if (free.length < 2) return seats;
  const pairs = pairChange(day, labelling, neighbours);
  let clashing = labelling.clashing();
  let untilPricing = labelling.pricing;
  while (!effort.spend(BATCH)) {
    const temperature = heat.from * (heat.to / heat.from) ** effort.share();
    for (let turn = 0; turn < BATCH; turn++) {
      const p = free[random.below(free.length)]!;
      const q = free[random.below(free.length)]!;
      if (day.organisationOf[p] === day.organisationOf[q]) continue;
      const limit = -temperature * Math.log(random.next() + 1e-12);
      const [a, b] = [labelling.placeOf[p]!, labelling.placeOf[q]!];
      const clashes = labelling.clashes(a, b);
      const fixed = COLLEAGUES * clashes + pairs(p, q);
      if (fixed > limit + LEEWAY) continue;
      if (fixed + labelling.price(a, b, limit - fixed) > limit) continue;
      labelling.exchange(a, b);
      clashing += clashes;
    }
    if (untilClean && clashing === 0) break;
    untilPricing -= BATCH;
    if (untilPricing > 0) continue;
    labelling.reprice();
    untilPricing = labelling.pricing;
  }
  return seatsOf(day, seats, labelling);
}

/** Only who may sit anywhere all day can take any place. */
function isFree(day: Day, p: number): boolean {
  if (day.helper[p] || day.blockOf[p] !== -1) return false;
  for (let r = 0; r < day.rounds; r++) {
    const at = r * day.people + p;
    if (!day.present[at] || day.pinned[at] !== ANYWHERE) return false;
  }
  return day.allowed.subarray(p * day.tables, (p + 1) * day.tables).every((may) => may === 1);
}

/** What the pairs that must or must not meet cost more when two people exchange their places. */
function pairChange(day: Day, { placeOf }: Labelling, { adjacent, places }: Neighbours) {
  const special = Array.from({ length: day.people }, () => [] as { other: number; cost: number }[]);
  const add = (pairs: Day['apart'], cost: number) => {
    for (const [p, q] of pairs) {
      special[p]!.push({ other: q, cost });
      special[q]!.push({ other: p, cost });
    }
  };
  add(day.apart, APART);
  add(day.together, -WANTED);
  const costOf = (p: number) =>
    special[p]!.reduce(
      (sum, { other, cost }) => sum + (adjacent[placeOf[p]! * places + placeOf[other]!] ? cost : 0),
      0,
    );
  const trade = (p: number, q: number) => ([placeOf[p], placeOf[q]] = [placeOf[q]!, placeOf[p]!]);
  return (p: number, q: number): number => {
    if (special[p]!.length + special[q]!.length === 0) return 0;
    const before = costOf(p) + costOf(q);
    trade(p, q);
    const after = costOf(p) + costOf(q);
    trade(p, q);
    return after - before;
  };
}

function seatsOf(day: Day, seats: Seats, { placeOf }: Labelling): Seats {
  const result = seats.slice();
  for (let r = 0; r < day.rounds; r++) {
    placeOf.forEach((place, p) => (result[r * day.people + p] = seats[r * day.people + place]!));
  }
  return result;
}
