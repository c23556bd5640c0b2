import type { Day } from '../day.js';
import type { Neighbours } from './neighbours.js';

/**
 * People on the places of a design, and what an exchange of two of them is worth. Two tables hold for every place and
 * organisation what its neighbours would gain if somebody of it came and lose if its only one left, so an exchange is
 * judged in a few reads, and only the common neighbours of both places are walked.
 */
export class Labelling {
  readonly personAt: Int32Array;
  readonly placeOf: Int32Array;
  /** The organisation at each place. */
  readonly organisation: Int32Array;
  /** `a * organisations + o`: how many neighbours of a are of o. */
  private readonly near: Int16Array;
  /** How many organisations each place has beside it. */
  private readonly met: Int16Array;
  private readonly gain: Int32Array;
  private readonly loss: Int32Array;
  /** What one organisation more, or less, is worth to each place; kept for a while, so that the tables stay true. */
  private readonly rise: Int32Array;
  private readonly fall: Int32Array;
  private readonly count: number;

  constructor(
    day: Day,
    private readonly neighbours: Neighbours,
    /** Nobody can meet more organisations. */
    private readonly ceiling: number,
  ) {
    const { places } = neighbours;
    this.count = day.organisations;
    this.personAt = Int32Array.from({ length: places }, (_, place) => place);
    this.placeOf = this.personAt.slice();
    this.organisation = Int32Array.from({ length: places }, (_, p) => day.organisationOf[p]!);
    this.near = new Int16Array(places * this.count);
    this.met = new Int16Array(places);
    this.gain = new Int32Array(places * this.count);
    this.loss = new Int32Array(places * this.count);
    this.rise = new Int32Array(places);
    this.fall = new Int32Array(places);
    const { begin, next } = neighbours;
    for (let a = 0; a < places; a++) {
      for (let k = begin[a]!; k < begin[a + 1]!; k++) {
        if (this.near[a * this.count + this.organisation[next[k]!]!]!++ === 0) this.met[a]!++;
      }
    }
    this.reprice();
  }

  /** Colleagues who meet, and twice the visits to an own stand: how far the design is from clean. */
  clashing(): number {
    const { near, count, organisation } = this;
    const { places, stands } = this.neighbours;
    let sum = 0;
    for (let a = 0; a < places; a++) {
      const cell = a * count + organisation[a]!;
      sum += near[cell]! / 2 + 2 * stands[cell]!;
    }
    return sum;
  }

  /** How many tries cost as much as pricing anew. */
  get pricing(): number {
    return (this.neighbours.next.length * this.count) >> 3;
  }

  /** Prices an organisation more by how many each place is short of: the worst-off count most. */
  reprice(): void {
    const { begin, next, places } = this.neighbours;
    this.gain.fill(0);
    this.loss.fill(0);
    for (let x = 0; x < places; x++) {
      const short = this.ceiling - this.met[x]!;
      // Twice the difference of squares: the next organisation is worth less than the last one.
      this.rise[x] = Math.max(1, 8 * short - 4);
      this.fall[x] = Math.max(2, 8 * short + 4);
      for (let o = 0; o < this.count; o++) {
        const times = this.near[x * this.count + o]!;
        if (times > 1) continue;
        const priced = times === 0 ? this.gain : this.loss;
        const worth = times === 0 ? this.rise[x]! : this.fall[x]!;
        for (let k = begin[x]!; k < begin[x + 1]!; k++) priced[next[k]! * this.count + o]! += worth;
      }
    }
  }

  /** How many more colleagues would meet, and how many more visits to an own stand there would be. */
  clashes(a: number, b: number): number {
    const { near, count, organisation } = this;
    const { adjacent, places, stands } = this.neighbours;
    const [oa, ob] = [organisation[a]!, organisation[b]!];
    const [atA, atB] = [a * count, b * count];
    return (
      near[atA + ob]! +
      near[atB + oa]! -
      2 * adjacent[a * places + b]! -
      near[atA + oa]! -
      near[atB + ob]! +
      2 * (stands[atA + ob]! + stands[atB + oa]! - stands[atA + oa]! - stands[atB + ob]!)
    );
  }

  /** What the neighbours lose in organisations met when a and b exchange; common neighbours lose nothing. */
  price(a: number, b: number, limit: number): number {
    const { near, count, organisation, fall, gain, loss } = this;
    const { adjacent, places, begin, next } = this.neighbours;
    const [oa, ob] = [organisation[a]!, organisation[b]!];
    let sum = loss[a * count + oa]! + loss[b * count + ob]! - gain[a * count + ob]! - gain[b * count + oa]!;
    if (adjacent[a * places + b]) sum -= fall[a]! + fall[b]!;
    if (sum <= limit) return sum;
    const row = b * places;
    for (let k = begin[a]!; k < begin[a + 1]!; k++) {
      const x = next[k]!;
      if (!adjacent[row + x]) continue;
      if (near[x * count + oa] === 1) sum -= fall[x]!;
      if (near[x * count + ob] === 1) sum -= fall[x]!;
    }
    return sum;
  }

  exchange(a: number, b: number): void {
    const [p, q] = [this.personAt[a]!, this.personAt[b]!];
    const [oa, ob] = [this.organisation[a]!, this.organisation[b]!];
    this.replace(a, b, oa, ob);
    this.replace(b, a, ob, oa);
    this.personAt[a] = q;
    this.personAt[b] = p;
    this.placeOf[p] = b;
    this.placeOf[q] = a;
    this.organisation[a] = ob;
    this.organisation[b] = oa;
  }

  /** Whoever meets `a` and not `other` has one of `come` in the place of one of `gone`. */
  private replace(a: number, other: number, gone: number, come: number): void {
    const { begin, next, adjacent, places } = this.neighbours;
    const { near, count } = this;
    const row = other * places;
    for (let k = begin[a]!; k < begin[a + 1]!; k++) {
      const x = next[k]!;
      if (adjacent[row + x]) continue;
      const left = --near[x * count + gone]!;
      if (left <= 1) this.leave(x, gone, left);
      const there = ++near[x * count + come]!;
      if (there <= 2) this.arrive(x, come, there);
    }
  }

  private leave(x: number, o: number, left: number): void {
    const { loss, gain, count } = this;
    const { begin, next } = this.neighbours;
    const [rise, fall] = [this.rise[x]!, this.fall[x]!];
    if (left === 1) {
      for (let k = begin[x]!; k < begin[x + 1]!; k++) loss[next[k]! * count + o]! += fall;
      return;
    }
    this.met[x]!--;
    for (let k = begin[x]!; k < begin[x + 1]!; k++) {
      const cell = next[k]! * count + o;
      loss[cell]! -= fall;
      gain[cell]! += rise;
    }
  }

  private arrive(x: number, o: number, there: number): void {
    const { loss, gain, count } = this;
    const { begin, next } = this.neighbours;
    const [rise, fall] = [this.rise[x]!, this.fall[x]!];
    if (there === 2) {
      for (let k = begin[x]!; k < begin[x + 1]!; k++) loss[next[k]! * count + o]! -= fall;
      return;
    }
    this.met[x]!++;
    for (let k = begin[x]!; k < begin[x + 1]!; k++) {
      const cell = next[k]! * count + o;
      loss[cell]! += fall;
      gain[cell]! -= rise;
    }
  }
}
