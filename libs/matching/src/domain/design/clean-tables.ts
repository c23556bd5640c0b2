import { ANYWHERE, KIND, NOWHERE, pairKinds, type Day, type Seats } from '../day.js';
import { shortfalls } from '../annealing/shortfalls.js';
import { membersOf } from './members.js';

/** How many people everybody should meet, and how many organisations nobody can meet more than. */
export interface Ceilings {
  readonly people: number;
  readonly organisations: number;
}

/** Far more than anybody's neighbours of one organisation: hosts count as nobody's. */
const NEVER = 16_000;

/** Tables where no two meet twice and no colleagues meet, and what an exchange that keeps it so is worth. */
export class CleanTables {
  readonly seats: Seats;
  private readonly n: number;
  private readonly capacity: number;
  private readonly members: Int16Array;
  private readonly counts: Int16Array;
  private readonly placeOf: Int16Array;
  /** `p * n + q`: above 0 when the two have met, or must not. */
  private readonly barred: Uint8Array;
  private readonly organisation: Int32Array;
  private readonly stride: number;
  /** `p * stride + o`: how many people of o whom p meets. */
  private readonly near: Int16Array;
  private readonly heard: Int16Array;
  private readonly met: Int16Array;
  private readonly heardCosts: Int32Array;
  private readonly metCosts: Int32Array;
  /** 1 for who moves in a round and counts. */
  private readonly counted: Uint8Array;

  constructor(
    private readonly day: Day,
    start: Seats,
    ceilings: Ceilings,
  ) {
    const { people: n, organisations } = day;
    this.n = n;
    this.seats = start.slice();
    const seating = membersOf(day, start);
    this.capacity = seating.capacity;
    this.members = seating.members;
    this.counts = seating.counts;
    this.placeOf = seating.placeOf;
    this.barred = Uint8Array.from(pairKinds(day), (kind) =>
      kind === KIND.met || kind === KIND.visit ? 0 : 1,
    );
    this.organisation = Int32Array.from(day.organisationOf, (o, p) =>
      p < n - day.hosts ? o : organisations,
    );
    this.stride = organisations + 1;
    this.near = new Int16Array(n * this.stride);
    for (let p = 0; p < n; p++) this.near[p * this.stride + organisations] = NEVER;
    this.heard = new Int16Array(n);
    this.met = new Int16Array(n);
    this.heardCosts = shortfalls(organisations + 2, ceilings.organisations, 4);
    this.metCosts = shortfalls(n + 2, ceilings.people, 60);
    this.counted = Uint8Array.from(day.helper, (helper, p) => (helper || p >= n - day.hosts ? 0 : 1));
    this.counts.forEach((count, cell) => this.introduce(cell, count));
  }

  private introduce(cell: number, count: number): void {
    const base = cell * this.capacity;
    for (let k = base; k < base + count; k++) {
      for (let i = base; i < k; i++) {
        const [p, q] = [this.members[k]!, this.members[i]!];
        this.barred[p * this.n + q]!++;
        this.barred[q * this.n + p]!++;
        this.greet(p, q);
        this.greet(q, p);
      }
    }
  }

  private greet(p: number, q: number): void {
    if (this.counted[q]) this.met[p]!++;
    if (this.near[p * this.stride + this.organisation[q]!]!++ === 0) this.heard[p]!++;
  }

  /** Whether both may sit in each other's seat, and would meet nobody whom they have met or must not meet. */
  mayExchange(round: number, p: number, q: number): boolean {
    const { seats, n, day } = this;
    const [atP, atQ] = [round * n + p, round * n + q];
    const [a, b] = [seats[atP]!, seats[atQ]!];
    if (a === b || b === NOWHERE || day.pinned[atQ] !== ANYWHERE || day.helper[q] === 1) return false;
    if (!this.fits(round * day.tables + b, p, q) || !this.fits(round * day.tables + a, q, p)) return false;
    return day.allowed[p * day.tables + b] === 1 && day.allowed[q * day.tables + a] === 1;
  }

  private fits(cell: number, p: number, without: number): boolean {
    const { members, barred, capacity } = this;
    const [row, base] = [p * this.n, cell * capacity];
    for (let k = base + this.counts[cell]! - 1; k >= base; k--) {
      const x = members[k]!;
      if (x !== without && barred[row + x]! > 0) return false;
    }
    return true;
  }

  /** Exchanges two people's seats unless it costs more than the limit. */
  exchange(round: number, p: number, q: number, limit: number): boolean {
    const { seats, n, day } = this;
    const [a, b] = [round * day.tables + seats[round * n + p]!, round * day.tables + seats[round * n + q]!];
    const delta = this.turn(a, p, q) + this.turn(b, q, p) + this.swapCompany(a, b, p, q);
    if (delta > limit) {
      this.turn(a, q, p);
      this.turn(b, p, q);
      this.swapCompany(b, a, p, q);
      return false;
    }
    this.settle(round, a, b, p, q);
    return true;
  }

  /** At the table, the others lose `gone` and get `come`. */
  private turn(cell: number, gone: number, come: number): number {
    const { members, organisation, near, heard, heardCosts, stride } = this;
    const [from, to] = [organisation[gone]!, organisation[come]!];
    if (from === to) return 0;
    let delta = 0;
    const base = cell * this.capacity;
    for (let k = base + this.counts[cell]! - 1; k >= base; k--) {
      const x = members[k]!;
      if (x === gone || x === come) continue;
      const before = heard[x]!;
      let now = before;
      if (--near[x * stride + from]! === 0) now--;
      if (near[x * stride + to]!++ === 0) now++;
      if (now === before) continue;
      heard[x] = now;
      if (this.counted[x]) delta += heardCosts[now]! - heardCosts[before]!;
    }
    return delta;
  }

  /** p goes from table a to b and q the other way: what they themselves meet. */
  private swapCompany(a: number, b: number, p: number, q: number): number {
    const before = this.own(p) + this.own(q);
    this.trade(p, a, b, p, q);
    this.trade(q, b, a, p, q);
    return this.own(p) + this.own(q) - before;
  }

  private readonly own = (p: number) => this.heardCosts[this.heard[p]!]! + this.metCosts[this.met[p]!]!;

  private trade(who: number, from: number, to: number, p: number, q: number): void {
    const { members, near, organisation, capacity, counts } = this;
    const row = who * this.stride;
    let heard = this.heard[who]!;
    for (let k = from * capacity + counts[from]! - 1; k >= from * capacity; k--) {
      const x = members[k]!;
      if (x !== p && x !== q && --near[row + organisation[x]!]! === 0) heard--;
    }
    for (let k = to * capacity + counts[to]! - 1; k >= to * capacity; k--) {
      const x = members[k]!;
      if (x !== p && x !== q && near[row + organisation[x]!]!++ === 0) heard++;
    }
    this.heard[who] = heard;
    this.met[who]! += counts[to]! - counts[from]!;
  }

  private settle(round: number, a: number, b: number, p: number, q: number): void {
    const { seats, n, members, placeOf, capacity } = this;
    this.pair(a, p, q, -1);
    this.pair(b, q, p, -1);
    const [atP, atQ] = [round * n + p, round * n + q];
    members[a * capacity + placeOf[atP]!] = q;
    members[b * capacity + placeOf[atQ]!] = p;
    [placeOf[atP], placeOf[atQ]] = [placeOf[atQ]!, placeOf[atP]!];
    [seats[atP], seats[atQ]] = [seats[atQ]!, seats[atP]!];
    this.pair(a, q, p, 1);
    this.pair(b, p, q, 1);
  }

  private pair(cell: number, who: number, without: number, sign: number): void {
    const { members, barred, n, capacity, counts } = this;
    for (let k = cell * capacity + counts[cell]! - 1; k >= cell * capacity; k--) {
      const x = members[k]!;
      if (x === who || x === without) continue;
      barred[who * n + x]! += sign;
      barred[x * n + who]! += sign;
    }
  }

  /** The larger the better, the first difference decides: the fewest people met, the fewest organisations, all of them. */
  worth(): number[] {
    let [people, organisations, total] = [Infinity, Infinity, 0];
    for (let p = 0; p < this.n - this.day.hosts; p++) {
      if (!this.counted[p]) continue;
      people = Math.min(people, this.met[p]!);
      organisations = Math.min(organisations, this.heard[p]!);
      total += this.heard[p]!;
    }
    return [people, organisations, total];
  }
}
