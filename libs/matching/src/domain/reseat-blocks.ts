import { BadInput } from './bad-input.js';
import { ANYWHERE, NOWHERE, type Day, type Seats } from './day.js';
import { maySit, reseat } from './reseat.js';

/** How many ways to place the blocks of one round are tried before the day is called impossible. */
const TRIES = 60;

/**
 * Seats a round anew with every block at one table: blocks first, the largest first, each where most of it sits already;
 * then the others round them. Where the others find no place, blocks start from other tables.
 * @throws BadInput when none of many ways works
 */
export function reseatBlocks(day: Day, seats: Seats, r: number): void {
  const blocks = day.blocks
    .map((block) => block.filter((p) => day.present[r * day.people + p]))
    .filter((block) => block.length > 1)
    .sort((one, other) => other.length - one.length || one[0]! - other[0]!);
  if (blocks.length === 0) return reseat(day, seats, r);
  let refusal: unknown;
  for (let turn = 0; turn < TRIES; turn++) {
    const tables = placeBlocks(day, seats, r, blocks, turn);
    if (tables === undefined) continue;
    const pinned = day.pinned.slice();
    blocks.forEach((block, number) => {
      for (const p of block) pinned[r * day.people + p] = tables[number]!;
    });
    try {
      return reseat({ ...day, pinned }, seats, r);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      refusal = error;
    }
  }
  if (refusal !== undefined) throw refusal;
  throw new BadInput(
    'matching.blocks-do-not-fit',
    `In round ${r + 1} the blocks of ${blocks.map((block) => block.length).join(', ')} people do not fit together into the tables; make one table larger, or split a block.`,
    { round: r + 1 },
  );
}

/** Depth first over tables: those with most of the block first, turned round by `turn` for another way. */
function placeBlocks(
  day: Day,
  seats: Seats,
  r: number,
  blocks: readonly (readonly number[])[],
  turn: number,
): number[] | undefined {
  const room = Array.from({ length: day.tables }, (_, t) => day.most[r * day.tables + t]!);
  const inBlock = new Set(blocks.flat());
  for (let p = 0; p < day.people; p++) {
    const pin = day.pinned[r * day.people + p]!;
    if (day.present[r * day.people + p] && pin !== ANYWHERE && !inBlock.has(p)) room[pin]!--;
  }
  const chosen: number[] = [];
  let steps = 0;
  const place = (number: number): boolean => {
    if (number === blocks.length) return true;
    if (steps++ > 5000) return false;
    const block = blocks[number]!;
    const there = new Int16Array(day.tables);
    for (const p of block) {
      const table = seats[r * day.people + p]!;
      if (table !== NOWHERE) there[table]!++;
    }
    const fitting = Array.from({ length: day.tables }, (_, t) => t).filter(
      (t) => room[t]! >= block.length && block.every((p) => maySit(day, r, p, t)),
    );
    const order = fitting.sort((one, other) => there[other]! - there[one]! || room[other]! - room[one]!);
    for (let k = 0; k < order.length; k++) {
      const table = order[(k + (turn % (number + 2) === 0 ? turn : 0)) % order.length]!;
      room[table]! -= block.length;
      chosen[number] = table;
      if (place(number + 1)) return true;
      room[table]! += block.length;
    }
    return false;
  };
  return place(0) ? chosen : undefined;
}
