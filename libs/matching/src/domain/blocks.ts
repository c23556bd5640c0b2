import { BadInput } from './bad-input.js';
import { ANYWHERE } from './day.js';
import type { Id, Pair } from './input.js';

/** Lists of people who share somebody become one; each list is of numbers, and has two people at least. */
export function mergeBlocks(lists: readonly (readonly number[])[], people: number): number[][] {
  const root = Int32Array.from({ length: people }, (_, p) => p);
  const find = (p: number): number => {
    let top = p;
    while (root[top] !== top) top = root[top]!;
    return top;
  };
  for (const [first, ...others] of lists) for (const p of others) root[find(p)] = find(first!);
  const members = new Map<number, number[]>();
  for (const p of new Set(lists.flat())) {
    const top = find(p);
    members.set(top, [...(members.get(top) ?? []), p]);
  }
  return [...members.values()].filter((list) => list.length > 1).map((list) => list.sort((a, b) => a - b));
}

/** What blocks are checked against: the room of a day before its people sit. */
export interface Ground {
  readonly people: number;
  readonly rounds: number;
  readonly tables: number;
  readonly personIds: readonly Id[];
  readonly tableIds: readonly Id[];
  readonly present: Uint8Array;
  readonly most: Int16Array;
  /** Hosts at each table, who take a seat there. */
  readonly own: number;
  readonly pinned: Int16Array;
  readonly allowed: Uint8Array;
}

/**
 * A block sits where each of its members may: tables that one may not take are closed to all, and a pin binds all.
 * @throws BadInput when no table can take them together
 */
export function bindBlocks(blocks: readonly (readonly number[])[], ground: Ground): void {
  for (const block of blocks) {
    shareAllowed(block, ground);
    for (let r = 0; r < ground.rounds; r++) {
      const here = block.filter((p) => ground.present[r * ground.people + p]);
      if (here.length < 2) continue;
      sharePin(here, r, ground);
      refuseTooLarge(here, r, ground);
    }
  }
}

function shareAllowed(block: readonly number[], { allowed, tables, personIds }: Ground): void {
  let any = false;
  for (let t = 0; t < tables; t++) {
    const all = block.every((p) => allowed[p * tables + t] === 1);
    any ||= all;
    for (const p of block) allowed[p * tables + t] = all ? 1 : 0;
  }
  if (any) return;
  throw new BadInput(
    'matching.block-nowhere',
    `The block of "${personIds[block[0]!]}" and "${personIds[block[1]!]}" has no table that all of them may take; allow one more to each.`,
    { id: personIds[block[0]!]! },
  );
}

function sharePin(here: readonly number[], r: number, { pinned, people, personIds, tableIds }: Ground): void {
  const pins = here.filter((p) => pinned[r * people + p] !== ANYWHERE);
  if (pins.length === 0) return;
  const table = pinned[r * people + pins[0]!]!;
  const other = pins.find((p) => pinned[r * people + p] !== table);
  if (other !== undefined) {
    throw new BadInput(
      'matching.block-pinned-apart',
      `"${personIds[pins[0]!]}" and "${personIds[other]}" are in one block and in round ${r + 1} pinned to "${tableIds[table]}" and "${tableIds[pinned[r * people + other]!]}"; pin them to one table.`,
      { round: r + 1 },
    );
  }
  for (const p of here) pinned[r * people + p] = table;
}

function refuseTooLarge(here: readonly number[], r: number, ground: Ground): void {
  const { allowed, tables, most, own, pinned, people, personIds } = ground;
  const pin = pinned[r * people + here[0]!]!;
  let largest = 0;
  for (let t = 0; t < tables; t++) {
    const open = pin === ANYWHERE ? allowed[here[0]! * tables + t] === 1 : pin === t;
    if (open) largest = Math.max(largest, most[r * tables + t]! - own);
  }
  if (here.length <= largest) return;
  throw new BadInput(
    'matching.block-too-large',
    `The block of "${personIds[here[0]!]}" needs ${here.length} seats at one table in round ${r + 1}, and the largest that it may take has ${largest}; make a table of ${here.length}, or split the block.`,
    { round: r + 1, seats: here.length, largest },
  );
}

/** @throws BadInput for a pair that must and must not sit together */
export function refuseApartInside(
  blockOf: Int32Array,
  apart: readonly (readonly [number, number])[],
  named: readonly Pair[],
): void {
  apart.forEach(([p, q], place) => {
    if (blockOf[p] === -1 || blockOf[p] !== blockOf[q]) return;
    const [one, other] = named[place]!;
    throw new BadInput(
      'matching.block-apart',
      `"${one}" and "${other}" always sit together as a block and must not meet; take one of them out of the block.`,
    );
  });
}
