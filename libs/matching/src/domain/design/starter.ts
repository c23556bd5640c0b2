import type { Effort } from '../effort.js';
import type { Random } from '../random.js';

/**
 * A starter: one base round on Z_w × k (and a few fixed points) which, added 0 … w-1, gives w rounds where no two
 * meet twice, when each difference between two points of one table occurs at most once (Anderson, Combinatorial
 * Designs and Tournaments, 1997). Found by annealing over swaps of two points of the base round.
 * @returns `rows[round][place]` → table, or undefined when the effort is over first
 */
export function findStarter(
  tables: number,
  size: number,
  rounds: number,
  random: Random,
  effort: Effort,
): number[][] | undefined {
  const people = tables * size;
  const candidates = [];
  for (let w = rounds; w <= Math.min(people, rounds + 2); w++) {
    const fixed = people % w;
    if (fixed <= Math.min(tables, 4)) candidates.push({ w, orbits: (people - fixed) / w });
  }
  for (let turn = 0; candidates.length > 0 && !effort.over(); turn++) {
    const { w, orbits } = candidates[turn % candidates.length]!;
    const base = baseRound(people, size, w, orbits, random, effort);
    if (base) return Array.from({ length: rounds }, (_, r) => developed(base, size, w, orbits, r));
  }
  return undefined;
}

const STEPS = 150_000;

function baseRound(people: number, size: number, w: number, orbits: number, random: Random, effort: Effort) {
  const moving = w * orbits;
  const order = random.shuffle(Array.from({ length: people }, (_, point) => point));
  const fixedOrbits = orbits + (people - moving);
  const counts = new Int32Array(fixedOrbits * fixedOrbits * w);
  const orbitOf = Int32Array.from({ length: people }, (_, p) =>
    p < moving ? Math.floor(p / w) : orbits + p - moving,
  );
  const valueOf = Int32Array.from({ length: people }, (_, p) => (p < moving ? p % w : 0));
  let cost = 0;
  const touch = (p: number, q: number, sign: number) => {
    const [one, other] = orbitOf[p]! <= orbitOf[q]! ? [p, q] : [q, p];
    let d = (valueOf[other]! - valueOf[one]! + w) % w;
    if (other >= moving) d = 0;
    else if (orbitOf[one] === orbitOf[other]) d = Math.min(d, w - d);
    // The difference w/2 within an orbit comes back to its own pair: even one is too many.
    const own = other < moving && orbitOf[one] === orbitOf[other] && d * 2 === w ? 1 : 0;
    const cell = (orbitOf[one]! * fixedOrbits + orbitOf[other]!) * w + d;
    const before = Math.max(0, counts[cell]! - 1 + own) + (one >= moving ? counts[cell]! : 0);
    counts[cell]! += sign;
    cost += Math.max(0, counts[cell]! - 1 + own) + (one >= moving ? counts[cell]! : 0) - before;
  };
  const touchTable = (place: number, sign: number) => {
    const first = place - (place % size);
    for (let k = first; k < first + size; k++) if (k !== place) touch(order[place]!, order[k]!, sign);
  };
  for (let place = 0; place < people; place++) {
    for (let k = place - (place % size); k < place; k++) touch(order[place]!, order[k]!, 1);
  }
  for (let step = 0; step < STEPS; step++) {
    if (cost === 0) return order;
    if (step % 512 === 0 && effort.spend(512)) return undefined;
    const temperature = 0.9 * (0.12 / 0.9) ** (step / STEPS);
    const i = random.below(people);
    const j = random.below(people);
    if (Math.floor(i / size) === Math.floor(j / size)) continue;
    const before = cost;
    const exchange = () => {
      touchTable(i, -1);
      touchTable(j, -1);
      [order[i], order[j]] = [order[j]!, order[i]!];
      touchTable(i, 1);
      touchTable(j, 1);
    };
    exchange();
    if (cost > before && random.next() >= Math.exp((before - cost) / temperature)) exchange();
  }
  return cost === 0 ? order : undefined;
}

function developed(
  base: readonly number[],
  size: number,
  w: number,
  orbits: number,
  shift: number,
): number[] {
  const tables = base.map(() => 0);
  base.forEach((point, place) => {
    const moved = point < w * orbits ? point - (point % w) + (((point % w) + shift) % w) : point;
    tables[moved] = Math.floor(place / size);
  });
  return tables;
}
