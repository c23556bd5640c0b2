import { BadInput } from '../bad-input.js';
import { ANYWHERE, NOWHERE, type Day } from '../day.js';
import type { Cell } from './guests.js';
import type { RoomAfter } from './room-after.js';
import type { Seating } from './seating.js';

/** A card that changes already may change once more; any other counts more than all that a seat can cost. */
const CARD = 1e15;

/** Moves people who had a seat: only where a rule leaves nothing else, and each as well as can be. */
export class Movers {
  private readonly day: Day;
  /** In how many rounds to come somebody is at a table that can spare them: one card then serves several. */
  private readonly useful = new Map<number, number>();

  constructor(
    private readonly seating: Seating,
    private readonly room: RoomAfter,
    /** Whose card changes anyway, or who has none yet. */
    private readonly touched: Set<number>,
  ) {
    this.day = seating.day;
  }

  /** Fills tables below their minimum from those that can spare somebody. Returns how many moved. */
  refill(): number {
    let moved = 0;
    const needy = this.needyCells();
    for (const [r] of needy) this.countUseful(r);
    for (const [r, t] of needy) {
      while (this.spare(r, t) < 0) {
        const p = this.best(r, t, (from) => this.spare(r, from) > 0);
        if (p === undefined) break;
        this.move(r, p, t);
        moved++;
      }
    }
    return moved;
  }

  /** Frees seats for people who may sit nowhere else. @throws BadInput when nobody can make way */
  makeWay(cell: Cell): void {
    const { round, people } = cell;
    for (const t of cell.tables) {
      if (this.room.limit[round * this.day.tables + t]! < people.length) continue;
      if (!this.empty(round, t, people.length)) continue;
      for (const p of people) this.seating.seat(round, p, t);
      return;
    }
    throw new BadInput(
      'matching.no-seat',
      `In round ${round + 1} there is no seat left that "${this.day.personIds[people[0]!]}" may take; free a place at one of their tables or let them sit elsewhere.`,
      { round: round + 1, id: this.day.personIds[people[0]!]! },
    );
  }

  private empty(r: number, t: number, seats: number): boolean {
    const most = this.room.most[r * this.day.tables + t]!;
    while (most - this.seating.peopleAt(r, t).length < seats) {
      let [who, where, least] = [-1, -1, Infinity];
      for (const p of this.seating.peopleAt(r, t)) {
        if (!this.mayMove(r, p)) continue;
        for (let to = 0; to < this.day.tables; to++) {
          if (to === t || !this.hasGap(r, to) || !this.day.allowed[p * this.day.tables + to]) continue;
          const cost = this.price(r, p, to);
          if (cost < least) [who, where, least] = [p, to, cost];
        }
      }
      if (who === -1) return false;
      this.move(r, who, where);
    }
    return true;
  }

  private needyCells(): [number, number][] {
    const cells: [number, number][] = [];
    for (let r = this.day.played; r < this.day.rounds; r++)
      for (let t = 0; t < this.day.tables; t++) if (this.spare(r, t) < 0) cells.push([r, t]);
    return cells;
  }

  private countUseful(r: number): void {
    for (let p = 0; p < this.day.people - this.day.hosts; p++) {
      const from = this.seating.tableOf(r, p);
      if (from !== NOWHERE && this.spare(r, from) > 0) this.useful.set(p, (this.useful.get(p) ?? 0) + 1);
    }
  }

  private best(r: number, t: number, from: (table: number) => boolean): number | undefined {
    let best: number | undefined;
    let least = Infinity;
    for (let p = 0; p < this.day.people - this.day.hosts; p++) {
      const table = this.seating.tableOf(r, p);
      if (table === NOWHERE || table === t || !from(table)) continue;
      if (!this.mayMove(r, p) || !this.day.allowed[p * this.day.tables + t]) continue;
      const cost = this.price(r, p, t) - this.spare(r, table) / 1000;
      if (cost < least) [best, least] = [p, cost];
    }
    return best;
  }

  private price(r: number, p: number, to: number): number {
    const from = this.seating.tableOf(r, p);
    this.seating.unseat(r, p);
    const cost = this.seating.cost(r, p, to) - this.seating.cost(r, p, from);
    this.seating.seat(r, p, from);
    return cost + (this.touched.has(p) ? 0 : CARD * (1 - Math.min(99, this.useful.get(p) ?? 0) / 100));
  }

  private mayMove(r: number, p: number): boolean {
    if (p >= this.day.people - this.day.hosts - this.day.chairs) return false;
    return this.day.pinned[r * this.day.people + p] === ANYWHERE && this.day.blockOf[p] === -1;
  }

  private hasGap(r: number, t: number): boolean {
    return this.room.most[r * this.day.tables + t]! > this.seating.peopleAt(r, t).length;
  }

  /** Below zero: so many are missing. */
  private spare(r: number, t: number): number {
    return this.seating.peopleAt(r, t).length - this.room.least[r * this.day.tables + t]!;
  }

  private move(r: number, p: number, to: number): void {
    this.seating.unseat(r, p);
    this.seating.seat(r, p, to);
    this.touched.add(p);
  }
}
