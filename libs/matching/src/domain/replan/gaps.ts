import type { Cell, Guest } from './guests.js';
import type { RoomAfter } from './room-after.js';
import type { Seating } from './seating.js';

/** The free seats of the rounds to come, and who of the guests takes them. */
export class Gaps {
  private readonly at = new Map<Cell, number>();
  private readonly kept = new Map<Cell, number>();
  /** Guests who still need a seat in each round, and seats that must be taken so that nobody else has to move. */
  private readonly waiting: Int32Array;
  private readonly all: readonly Cell[];
  /** Rounds where a table is too empty at the start. */
  private readonly short: readonly boolean[];

  constructor(
    private readonly seating: Seating,
    private readonly room: RoomAfter,
    guests: readonly Guest[],
  ) {
    this.all = guests.flatMap(({ cells }) => cells);
    this.waiting = new Int32Array(seating.day.rounds);
    this.short = Array.from({ length: seating.day.rounds }, (_, r) => this.shortOf(r) > 0);
    for (const { round, people } of this.all) this.waiting[round]! += people.length;
  }

  gap(round: number, table: number): number {
    const cell = round * this.seating.day.tables + table;
    return this.room.most[cell]! - this.seating.peopleAt(round, table).length;
  }

  /** Where a cell may sit now. While tables are too empty, nobody sits elsewhere who is needed there. */
  tables(cell: Cell): readonly number[] {
    const { round, people } = cell;
    const free = cell.tables.filter((t) => this.gap(round, t) >= people.length);
    const short = this.short[round] ? this.shortOf(round) : 0;
    if (short === 0 || this.waiting[round]! - people.length >= short) return free;
    const needy = free.filter((t) => this.shortAt(round, t) > 0);
    return needy.length > 0 ? needy : free;
  }

  cost(cell: Cell, table: number): number {
    return cell.people.reduce((sum, p) => sum + this.seating.cost(cell.round, p, table), 0);
  }

  sit(cell: Cell, table: number): void {
    for (const p of cell.people) this.seating.seat(cell.round, p, table);
    this.waiting[cell.round]! -= cell.people.length;
    this.at.set(cell, table);
  }

  rise(cell: Cell): void {
    for (const p of cell.people) this.seating.unseat(cell.round, p);
    this.waiting[cell.round]! += cell.people.length;
    this.at.delete(cell);
  }

  put(cells: readonly Cell[], tables: readonly number[]): void {
    cells.forEach((cell, place) => this.sit(cell, tables[place]!));
  }

  /** One cell after the other, where no whole card is possible. */
  putSingly(cells: readonly Cell[]): void {
    for (const cell of cells) {
      const [best] = this.tables(cell).toSorted(
        (one, other) => this.cost(cell, one) - this.cost(cell, other),
      );
      if (best !== undefined) this.sit(cell, best);
    }
  }

  /** Takes the guest out of their seats and says what they cost there. */
  lift(cells: readonly Cell[]): number {
    let sum = 0;
    for (const cell of cells.toReversed()) {
      const table = this.at.get(cell);
      this.kept.delete(cell);
      if (table === undefined) continue;
      this.kept.set(cell, table);
      this.rise(cell);
      sum += this.cost(cell, table);
    }
    return sum;
  }

  /** Back to where `lift` took them from. */
  drop(cells: readonly Cell[]): void {
    for (const cell of cells) {
      const table = this.kept.get(cell);
      if (table !== undefined && !this.at.has(cell)) this.sit(cell, table);
    }
  }

  restore(): void {
    this.drop(this.all);
  }

  unseated(): readonly Cell[] {
    return this.all.filter((cell) => !this.at.has(cell));
  }

  private shortAt(round: number, table: number): number {
    const cell = round * this.seating.day.tables + table;
    return Math.max(0, this.room.least[cell]! - this.seating.peopleAt(round, table).length);
  }

  private shortOf(round: number): number {
    let sum = 0;
    for (let t = 0; t < this.seating.day.tables; t++) sum += this.shortAt(round, t);
    return sum;
  }
}
