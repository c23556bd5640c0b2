import { KIND, NOWHERE, pairKinds, type Day, type Seats } from './day.js';

/** What one more person at a table is worth against, in the order of the planning notes. */
export const CARD = 1_000_000;
export const FORBIDDEN = 100_000_000;
const COLLEAGUE = 1000;
const REPEAT = 10;

/** Who sits where and who has met whom, for single changes. */
export class Company {
  readonly counts: Int16Array;
  private readonly times: Uint8Array;
  private readonly kinds: Uint8Array;

  constructor(
    readonly day: Day,
    readonly seats: Seats,
  ) {
    this.counts = new Int16Array(day.rounds * day.tables);
    this.times = new Uint8Array(day.people ** 2);
    this.kinds = pairKinds(day);
    for (let r = 0; r < day.rounds; r++) {
      for (let p = 0; p < day.people; p++) {
        const table = seats[r * day.people + p]!;
        seats[r * day.people + p] = NOWHERE;
        if (table !== NOWHERE) this.seat(r, p, table);
      }
    }
  }

  at(r: number, p: number): number {
    return this.seats[r * this.day.people + p]!;
  }

  seat(r: number, p: number, table: number): void {
    this.count(r, p, table, 1);
    this.seats[r * this.day.people + p] = table;
    this.counts[r * this.day.tables + table]!++;
  }

  unseat(r: number, p: number): void {
    const table = this.at(r, p);
    if (table === NOWHERE) return;
    this.seats[r * this.day.people + p] = NOWHERE;
    this.counts[r * this.day.tables + table]!--;
    this.count(r, p, table, -1);
  }

  /** What p would cost at the table: forbidden company, then colleagues, then repeats. */
  cost(r: number, p: number, table: number): number {
    const { people: n } = this.day;
    let sum = 0;
    for (let q = 0; q < n; q++) {
      if (q === p || this.seats[r * n + q] !== table) continue;
      const kind = this.kinds[p * n + q]!;
      const before = this.times[p * n + q]!;
      if (kind & (KIND.forbidden | KIND.ownStand)) sum += FORBIDDEN;
      else if (kind & KIND.visit) sum += before * CARD;
      else if (kind & (KIND.met | KIND.colleagues))
        sum += (kind & KIND.colleagues ? COLLEAGUE : 0) + before * REPEAT;
    }
    return sum;
  }

  private count(r: number, p: number, table: number, sign: number): void {
    const { people: n } = this.day;
    for (let q = 0; q < n; q++) {
      if (q === p || this.seats[r * n + q] !== table) continue;
      this.times[p * n + q]! += sign;
      this.times[q * n + p]! += sign;
    }
  }
}
