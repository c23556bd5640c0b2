import { KIND, kindOf, NOWHERE, type Day, type Seats } from '../day.js';

/**
 * What one pair at one table is worth against others, in the order of the planning notes. Each is more than all of the
 * next can be together, and their sums stay exact.
 */
const FORBIDDEN = 1e12;
const MIX_BROKEN = 1e11;
const REVISIT = 1e8;
const COLLEAGUES = 1e4;
const REPEAT = 1;
/** A pair that nobody has asked about: most pairs never are. */
const UNKNOWN = 255;

/** Who sits where and who has met whom, for single changes of a published plan. */
export class Seating {
  private readonly at: number[][];
  private readonly times: Uint8Array;
  private readonly kinds: Uint8Array;
  /** Of the whole plan, as `measure` counts them. */
  repeats = 0;
  colleagues = 0;

  constructor(
    readonly day: Day,
    readonly seats: Seats,
  ) {
    this.at = Array.from({ length: day.rounds * day.tables }, () => []);
    this.times = new Uint8Array(day.people ** 2);
    this.kinds = new Uint8Array(day.people ** 2).fill(UNKNOWN);
    for (const [p, q] of day.apart)
      for (const [one, other] of [
        [p, q],
        [q, p],
      ] as const)
        this.kinds[one * day.people + other] = this.kindBetween(one, other) | KIND.forbidden;
    for (let r = 0; r < day.rounds; r++) {
      for (let p = 0; p < day.people; p++) {
        const table = seats[r * day.people + p]!;
        seats[r * day.people + p] = NOWHERE;
        if (table !== NOWHERE) this.seat(r, p, table);
      }
    }
  }

  tableOf(r: number, p: number): number {
    return this.seats[r * this.day.people + p]!;
  }

  /** Everybody at a table, its host among them. */
  peopleAt(r: number, table: number): readonly number[] {
    return this.at[r * this.day.tables + table]!;
  }

  seat(r: number, p: number, table: number): void {
    const others = this.at[r * this.day.tables + table]!;
    this.count(p, others, 1);
    others.push(p);
    this.seats[r * this.day.people + p] = table;
  }

  unseat(r: number, p: number): void {
    const table = this.tableOf(r, p);
    if (table === NOWHERE) return;
    this.seats[r * this.day.people + p] = NOWHERE;
    const others = this.at[r * this.day.tables + table]!;
    others.splice(others.lastIndexOf(p), 1);
    this.count(p, others, -1);
  }

  /** What somebody who sits nowhere in the round would add at the table: nothing, if it is as good as can be. */
  cost(r: number, p: number, table: number): number {
    const n = this.day.people;
    const others = this.at[r * this.day.tables + table]!;
    let sum = 0;
    for (const { has, most } of this.day.mix)
      if (has[p] && others.filter((q) => has[q]).length >= most) sum += MIX_BROKEN;
    for (const q of others) {
      const kind = this.kindBetween(p, q);
      const before = this.times[p * n + q]!;
      if (kind & (KIND.forbidden | KIND.ownStand)) sum += FORBIDDEN;
      if (kind & KIND.visit) sum += before * REVISIT;
      if (kind & KIND.colleagues) sum += COLLEAGUES;
      if (kind & (KIND.colleagues | KIND.met)) sum += before * REPEAT;
    }
    return sum;
  }

  private kindBetween(p: number, q: number): number {
    const { day } = this;
    const known = this.kinds[p * day.people + q]!;
    if (known !== UNKNOWN) return known;
    const kind = kindOf(day, day.people - day.hosts, Math.min(p, q), Math.max(p, q));
    this.kinds[p * day.people + q] = this.kinds[q * day.people + p] = kind;
    return kind;
  }

  private count(p: number, others: readonly number[], sign: number): void {
    const n = this.day.people;
    for (const q of others) {
      const times = (this.times[p * n + q]! += sign);
      this.times[q * n + p] = times;
      const kind = this.kindBetween(p, q);
      if (kind & KIND.colleagues) this.colleagues += sign;
      if (kind & (KIND.colleagues | KIND.met) && times + (sign < 0 ? 1 : 0) > 1) this.repeats += sign;
    }
  }
}
