import { ANYWHERE, type Day, type Seats } from '../day.js';
import type { Effort } from '../effort.js';
import type { Random } from '../random.js';

const COLLEAGUES = 400;
const APART = 800;
const WANTED = 600;

/**
 * Who takes which place of a design: annealing over exchanges of two people's whole days, which never makes a repeat.
 * It weighs colleagues who meet, pairs that must or must not meet, and how many organisations everybody meets.
 */
export function annealLabels(
  day: Day,
  seats: Seats,
  ceiling: number,
  random: Random,
  effort: Effort,
  heat = { from: 60, to: 2 },
): Seats {
  const n = day.people;
  const visitors = n - day.hosts;
  const S = day.organisations;
  const schedule = meetings(day, seats);
  const { next, begin, adjacent, hosts } = schedule;
  const personAt = Int32Array.from({ length: visitors }, (_, place) => place);
  const placeOf = personAt.slice();
  const organisation = Int32Array.from({ length: visitors }, (_, p) => day.organisationOf[p]!);
  const near = new Int16Array(visitors * S);
  const met = new Int16Array(visitors);
  for (let a = 0; a < visitors; a++) {
    for (let k = begin[a]!; k < begin[a + 1]!; k++) near[a * S + organisation[next[k]!]!]!++;
    met[a] = distinct(a);
  }
  const price = Int32Array.from({ length: S + 2 }, (_, value) => 4 * Math.max(0, ceiling - value) ** 2);
  const special = specialPairs(day);
  const free = personAt.filter((p) => isFree(day, p));
  if (free.length < 2) return seats;

  function distinct(place: number): number {
    let sum = 0;
    for (let o = 0; o < S; o++) if (near[place * S + o]! > 0 && o !== organisation[place]) sum++;
    return sum;
  }
  const pairCost = (p: number): number => {
    let sum = 0;
    for (const { other, cost } of special[p]!)
      if (adjacent[placeOf[p]! * visitors + placeOf[other]!]) sum += cost;
    return sum;
  };
  /** The change in price for the neighbours of `a` but not of `b`, when `out` leaves a and `into` comes. */
  const neighbours = (a: number, b: number, out: number, into: number): number => {
    let sum = 0;
    const row = b * visitors;
    for (let k = begin[a]!; k < begin[a + 1]!; k++) {
      const x = next[k]!;
      if (x === b || adjacent[row + x]) continue;
      const own = organisation[x]!;
      const change =
        (into !== own && near[x * S + into] === 0 ? 1 : 0) - (out !== own && near[x * S + out] === 1 ? 1 : 0);
      if (change !== 0) sum += price[met[x]! + change]! - price[met[x]!]!;
    }
    return sum;
  };
  const has = (a: number, o: number, touching: number, other: number): number =>
    near[a * S + o]! + (touching ? (o === other ? 1 : 0) : 0);
  const replaced = (x: number, gone: number, come: number) => {
    if (--near[x * S + gone]! === 0 && gone !== organisation[x]) met[x]!--;
    if (near[x * S + come]!++ === 0 && come !== organisation[x]) met[x]!++;
  };
  const exchange = (a: number, b: number) => {
    const [p, q] = [personAt[a]!, personAt[b]!];
    const [oa, ob] = [organisation[a]!, organisation[b]!];
    for (let k = begin[a]!; k < begin[a + 1]!; k++) replaced(next[k]!, oa, ob);
    for (let k = begin[b]!; k < begin[b + 1]!; k++) replaced(next[k]!, ob, oa);
    personAt[a] = q;
    personAt[b] = p;
    placeOf[p] = b;
    placeOf[q] = a;
    organisation[a] = ob;
    organisation[b] = oa;
    met[a] = distinct(a);
    met[b] = distinct(b);
  };
  while (!effort.spend(64)) {
    const temperature = heat.from * (heat.to / heat.from) ** effort.share();
    for (let turn = 0; turn < 64; turn++) {
      const p = free[random.below(free.length)]!;
      const q = free[random.below(free.length)]!;
      const [a, b] = [placeOf[p]!, placeOf[q]!];
      const [oa, ob] = [organisation[a]!, organisation[b]!];
      if (oa === ob) continue;
      const touching = adjacent[a * visitors + b]! ? 1 : 0;
      // Whoever moves to a place meets its neighbours; of the two themselves, each becomes the other's neighbour.
      const clashes =
        near[a * S + ob]! - touching + near[b * S + oa]! - touching - near[a * S + oa]! - near[b * S + ob]!;
      const stands = hosts[a * S + ob]! + hosts[b * S + oa]! - hosts[a * S + oa]! - hosts[b * S + ob]!;
      let delta = COLLEAGUES * (clashes + 2 * stands);
      const limit = -temperature * Math.log(random.next() + 1e-12);
      if (delta > limit + 200) continue;
      delta += neighbours(a, b, oa, ob) + neighbours(b, a, ob, oa);
      const heardA = seen(a, ob, touching, ob, oa);
      const heardB = seen(b, oa, touching, oa, ob);
      delta += price[heardA]! - price[met[a]!]! + price[heardB]! - price[met[b]!]!;
      const pairs = special[p]!.length + special[q]!.length;
      if (pairs === 0) {
        if (delta <= limit) exchange(a, b);
        continue;
      }
      const before = pairCost(p) + pairCost(q);
      exchange(a, b);
      if (delta + pairCost(p) + pairCost(q) - before > limit) exchange(a, b);
    }
  }

  /** How many organisations whoever comes to the place would meet; `gone` and `come` change if the two are neighbours. */
  function seen(place: number, own: number, touching: number, gone: number, come: number): number {
    const ownBefore = organisation[place]!;
    let sum = met[place]! + (near[place * S + ownBefore]! > 0 ? 1 : 0);
    if (touching) {
      if (near[place * S + gone] === 1) sum--;
      if (near[place * S + come] === 0) sum++;
    }
    const still = has(place, own, touching, come) - (touching && own === gone ? 1 : 0);
    return sum - (still > 0 ? 1 : 0);
  }

  const result = seats.slice();
  for (let r = 0; r < day.rounds; r++) {
    for (let p = 0; p < visitors; p++) result[r * n + p] = seats[r * n + placeOf[p]!]!;
  }
  return result;
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

function specialPairs(day: Day): { other: number; cost: number }[][] {
  const special = Array.from({ length: day.people }, () => [] as { other: number; cost: number }[]);
  const add = (pairs: Day['apart'], cost: number) => {
    for (const [p, q] of pairs) {
      special[p]!.push({ other: q, cost });
      special[q]!.push({ other: p, cost });
    }
  };
  add(day.apart, APART);
  add(day.together, -WANTED);
  return special;
}

/** Who meets whom, by place: neighbour lists, a matrix, and the stands of each organisation that a place visits. */
function meetings(day: Day, seats: Seats) {
  const n = day.people;
  const visitors = n - day.hosts;
  const adjacent = new Uint8Array(visitors * visitors);
  const hosts = new Int16Array(visitors * day.organisations);
  const lists = Array.from({ length: visitors }, () => [] as number[]);
  for (let r = 0; r < day.rounds; r++) {
    const at = Array.from({ length: day.tables }, () => [] as number[]);
    for (let p = 0; p < n; p++) if (seats[r * n + p]! >= 0) at[seats[r * n + p]!]!.push(p);
    for (const table of at) {
      for (const p of table.filter((one) => one < visitors)) {
        for (const q of table) {
          if (q >= visitors) hosts[p * day.organisations + day.organisationOf[q]!]!++;
          else if (q !== p && !adjacent[p * visitors + q]) {
            adjacent[p * visitors + q] = 1;
            lists[p]!.push(q);
          }
        }
      }
    }
  }
  const begin = new Int32Array(visitors + 1);
  lists.forEach((list, p) => (begin[p + 1] = begin[p]! + list.length));
  return { adjacent, hosts, begin, next: Int32Array.from(lists.flat()) };
}
