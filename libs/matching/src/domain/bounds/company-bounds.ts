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
  // A bit is looked up sooner than a set, and a large day asks millions of times.
  const known = new Uint8Array(n * day.organisations);
  const hear = (p: number, q: number) => {
    cross[p]!++;
    const at = p * day.organisations + day.organisationOf[q]!;
    if (!known[at]) heard[p]!.add(day.organisationOf[q]!);
    known[at] = 1;
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
 * B1, from both sides, round by round. Each organisation alone: one person after the other to the table with the fewest
 * of its own; of a block one counts: whoever it brings along can only cost more. Each table alone: one person of each
 * organisation after the other; a room of very different sizes is bounded by its large tables.
 *
 * @param least sizes that are as even as they may be: the cost of a table grows faster than its size. Undefined where
 * somebody sits there whom a meeting does not count.
 * @param ownToo whether somebody is sent to their own stand; nobody else sits there
 */
export function sameOrganisationBound(
  day: Day,
  here: readonly number[][],
  most: readonly number[][],
  least: readonly number[][] | undefined,
  ownToo: boolean,
): number {
  const firstHost = day.people - day.hosts;
  const open = (o: number, sizes: readonly number[]) =>
    ownToo || day.hosts === 0
      ? sizes
      : sizes.map((size, t) => (day.organisationOf[firstHost + t] === o ? 0 : size));
  return here.reduce((total, people, r) => {
    const members = membersHere(day, people);
    const colleagues = members.reduce((sum, count, o) => sum + spreadOver(open(o, most[r]!), count), 0);
    const crowds = least?.[r]!.reduce((sum, size) => sum + drawnFrom(members, size), 0) ?? 0;
    return total + Math.max(colleagues, crowds);
  }, 0);
}

function membersHere(day: Day, people: readonly number[]): readonly number[] {
  const members = Array.from({ length: day.organisations }, () => 0);
  const blocks = new Set<string>();
  for (const p of people) {
    const key = `${day.blockOf[p]} ${day.organisationOf[p]}`;
    if (day.blockOf[p] !== -1 && blocks.has(key)) continue;
    blocks.add(key);
    members[day.organisationOf[p]!]!++;
  }
  return members;
}

/** The fewest pairs at one table when so many colleagues are spread over tables that hold at most these numbers. */
function spreadOver(most: readonly number[], count: number): number {
  const filled = most.map(() => 0);
  let pairs = 0;
  for (let left = count; left > 0; left--) {
    let at = -1;
    filled.forEach((seated, t) => {
      if (seated < most[t]! && (at === -1 || seated < filled[at]!)) at = t;
    });
    if (at === -1) break;
    pairs += filled[at]!++;
  }
  return pairs;
}

/** The fewest pairs of colleagues at a table of this size, drawn from organisations of these sizes. */
function drawnFrom(members: readonly number[], size: number): number {
  let [pairs, left] = [0, size];
  for (let turn = 0; left > 0; turn++) {
    const more = Math.min(left, members.filter((count) => count > turn).length);
    if (more === 0) break;
    pairs += more * turn;
    left -= more;
  }
  return pairs;
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
