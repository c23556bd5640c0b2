import { KIND, pairKinds, type Day } from './day.js';
import type { Bounds } from './output.js';

/**
 * The best that any plan of the day can reach (planning notes, B1 to B7). Sizes are the day's: where they may vary by
 * one, the smaller size bounds repeats and the larger what can be met, so every bound holds for every plan.
 */
export function boundsOf(day: Day): Bounds {
  const n = day.people - day.hosts;
  const own = day.hosts > 0 ? 1 : 0;
  const round = (r: number, sizes: Int16Array) =>
    Array.from(sizes.subarray(r * day.tables, (r + 1) * day.tables), (size) => Math.max(0, size - own));
  const least = Array.from({ length: day.rounds }, (_, r) =>
    evenSizes(day, r, round(r, day.least), round(r, day.most)),
  );
  const most = Array.from({ length: day.rounds }, (_, r) => round(r, day.most));
  const here = Array.from({ length: day.rounds }, (_, r) =>
    Array.from({ length: n }, (_, p) => p).filter((p) => day.present[r * day.people + p] && !day.helper[p]),
  );
  const guests = Array.from({ length: n }, (_, p) => p).filter((p) => !day.helper[p]);
  const plain = guests.length === n && !day.blockOf.some((block) => block !== -1);
  const colleagues = plain
    ? sameOrganisationBound(day, here, most)
    : { total: 0, ofPerson: new Float64Array(n) };
  const company = copresence(day, guests);
  const meetings = sum(least.flat().map(pairs));
  const meetingsAtMost = sum(most.flat().map(pairs));
  const distinct = company.crossPairs + Math.min(Infinity, company.samePairs);
  const known = Math.min(distinct, company.crossPairs + colleagues.total);
  const seatsOf = personSeats(day, n, least, (sizes) => Math.min(...sizes.filter((size) => size > 0)));
  const crowded = personSeats(day, n, most, (sizes) => Math.max(...sizes));
  const perPerson =
    sum(guests.map((p) => Math.max(0, seatsOf[p]! - company.cross[p]! - company.same[p]!))) / 2;
  // A colleague met costs the plan as much as a repeat would save: the bounds hold at the smallest number of colleagues.
  const repeats = plain ? Math.max(0, meetings - known, Math.ceil(perPerson), pigeonhole(day, least)) : 0;
  const cap = (p: number) => Math.min(crowded[p]!, company.cross[p]!);
  const meanPeople = Math.min(
    (2 * Math.min(meetingsAtMost - colleagues.total, company.crossPairs)) / Math.max(1, guests.length),
    mean(guests.map(cap)),
  );
  const minPeople = Math.min(Math.floor(meanPeople + 1e-9), ...guests.map(cap));
  const heard = (p: number) => Math.min(company.organisations[p]!, crowded[p]!);
  const reached = organisationsBound(day, guests, crowded, company.cross);
  const meanHeard = Math.min(mean(guests.map(heard)), reached / Math.max(1, guests.length));
  const common = {
    repeats,
    sameOrganisation: colleagues.total,
    peopleMetMin: minPeople,
    peopleMetMean: meanPeople,
    organisationsMetMin: Math.min(Math.floor(meanHeard + 1e-9), ...guests.map(heard)),
    organisationsMetMean: meanHeard,
    forbidden: 0,
    missingTogether: 0,
  };
  return own ? { ...common, ...standBounds(day, guests, most) } : common;
}

/** Sizes that make the fewest meetings: as even as the ranges allow, and adding up to the people present. */
function evenSizes(day: Day, r: number, least: number[], most: number[]): number[] {
  const sizes = least.slice();
  let left = -sum(sizes);
  for (let p = 0; p < day.people - day.hosts; p++) left += day.present[r * day.people + p]!;
  for (; left > 0; left--) {
    let at = -1;
    sizes.forEach((size, t) => {
      if (size < most[t]! && (at === -1 || size < sizes[at]!)) at = t;
    });
    if (at === -1) break;
    sizes[at]!++;
  }
  return sizes;
}

/** B1: each organisation alone, one person after the other to the table with the fewest of its own. */
function sameOrganisationBound(day: Day, here: readonly number[][], most: readonly number[][]) {
  const ofPerson = new Float64Array(day.people);
  let total = 0;
  here.forEach((people, r) => {
    const members = new Int32Array(day.organisations);
    for (const p of people) members[day.organisationOf[p]!]!++;
    for (const count of members) {
      const filled = new Int32Array(day.tables);
      for (let left = count; left > 1 || (left === 1 && filled.some(Boolean)); left--) {
        let at = -1;
        for (let t = 0; t < day.tables; t++) {
          if (filled[t]! < most[r]![t]! && (at === -1 || filled[t]! < filled[at]!)) at = t;
        }
        if (at === -1) break;
        total += filled[at]!++;
      }
    }
  });
  return { total, ofPerson };
}

/** Whom each could meet: people of other organisations, of the own one, and other organisations. */
function copresence(day: Day, guests: readonly number[]) {
  const n = day.people;
  const kinds = pairKinds(day);
  const cross = new Int32Array(n);
  const same = new Int32Array(n);
  const heard = Array.from({ length: n }, () => new Set<number>());
  let [crossPairs, samePairs] = [0, 0];
  for (const p of guests) {
    for (const q of guests) {
      if (q >= p) break;
      if (kinds[p * n + q] === KIND.forbidden || !meetable(day, p, q)) continue;
      if (day.organisationOf[p] === day.organisationOf[q]) {
        samePairs++;
        same[p]!++;
        same[q]!++;
      } else {
        crossPairs++;
        cross[p]!++;
        cross[q]!++;
        heard[p]!.add(day.organisationOf[q]!);
        heard[q]!.add(day.organisationOf[p]!);
      }
    }
  }
  return { cross, same, crossPairs, samePairs, organisations: heard.map((set) => set.size) };
}

function meetable(day: Day, p: number, q: number): boolean {
  for (let r = 0; r < day.rounds; r++) {
    if (day.present[r * day.people + p] && day.present[r * day.people + q]) return true;
  }
  return false;
}

/** How many sit beside each person over the day, at tables of the size that `choose` takes in each round. */
function personSeats(
  day: Day,
  n: number,
  sizes: readonly number[][],
  choose: (sizes: number[]) => number,
): Int32Array {
  const chosen = sizes.map((row) => choose(row.length > 0 ? row : [0]));
  return Int32Array.from({ length: n }, (_, p) =>
    sum(chosen.map((size, r) => (day.present[r * day.people + p] ? Math.max(0, size - 1) : 0))),
  );
}

/** B3: a table of s drawn from T earlier tables re-unites pairs when s > T; only when everybody is there all day. */
function pigeonhole(day: Day, sizes: readonly number[][]): number {
  if (day.present.some((here) => here === 0)) return 0;
  return sum(
    sizes.slice(1).flatMap((row) => {
      const tables = sizes[0]!.filter((size) => size > 0).length;
      return row.map((size) => {
        const [q, k] = [Math.floor(size / tables), size % tables];
        return k * pairs(q + 1) + (tables - k) * pairs(q);
      });
    }),
  );
}

/** B5: the members of an organisation are met at most as often as people sit beside them. */
function organisationsBound(
  day: Day,
  guests: readonly number[],
  seats: Int32Array,
  cross: Int32Array,
): number {
  const members = new Int32Array(day.organisations);
  const beside = new Float64Array(day.organisations);
  for (const p of guests) {
    members[day.organisationOf[p]!]!++;
    beside[day.organisationOf[p]!]! += Math.min(seats[p]!, cross[p]!);
  }
  return sum(
    Array.from(members, (count, o) => (count === 0 ? 0 : Math.min(guests.length - count, beside[o]!))),
  );
}

/** B7: a stand is visited by at most its seats, and by each at most once; nobody's own counts. */
function standBounds(day: Day, guests: readonly number[], most: readonly number[][]) {
  const standOrganisation = (t: number) => day.organisationOf[day.people - day.hosts + t];
  const seats = Array.from({ length: day.tables }, (_, t) => sum(most.map((row) => row[t]!)));
  const others = seats.map(
    (_, t) => guests.filter((p) => day.organisationOf[p] !== standOrganisation(t)).length,
  );
  const visits = sum(seats.map((count, t) => Math.min(count, others[t]!)));
  const attended = guests.map((p) => {
    let rounds = 0;
    for (let r = 0; r < day.rounds; r++) rounds += day.present[r * day.people + p]!;
    return rounds;
  });
  const open = guests.map((p, at) =>
    Math.min(
      attended[at]!,
      seats.filter((count, t) => count > 0 && day.organisationOf[p] !== standOrganisation(t)).length,
    ),
  );
  const distinct = Math.min(visits, sum(open));
  const meanStands = distinct / Math.max(1, guests.length);
  return {
    ownStand: 0,
    revisits: Math.max(0, sum(attended) - distinct),
    standsMetMin: Math.min(Math.floor(meanStands + 1e-9), ...open),
    standsMetMean: meanStands,
  };
}

/** Bounds that no known plan comes near: fewer tables than seats at one of them. */
export function weakBounds(day: Day): string[] {
  const own = day.hosts > 0 ? 1 : 0;
  const largest = Math.max(...day.most) - own;
  const partial = day.present.some((here) => here === 0);
  return largest > day.tables || partial ? ['repeats', 'peopleMetMean', 'organisationsMetMean'] : [];
}

const pairs = (count: number) => (count * (count - 1)) / 2;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / Math.max(1, values.length);
