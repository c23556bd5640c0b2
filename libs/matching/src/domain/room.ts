import { BadInput } from './bad-input.js';
import type { HostedInput, Id, MixedInput, Person, Pinned, Place, Stand, TableSize } from './input.js';

/** Tables or stands, and how many may sit at each in each round (`r * tables + t`), a host included. */
export interface Room {
  readonly ids: readonly Id[];
  readonly least: Int16Array;
  readonly most: Int16Array;
  readonly organisations?: readonly (Id | undefined)[];
  /** Where each table stands, when all of them say it. */
  readonly places: readonly Place[] | undefined;
}

/**
 * The tables of a mixed day. Where sizes are ranges, tables are filled evenly within them, which makes the fewest
 * meetings and so the fewest repeats; each then has one size, or that size and one more.
 */
export function readTables(input: MixedInput, presence: Uint8Array, rounds: number): Room {
  const counts = presentCounts(presence, rounds);
  const { tables } = input;
  if (Array.isArray(tables)) {
    const listed = tables as readonly (number | { id: Id; size: TableSize; at?: Place })[];
    if (listed.length === 0) throw new BadInput('matching.no-tables', '"tables" must not be empty.');
    const ids = listed.map((table, place) => (typeof table === 'number' ? `${place + 1}` : String(table.id)));
    const twice = ids.find((id, place) => ids.indexOf(id) !== place);
    if (twice !== undefined) throw new BadInput('matching.twice', `"${twice}" stands twice in "tables".`);
    const ranges = listed.map((table) => rangeOf(typeof table === 'number' ? table : table.size));
    const pinned = pinnedSeats(input.people);
    const held = (round: number) => ranges.map((range, t) => atLeast(range, pinned(round + 1, ids[t]!)));
    const room = fill(
      ids,
      counts.map((_, round) => held(round)),
      counts,
    );
    return { ...room, places: placesOf(listed.map((table) => (typeof table === 'number' ? {} : table))) };
  }
  if (tables === undefined || tables === null || typeof tables !== 'object' || !('size' in tables)) {
    throw new BadInput(
      'matching.no-tables',
      '"tables" must be a list of sizes, a list of tables or one { "size" }.',
    );
  }
  return chooseTables((tables as { size: TableSize }).size, counts);
}

/** How many seats of a table are pinned in a round: filling evenly must not take them away. */
function pinnedSeats(people: readonly Person[]): (round: number, table: Id) => number {
  const pins = people.flatMap(({ pinned, present, chairs = 1 }) =>
    ([pinned ?? []].flat() as readonly Pinned[]).map((pin) => ({ ...pin, present, chairs })),
  );
  return (round, table) =>
    pins
      .filter((pin) => String(pin.table) === table && (pin.rounds?.includes(round) ?? true))
      .filter(({ present }) => present?.includes(round) ?? true)
      .reduce((sum, { chairs }) => sum + chairs, 0);
}

const atLeast = (range: Range, seats: number): Range =>
  seats > range.least && seats <= range.most ? { ...range, least: seats } : range;

/** The planner chooses how many tables each round has: as near the wished size as the limits allow. */
function chooseTables(size: TableSize, counts: readonly number[]): Room {
  const { least, most, target } = rangeOf(size);
  const numbers = counts.map((count) => {
    const fewest = Math.ceil(count / most);
    const greatest = Math.floor(count / Math.max(1, least));
    if (count > 0 && fewest > greatest) {
      throw new BadInput(
        'matching.sizes-do-not-fit',
        `${count} people cannot sit at tables of ${least} to ${most}; tables of ${Math.floor(count / fewest)} to ${Math.ceil(count / fewest)} would do.`,
        { count, least, most },
      );
    }
    return Math.max(fewest, Math.min(greatest, Math.round(count / target)));
  });
  const tables = Math.max(1, ...numbers);
  const ids = Array.from({ length: tables }, (_, t) => `${t + 1}`);
  const closed = { least: 0, most: 0, target: 0 };
  return fill(
    ids,
    numbers.map((number) => ids.map((_, t) => (t < number ? { least, most, target } : closed))),
    counts,
  );
}

/** Stands: every open one takes an equal share of the visitors, to within one. */
export function readHosts(input: HostedInput, presence: Uint8Array, rounds: number): Room {
  const { stands } = input;
  if (!Array.isArray(stands) || stands.length === 0) {
    throw new BadInput('matching.no-stands', '"stands" must be a list with at least one stand.');
  }
  const counts = presentCounts(presence, rounds);
  const ids = stands.map(({ id }) => String(id));
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new BadInput('matching.twice', `"${twice}" stands twice in "stands".`);
  const ranges = counts.map((count, round) =>
    stands.map((stand) => {
      const open = stand.closedFrom === undefined || round + 1 < stand.closedFrom;
      return open ? openStand(stand, count) : { least: 0, most: 0, target: 0 };
    }),
  );
  const room = { ...fill(ids, ranges, counts), places: placesOf(stands) };
  // The host sits at the stand too.
  for (let place = 0; place < room.least.length; place++) {
    room.least[place]!++;
    room.most[place]!++;
  }
  return { ...room, organisations: stands.map(({ organisation }) => organisation) };
}

function openStand({ id, minVisitors = 0, max }: Stand, count: number): Range {
  const most = max ?? Math.max(count, minVisitors);
  if ([minVisitors, most].every((value) => Number.isInteger(value) && value >= 0) && minVisitors <= most)
    return { least: minVisitors, most, target: 0 };
  throw new BadInput(
    'matching.bad-size',
    `Stand "${id}" cannot take at least ${minVisitors} and at most ${most} visitors; both are whole numbers, in that order.`,
    { id },
  );
}

function placesOf(tables: readonly { readonly at?: Place }[]): readonly Place[] | undefined {
  const places = tables.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return places.length === tables.length ? places : undefined;
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly target: number;
}

function rangeOf(size: TableSize): Range {
  const range =
    typeof size === 'number'
      ? { least: size, most: size, target: size }
      : { least: size?.min ?? 0, most: size?.max, target: size?.target ?? size?.max };
  const sound = [range.least, range.most].every((value) => Number.isInteger(value) && value >= 0);
  if (sound && range.least <= range.most && range.most > 0 && range.target > 0) return range;
  throw new BadInput(
    'matching.bad-size',
    `A table of size ${JSON.stringify(size)} cannot be: a size is a whole number, or "min" and "max" in that order.`,
  );
}

function presentCounts(presence: Uint8Array, rounds: number): number[] {
  const people = presence.length / rounds;
  return Array.from({ length: rounds }, (_, r) =>
    presence.subarray(r * people, (r + 1) * people).reduce((sum, here) => sum + here, 0),
  );
}

/** Water-filling: the level that everybody's seats reach, within each table's limits. */
function fill(ids: readonly Id[], ranges: readonly (readonly Range[])[], counts: readonly number[]): Room {
  const tables = ids.length;
  const least = new Int16Array(counts.length * tables);
  const most = new Int16Array(counts.length * tables);
  counts.forEach((count, round) => {
    const limits = ranges[round]!;
    const [fewest, greatest] = [
      limits.reduce((sum, { least }) => sum + least, 0),
      limits.reduce((sum, { most }) => sum + most, 0),
    ];
    if (count < fewest || count > greatest) {
      throw new BadInput(
        'matching.seats-do-not-fit',
        `In round ${round + 1} ${count} people are present and the tables hold ${fewest === greatest ? `exactly ${fewest}` : `${fewest} to ${greatest}`}; ${count < fewest ? `give them a smaller minimum, or one table fewer` : `${count - greatest} more seats are needed`}.`,
        { round: round + 1, count, fewest, greatest },
      );
    }
    const seated = (level: number) =>
      limits.reduce((sum, range) => sum + Math.min(range.most, Math.max(range.least, level)), 0);
    let level = 0;
    while (seated(level + 1) <= count && level < count) level++;
    limits.forEach((range, t) => {
      const low = Math.min(range.most, Math.max(range.least, level));
      const high = Math.min(range.most, Math.max(range.least, level + 1));
      least[round * tables + t] = low;
      most[round * tables + t] = seated(level) === count ? low : high;
    });
  });
  return { ids, least, most, places: undefined };
}
