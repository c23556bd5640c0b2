import { ANYWHERE, type Day } from '../day.js';
import type { Random } from '../random.js';
import type { Board } from './board.js';

/**
 * Moves a whole block to another table; people from there come back in exchange, single ones or whole blocks, as many
 * as the sizes ask for. Returns how to take it back, or undefined when it cannot be.
 */
export function moveBlock(
  board: Board,
  round: number,
  block: number,
  to: number,
  random: Random,
): (() => void) | undefined {
  const { day, n } = board;
  const members = day.blocks[block]!.filter((p) => day.present[round * n + p]);
  const from = board.seats[round * n + members[0]!]!;
  if (from === to || members.some((p) => !maySit(day, round, p, to))) return undefined;
  const back = inExchange(board, round, { from, to, incoming: members.length }, random);
  const change = members.length - back.length;
  const [left, right] = [round * day.tables + from, round * day.tables + to];
  if (board.counts[left]! - change < day.least[left]! || board.counts[left]! - change > day.most[left]!)
    return undefined;
  if (board.counts[right]! + change < day.least[right]! || board.counts[right]! + change > day.most[right]!)
    return undefined;
  const exchange = (one: number, other: number) => {
    for (const p of members) board.unseat(round, p);
    for (const p of back) board.move(round, p, one);
    for (const p of members) board.seat(round, p, other);
  };
  exchange(from, to);
  return () => exchange(to, from);
}

function maySit(day: Day, round: number, p: number, table: number): boolean {
  return day.pinned[round * day.people + p] === ANYWHERE && day.allowed[p * day.tables + table] === 1;
}

/** People of the other table who may come back: up to as many as leave, and fewer at random where sizes let it. */
function inExchange(
  board: Board,
  round: number,
  { from, to, incoming }: { from: number; to: number; incoming: number },
  random: Random,
): number[] {
  const { day, n } = board;
  const cell = round * day.tables + to;
  const room = day.most[cell]! - board.counts[cell]!;
  const spare = board.counts[round * day.tables + from]! - day.least[round * day.tables + from]!;
  const freely = Math.min(room, spare, incoming);
  const wanted = incoming - (freely > 0 ? random.below(freely + 1) : 0);
  const base = cell * board.capacity;
  const there = random.shuffle(Array.from(board.members.subarray(base, base + board.counts[cell]!)));
  const back: number[] = [];
  const seen = new Set<number>();
  for (const p of there) {
    const block = day.blockOf[p]!;
    const unit = block === -1 ? [p] : day.blocks[block]!.filter((one) => day.present[round * n + one]);
    if (seen.has(p) || back.length + unit.length > wanted) continue;
    unit.forEach((one) => seen.add(one));
    if (unit.every((one) => maySit(day, round, one, from))) back.push(...unit);
  }
  return back;
}
