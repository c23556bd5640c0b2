import { Gaps } from './gaps.js';
import type { Cell, Guest } from './guests.js';
import type { RoomAfter } from './room-after.js';
import type { Seating } from './seating.js';

/** Nodes of the search for one guest, and for all of them together: a millisecond or two each. */
const ALONE = 4000;
const TOGETHER = 12_000;
const PASSES = 4;

/**
 * Seats the guests in the gaps: as few forbidden meetings as can be, then second visits, colleagues, repeats. Each takes
 * their best card given the others, in turn; no card can be better than the best one in an empty room, so that the sum
 * of these is a floor. Where it is not reached, branch and bound over all of them decides, if it is not too long.
 * Returns whether nothing better exists; cells that find no seat are left in `unseated`.
 */
export function insertGuests(
  seating: Seating,
  room: RoomAfter,
  guests: readonly Guest[],
): { readonly exact: boolean; readonly unseated: readonly Cell[] } {
  const gaps = new Gaps(seating, room, guests);
  const floors = guests.map(({ cells }) => searchCards(gaps, cells, [], ALONE, Infinity).floor);
  const cost = (): number => {
    let sum = 0;
    for (const { cells } of [...guests].reverse()) sum += gaps.lift(cells);
    for (const { cells } of guests) gaps.drop(cells);
    return sum;
  };
  const place = (guest: Guest) => {
    const found = searchCards(gaps, guest.cells, [], ALONE, Infinity);
    if (found.tables !== null) gaps.put(guest.cells, found.tables);
    else gaps.putSingly(guest.cells);
  };
  for (const guest of guests) place(guest);
  const floor = floors.reduce((sum, each) => sum + each, 0);
  let now = cost();
  for (let pass = 0; pass < PASSES && now > floor; pass++) {
    const before = now;
    for (const guest of guests) {
      gaps.lift(guest.cells);
      place(guest);
    }
    now = cost();
    if (now >= before) break;
  }
  const unseated = gaps.unseated();
  if (unseated.length > 0 || now <= floor) return { exact: unseated.length === 0, unseated };
  return { exact: together(gaps, guests, floors, now), unseated };
}

/** All cards at once; true when the best was found. */
function together(gaps: Gaps, guests: readonly Guest[], floors: readonly number[], now: number): boolean {
  for (const { cells } of [...guests].reverse()) gaps.lift(cells);
  const cells = guests.flatMap((guest) => guest.cells);
  const later = guests.flatMap((guest, g) => {
    const rest = floors.slice(g + 1).reduce((sum, each) => sum + each, 0);
    return guest.cells.map(() => rest);
  });
  const found = searchCards(gaps, cells, later, TOGETHER, now);
  if (found.tables === null) gaps.restore();
  else gaps.put(cells, found.tables);
  return found.complete;
}

interface Found {
  /** A table for each cell, better than the limit; null when there is none. */
  readonly tables: readonly number[] | null;
  /** Nothing costs less. */
  readonly floor: number;
  readonly complete: boolean;
}

/** Depth first over the cells, the cheapest table first, cut off by what the rest costs at the least. */
function searchCards(
  gaps: Gaps,
  cells: readonly Cell[],
  later: readonly number[],
  nodes: number,
  limit: number,
): Found {
  const least = cells.map((cell) => Math.min(Infinity, ...gaps.tables(cell).map((t) => gaps.cost(cell, t))));
  const rest = cells.map(() => 0);
  for (let i = cells.length - 2; i >= 0; i--)
    rest[i] = later[i] === later[i + 1] ? least[i + 1]! + rest[i + 1]! : 0;
  const static_ = later.length > 0 ? 0 : least.reduce((sum, one) => sum + one, 0);
  let [best, bestCost, left] = [null as number[] | null, limit, nodes];
  const chosen: number[] = [];
  const walk = (i: number, cost: number): void => {
    if (i === cells.length) {
      if (cost < bestCost) [best, bestCost] = [chosen.slice(), cost];
      return;
    }
    const cell = cells[i]!;
    const options = gaps
      .tables(cell)
      .map((t) => ({ t, cost: gaps.cost(cell, t), gap: gaps.gap(cell.round, t) }))
      .sort((one, other) => one.cost - other.cost || other.gap - one.gap);
    for (const option of options) {
      if (cost + option.cost + rest[i]! + (later[i] ?? 0) >= bestCost || left-- <= 0) return;
      gaps.sit(cell, option.t);
      chosen[i] = option.t;
      walk(i + 1, cost + option.cost);
      gaps.rise(cell);
    }
  };
  walk(0, 0);
  const complete = left >= 0;
  return { tables: best, floor: complete && best !== null ? bestCost : static_, complete };
}
