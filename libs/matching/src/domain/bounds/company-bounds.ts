import { KIND, pairKinds, type Day } from '../day.js';

/** Whom each could meet: people of other organisations, of the own one, and other organisations. */
export function copresence(day: Day, guests: readonly number[], apartToo: boolean) {
  const n = day.people;
  const kinds = pairKinds(apartToo ? { ...day, apart: [] } : day);
  const cross = new Int32Array(n);
  const same = new Int32Array(n);
  const heard = Array.from({ length: n }, () => new Set<number>());
  const kindsHeard = Array.from({ length: n }, () => new Set<number>());
  const meetable = meetingHours(day);
  let [crossPairs, samePairs] = [0, 0];
  const hear = (p: number, q: number) => {
    cross[p]!++;
    heard[p]!.add(day.organisationOf[q]!);
    if (day.kindOf[q] !== -1) kindsHeard[p]!.add(day.kindOf[q]!);
  };
  for (const p of guests) {
    for (const q of guests) {
      if (q >= p) break;
      const kind = kinds[p * n + q]!;
      if (kind & KIND.forbidden || !(kind & (KIND.met | KIND.colleagues)) || !meetable(p, q)) continue;
      if (kind & KIND.colleagues) {
        samePairs++;
        same[p]!++;
        same[q]!++;
      } else {
        crossPairs++;
        hear(p, q);
        hear(q, p);
      }
    }
  }
  return { cross, same, crossPairs, samePairs, organisations: heard, kinds: kindsHeard };
}

/** Whether two are ever there at the same time; hours are compared by their pattern, of which a day has few. */
function meetingHours(day: Day): (p: number, q: number) => boolean {
  const patterns = new Map<string, number>();
  const hours: string[] = [];
  const patternOf = Int32Array.from({ length: day.people }, (_, p) => {
    let pattern = '';
    for (let r = 0; r < day.rounds; r++) pattern += day.present[r * day.people + p] ? '1' : '0';
    if (!patterns.has(pattern)) hours.push(pattern);
    if (!patterns.has(pattern)) patterns.set(pattern, patterns.size);
    return patterns.get(pattern)!;
  });
  const meets = hours.map((one) =>
    hours.map((other) => [...one].some((here, r) => here === '1' && other[r] === '1')),
  );
  return (p, q) => meets[patternOf[p]!]![patternOf[q]!]!;
}

/**
 * B1: each organisation alone, one person after the other to the table with the fewest of its own. Of a block one
 * counts: whoever it brings along can only cost more.
 */
export function sameOrganisationBound(
  day: Day,
  here: readonly number[][],
  most: readonly number[][],
): number {
  let total = 0;
  here.forEach((people, r) => {
    const members = new Int32Array(day.organisations);
    const blocks = new Set<string>();
    for (const p of people) {
      const key = `${day.blockOf[p]} ${day.organisationOf[p]}`;
      if (day.blockOf[p] !== -1 && blocks.has(key)) continue;
      blocks.add(key);
      members[day.organisationOf[p]!]!++;
    }
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
  return total;
}

/** B5: the members of an organisation are met at most as often as people sit beside them. */
export function organisationsBound(
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
  return Array.from(members, (count, o) =>
    count === 0 ? 0 : Math.min(guests.length - count, beside[o]!),
  ).reduce((sum, reached) => sum + reached, 0);
}
