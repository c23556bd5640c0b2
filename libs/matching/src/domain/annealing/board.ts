import { isEverThere, KIND, NOWHERE, pairKinds, type Day, type Seats } from '../day.js';
import type { Aspect } from './aspects.js';
import { shortfalls } from './shortfalls.js';
import { marginalCosts, type Weights } from './weights.js';

/**
 * Who sits where, what it costs, and what any change would cost. Two matrices hold for every pair the price of one
 * more sitting together and of one less, so a swap at tables of s is judged in 4(s-1) reads.
 */
export class Board {
  readonly n: number;
  readonly seats: Seats;
  /** `(r * tables + t) * capacity + k` → the k-th person there. */
  readonly members: Int16Array;
  readonly counts: Int16Array;
  readonly capacity: number;
  /** Counters of the whole plan, exact at any time. */
  forbidden = 0;
  missing = 0;
  colleagues = 0;
  repeats = 0;
  revisits = 0;
  wishesMet = 0;
  cost = 0;
  /** How many have nobody to meet: hosts, helpers, whoever is never there. */
  readonly silent: number;
  /** Whether people and organisations met have a price: without one, the pairs alone decide. */
  readonly pricesGains: boolean;
  readonly peopleMet: Int16Array;
  readonly organisationsMet: Int16Array;
  /** How many people have met so many. */
  readonly peopleMetCounts: Int32Array;
  readonly organisationsMetCounts: Int32Array;
  private readonly places: Int16Array;
  private readonly times: Uint8Array;
  private readonly kinds: Uint8Array;
  private readonly adding: Int32Array;
  private readonly removing: Int32Array;
  private readonly marginal: Int32Array;
  private readonly stride: number;
  /** `p * organisations + o` → distinct people of that organisation whom p has met. */
  private readonly metOf: Int16Array;
  private readonly peopleCosts: Int32Array;
  private readonly organisationCosts: Int32Array;
  private readonly seating: readonly Aspect[];
  private readonly meeting: readonly Aspect[];

  constructor(
    readonly day: Day,
    start: Seats,
    weights: Weights,
    /** Nobody can meet more; see the bounds B4 and B5. */
    ceilings: { readonly people: number; readonly organisations: number },
    readonly aspects: readonly Aspect[] = [],
  ) {
    this.seating = aspects.filter((aspect) => aspect.seat !== undefined);
    this.pricesGains = weights.peopleMet > 0 || weights.organisationsMet > 0;
    this.meeting = aspects.filter((aspect) => aspect.meet !== undefined);
    const { people: n, rounds, tables } = day;
    this.n = n;
    this.silent = Array.from({ length: n }, (_, p) => p).filter(
      (p) => p >= n - day.hosts || day.helper[p] || !isEverThere(day, p),
    ).length;
    this.seats = new Int16Array(rounds * n).fill(NOWHERE);
    this.capacity = Math.max(1, ...day.most) + 1;
    this.members = new Int16Array(rounds * tables * this.capacity);
    this.counts = new Int16Array(rounds * tables);
    this.places = new Int16Array(rounds * n);
    this.times = new Uint8Array(n * n);
    this.kinds = pairKinds(day);
    this.stride = rounds + 2;
    this.marginal = marginalCosts(weights, rounds);
    this.adding = new Int32Array(n * n);
    this.removing = new Int32Array(n * n);
    for (let pair = 0; pair < n * n; pair++)
      this.adding[pair] = this.marginal[this.kinds[pair]! * this.stride]!;
    this.metOf = new Int16Array(n * day.organisations);
    this.peopleMet = new Int16Array(n);
    this.organisationsMet = new Int16Array(n);
    this.peopleMetCounts = new Int32Array(n + 2);
    this.organisationsMetCounts = new Int32Array(day.organisations + 2);
    this.peopleMetCounts[0] = n;
    this.organisationsMetCounts[0] = n;
    this.peopleCosts = shortfalls(n + 2, ceilings.people, weights.peopleMet);
    this.organisationCosts = shortfalls(
      day.organisations + 2,
      ceilings.organisations,
      weights.organisationsMet,
    );
    for (let pair = 0; pair < n * n; pair++) {
      if (this.kinds[pair]! & KIND.wanted && Math.floor(pair / n) < pair % n) this.missing++;
    }
    for (let r = 0; r < rounds; r++) {
      for (let p = 0; p < n; p++) {
        const table = start[r * n + p]!;
        if (table !== NOWHERE) this.seat(r, p, table);
      }
    }
  }

  /** How many times the two have sat together. */
  together(p: number, q: number): number {
    return this.times[p * this.n + q]!;
  }

  kind(p: number, q: number): number {
    return this.kinds[p * this.n + q]!;
  }

  /** What pairs would cost more if p went to the table; p may already sit elsewhere. `without` has left it. */
  joining(round: number, p: number, table: number, without: number): number {
    const { members, adding } = this;
    const base = (round * this.day.tables + table) * this.capacity;
    const row = p * this.n;
    let sum = 0;
    for (let k = base + this.counts[round * this.day.tables + table]! - 1; k >= base; k--) {
      const x = members[k]!;
      if (x !== without) sum += adding[row + x]!;
    }
    return sum;
  }

  /** What pairs cost less when p leaves its table. */
  leaving(round: number, p: number): number {
    const { members, removing } = this;
    const table = this.seats[round * this.n + p]!;
    const base = (round * this.day.tables + table) * this.capacity;
    const row = p * this.n;
    let sum = 0;
    // The diagonal is 0, so p counts nothing with itself.
    for (let k = base + this.counts[round * this.day.tables + table]! - 1; k >= base; k--) {
      sum += removing[row + members[k]!]!;
    }
    return sum;
  }

  /** The pairs' cost of two people of different tables changing seats. */
  swapDelta(round: number, p: number, q: number): number {
    const at = round * this.n;
    return (
      this.joining(round, p, this.seats[at + q]!, q) +
      this.joining(round, q, this.seats[at + p]!, p) -
      this.leaving(round, p) -
      this.leaving(round, q)
    );
  }

  swap(round: number, p: number, q: number): void {
    const at = round * this.n;
    const [a, b] = [this.seats[at + p]!, this.seats[at + q]!];
    this.unseat(round, p);
    this.unseat(round, q);
    this.seat(round, p, b);
    this.seat(round, q, a);
  }

  move(round: number, p: number, table: number): void {
    this.unseat(round, p);
    this.seat(round, p, table);
  }

  seat(round: number, p: number, table: number): void {
    const cell = round * this.day.tables + table;
    const base = cell * this.capacity;
    const count = this.counts[cell]!;
    for (let k = base; k < base + count; k++) this.meet(p, this.members[k]!);
    this.members[base + count] = p;
    this.places[round * this.n + p] = count;
    this.counts[cell] = count + 1;
    this.seats[round * this.n + p] = table;
    for (const aspect of this.seating) this.cost += aspect.seat!(round, p, table);
  }

  unseat(round: number, p: number): void {
    const at = round * this.n + p;
    for (const aspect of this.seating) this.cost += aspect.unseat!(round, p, this.seats[at]!);
    const cell = round * this.day.tables + this.seats[at]!;
    const base = cell * this.capacity;
    const last = --this.counts[cell]!;
    const place = this.places[at]!;
    const moved = this.members[base + last]!;
    this.members[base + place] = moved;
    this.places[round * this.n + moved] = place;
    this.seats[at] = NOWHERE;
    for (let k = base; k < base + last; k++) this.part(p, this.members[k]!);
  }

  private meet(p: number, q: number): void {
    const pair = p * this.n + q;
    const kind = this.kinds[pair]!;
    if (kind === KIND.none) return;
    const times = this.times[pair]!++;
    const price = this.adding[pair]!;
    this.cost += price;
    this.count(kind, times, 1);
    this.price(pair, kind, times + 1);
    this.mirror(p, q, pair);
    if (times > 0) return;
    for (const aspect of this.meeting) this.cost += aspect.meet!(p, q, kind);
    if (kind & KIND.met) {
      this.gain(p, q);
      this.gain(q, p);
    }
  }

  private part(p: number, q: number): void {
    const pair = p * this.n + q;
    const kind = this.kinds[pair]!;
    if (kind === KIND.none) return;
    const times = --this.times[pair]!;
    this.cost -= this.removing[pair]!;
    this.count(kind, times, -1);
    this.price(pair, kind, times);
    this.mirror(p, q, pair);
    if (times > 0) return;
    for (const aspect of this.meeting) this.cost += aspect.part!(p, q, kind);
    if (kind & KIND.met) {
      this.lose(p, q);
      this.lose(q, p);
    }
  }

  private price(pair: number, kind: number, times: number): void {
    const base = kind * this.stride + times;
    this.adding[pair] = this.marginal[base]!;
    this.removing[pair] = times === 0 ? 0 : this.marginal[base - 1]!;
  }

  private mirror(p: number, q: number, pair: number): void {
    const other = q * this.n + p;
    this.times[other] = this.times[pair]!;
    this.adding[other] = this.adding[pair]!;
    this.removing[other] = this.removing[pair]!;
  }

  /** Keeps the counters: `times` is how often the two had sat together without this time. */
  private count(kind: number, times: number, sign: number): void {
    if (kind === KIND.met) {
      if (times > 0) this.repeats += sign;
      return;
    }
    if (kind & (KIND.forbidden | KIND.ownStand)) this.forbidden += sign;
    if (kind & KIND.colleagues) this.colleagues += sign;
    if (times > 0) {
      if (kind & (KIND.met | KIND.colleagues)) this.repeats += sign;
      else if (kind & KIND.visit) this.revisits += sign;
      return;
    }
    if (kind & KIND.wanted) this.missing -= sign;
    if (kind & KIND.wish && kind & KIND.visit) this.wishesMet += sign;
  }

  private gain(p: number, q: number): void {
    const { day, peopleMetCounts, organisationsMetCounts } = this;
    const met = this.peopleMet[p]!++;
    peopleMetCounts[met]!--;
    peopleMetCounts[met + 1]!++;
    this.cost += this.peopleCosts[met + 1]! - this.peopleCosts[met]!;
    const cell = p * day.organisations + day.organisationOf[q]!;
    if (this.metOf[cell]!++ !== 0) return;
    const heard = this.organisationsMet[p]!++;
    organisationsMetCounts[heard]!--;
    organisationsMetCounts[heard + 1]!++;
    this.cost += this.organisationCosts[heard + 1]! - this.organisationCosts[heard]!;
  }

  private lose(p: number, q: number): void {
    const { day, peopleMetCounts, organisationsMetCounts } = this;
    const met = --this.peopleMet[p]!;
    peopleMetCounts[met + 1]!--;
    peopleMetCounts[met]!++;
    this.cost += this.peopleCosts[met]! - this.peopleCosts[met + 1]!;
    const cell = p * day.organisations + day.organisationOf[q]!;
    if (--this.metOf[cell]! !== 0) return;
    const heard = --this.organisationsMet[p]!;
    organisationsMetCounts[heard + 1]!--;
    organisationsMetCounts[heard]!++;
    this.cost += this.organisationCosts[heard]! - this.organisationCosts[heard + 1]!;
  }
}
