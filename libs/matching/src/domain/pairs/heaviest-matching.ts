/** Blossoms and nodes by number from 1; 0 is nothing. */
interface Certificate {
  /** The other end of each person's pair, from 0; -1 for none. */
  readonly mate: readonly number[];
  readonly weight: number;
  /** No matching weighs more: the value of the dual solution, checked edge by edge. -1 when the check fails. */
  readonly ceiling: number;
}

/**
 * The heaviest matching of a general graph, in O(n³): Edmonds' blossoms with dual variables (J. Edmonds, Paths, trees
 * and flowers, 1965; Z. Galil, Efficient algorithms for finding maximum matching in graphs, 1986). Weights are whole
 * and positive; 0 is no edge. Everything stays whole, so the proof is exact.
 */
export function heaviestMatching(weights: readonly (readonly number[])[]): Certificate {
  const quick = searched(new BlossomSearch(weights, true));
  return quick.weight === quick.ceiling ? quick : searched(new BlossomSearch(weights, false));
}

function searched(search: BlossomSearch): Certificate {
  while (search.augmentOnce());
  return search.certificate();
}

/** Even weights keep every label whole. */
const SCALE = 2;
const OUTER = 0;
const INNER = 1;
const FREE = -1;

class BlossomSearch {
  private readonly n: number;
  private readonly size: number;
  private top: number;
  private readonly w: Float64Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly label: Float64Array;
  private readonly match: Int32Array;
  private readonly slack: Int32Array;
  private readonly base: Int32Array;
  private readonly parent: Int32Array;
  private readonly side: Int8Array;
  private readonly seen: Int32Array;
  private readonly flowerFrom: Int32Array;
  private readonly flower: number[][];
  private queue: number[] = [];
  private tick = 0;

  /**
   * With a head start, each person's label is as low as their own edges let it be, and pairs whose edge is tight are
   * made at once. That proves the answer where everybody finds a partner; otherwise all labels must begin alike, since
   * whoever stays alone must end at 0.
   */
  constructor(
    private readonly weights: readonly (readonly number[])[],
    headStart: boolean,
  ) {
    const n = weights.length;
    this.n = this.top = n;
    const size = (this.size = 2 * n + 2);
    this.w = new Float64Array(size * size);
    this.from = new Int32Array(size * size);
    this.to = new Int32Array(size * size);
    this.flowerFrom = new Int32Array(size * size);
    this.label = new Float64Array(size);
    this.match = new Int32Array(size);
    this.slack = new Int32Array(size);
    this.base = new Int32Array(size);
    this.parent = new Int32Array(size);
    this.side = new Int8Array(size);
    this.seen = new Int32Array(size);
    this.flower = Array.from({ length: size }, () => []);
    let heaviest = 0;
    for (let u = 1; u <= n; u++) {
      this.base[u] = u;
      for (let v = 1; v <= n; v++) {
        const at = u * size + v;
        [this.from[at], this.to[at]] = [u, v];
        this.w[at] = u === v ? 0 : SCALE * weights[u - 1]![v - 1]!;
        this.flowerFrom[at] = u === v ? u : 0;
        heaviest = Math.max(heaviest, this.w[at]!);
      }
    }
    this.label.fill(heaviest, 1, n + 1);
    if (headStart) this.begin();
  }

  private begin(): void {
    for (let pass = 0; pass < 2; pass++)
      for (let u = 1; u <= this.n; u++) {
        let least = 0;
        for (let v = 1; v <= this.n; v++) {
          const weight = this.w[u * this.size + v]!;
          if (weight > 0) least = Math.max(least, pass === 0 ? weight : 2 * weight - this.label[v]!);
        }
        this.label[u] = least;
      }
    for (let u = 1; u <= this.n; u++)
      for (let v = 1; v <= this.n && this.match[u] === 0; v++) {
        const at = u * this.size + v;
        if (this.w[at] === 0 || this.match[v] !== 0 || this.gap(at) > 0) continue;
        this.match[u] = v;
        this.match[v] = u;
      }
  }

  /** Twice how far an edge is from being tight. */
  private gap(at: number): number {
    const [u, v] = [this.from[at]!, this.to[at]!];
    return this.label[u]! + this.label[v]! - 2 * this.w[u * this.size + v]!;
  }

  private updateSlack(u: number, x: number): void {
    const now = this.slack[x]!;
    if (now === 0 || this.gap(u * this.size + x) < this.gap(now * this.size + x)) this.slack[x] = u;
  }

  private setSlack(x: number): void {
    this.slack[x] = 0;
    for (let u = 1; u <= this.n; u++)
      if (this.w[u * this.size + x]! > 0 && this.base[u] !== x && this.side[this.base[u]!] === OUTER)
        this.updateSlack(u, x);
  }

  private push(x: number): void {
    if (x <= this.n) this.queue.push(x);
    else for (const each of this.flower[x]!) this.push(each);
  }

  private setBase(x: number, b: number): void {
    this.base[x] = b;
    if (x > this.n) for (const each of this.flower[x]!) this.setBase(each, b);
  }

  private evenPlace(b: number, x: number): number {
    const ring = this.flower[b]!;
    const place = ring.indexOf(x);
    if (place % 2 === 0) return place;
    this.flower[b] = [ring[0]!, ...ring.slice(1).reverse()];
    return ring.length - place;
  }

  private setMatch(u: number, v: number): void {
    const at = u * this.size + v;
    this.match[u] = this.to[at]!;
    if (u <= this.n) return;
    const x = this.flowerFrom[u * this.size + this.from[at]!]!;
    const place = this.evenPlace(u, x);
    for (let i = 0; i < place; i++) this.setMatch(this.flower[u]![i]!, this.flower[u]![i ^ 1]!);
    this.setMatch(x, v);
    this.flower[u] = [...this.flower[u]!.slice(place), ...this.flower[u]!.slice(0, place)];
  }

  private augment(start: number, end: number): void {
    for (let u = start, v = end; ;) {
      const next = this.base[this.match[u]!]!;
      this.setMatch(u, v);
      if (next === 0) return;
      this.setMatch(next, this.base[this.parent[next]!]!);
      [u, v] = [this.base[this.parent[next]!]!, next];
    }
  }

  private meetingPoint(one: number, other: number): number {
    this.tick++;
    for (let u = one, v = other; u !== 0 || v !== 0; [u, v] = [v, u]) {
      if (u === 0) continue;
      if (this.seen[u] === this.tick) return u;
      this.seen[u] = this.tick;
      u = this.base[this.match[u]!]!;
      if (u !== 0) u = this.base[this.parent[u]!]!;
    }
    return 0;
  }

  private branch(start: number, root: number): number[] {
    const found: number[] = [];
    for (let x = start; x !== root;) {
      const y = this.base[this.match[x]!]!;
      found.push(x, y);
      this.push(y);
      x = this.base[this.parent[y]!]!;
    }
    return found;
  }

  private shrink(u: number, root: number, v: number): void {
    let b = this.n + 1;
    while (b <= this.top && this.base[b] !== 0) b++;
    if (b > this.top) this.top++;
    this.label[b] = 0;
    this.side[b] = OUTER;
    this.match[b] = this.match[root]!;
    this.flower[b] = [root, ...this.branch(u, root).reverse(), ...this.branch(v, root)];
    this.setBase(b, b);
    for (let x = 1; x <= this.top; x++) this.w[b * this.size + x] = this.w[x * this.size + b] = 0;
    for (let x = 1; x <= this.n; x++) this.flowerFrom[b * this.size + x] = 0;
    for (const part of this.flower[b]!) this.inherit(b, part);
    this.setSlack(b);
  }

  private inherit(b: number, part: number): void {
    for (let x = 1; x <= this.top; x++) {
      const [at, own] = [part * this.size + x, b * this.size + x];
      if (this.w[own] === 0 || this.gap(at) < this.gap(own)) {
        this.copyEdge(at, own);
        this.copyEdge(x * this.size + part, x * this.size + b);
      }
    }
    for (let x = 1; x <= this.n; x++)
      if (this.flowerFrom[part * this.size + x] !== 0) this.flowerFrom[b * this.size + x] = part;
  }

  private copyEdge(source: number, target: number): void {
    this.w[target] = this.w[source]!;
    this.from[target] = this.from[source]!;
    this.to[target] = this.to[source]!;
  }

  private expand(b: number): void {
    for (const each of this.flower[b]!) this.setBase(each, each);
    const entry = this.flowerFrom[b * this.size + this.from[b * this.size + this.parent[b]!]!]!;
    const place = this.evenPlace(b, entry);
    const ring = this.flower[b]!;
    for (let i = 0; i < place; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      this.parent[x] = this.from[y * this.size + x]!;
      this.side[x] = INNER;
      this.side[y] = OUTER;
      this.slack[x] = 0;
      this.setSlack(y);
      this.push(y);
    }
    this.side[entry] = INNER;
    this.parent[entry] = this.parent[b]!;
    for (const x of ring.slice(place + 1)) {
      this.side[x] = FREE;
      this.setSlack(x);
    }
    this.base[b] = 0;
  }

  private meet(at: number): boolean {
    const [u, v] = [this.base[this.from[at]!]!, this.base[this.to[at]!]!];
    if (this.side[v] === FREE) {
      this.parent[v] = this.from[at]!;
      this.side[v] = INNER;
      const next = this.base[this.match[v]!]!;
      this.slack[v] = this.slack[next] = 0;
      this.side[next] = OUTER;
      this.push(next);
    } else if (this.side[v] === OUTER) {
      const root = this.meetingPoint(u, v);
      if (root === 0) {
        this.augment(u, v);
        this.augment(v, u);
        return true;
      }
      this.shrink(u, root, v);
    }
    return false;
  }

  /** One search for a heavier matching; false when there is none. */
  augmentOnce(): boolean {
    this.side.fill(FREE, 1, this.top + 1);
    this.slack.fill(0, 1, this.top + 1);
    this.queue = [];
    for (let x = 1; x <= this.top; x++)
      if (this.base[x] === x && this.match[x] === 0) {
        this.parent[x] = 0;
        this.side[x] = OUTER;
        this.push(x);
      }
    if (this.queue.length === 0) return false;
    for (;;) {
      if (this.grow()) return true;
      if (!this.relabel()) return false;
      this.queue = [];
      for (let x = 1; x <= this.top; x++) {
        const at = this.slack[x]! * this.size + x;
        if (
          this.base[x] === x &&
          this.slack[x] !== 0 &&
          this.base[this.slack[x]!] !== x &&
          this.gap(at) === 0
        )
          if (this.meet(at)) return true;
      }
      for (let b = this.n + 1; b <= this.top; b++)
        if (this.base[b] === b && this.side[b] === INNER && this.label[b] === 0) this.expand(b);
    }
  }

  private grow(): boolean {
    for (let head = 0; head < this.queue.length; head++) {
      const u = this.queue[head]!;
      if (this.side[this.base[u]!] === INNER) continue;
      for (let v = 1; v <= this.n; v++) {
        const at = u * this.size + v;
        if (this.w[at] === 0 || this.base[u] === this.base[v]) continue;
        if (this.gap(at) > 0) this.updateSlack(u, this.base[v]!);
        else if (this.meet(at)) return true;
      }
    }
    return false;
  }

  /** Moves the dual variables as far as they go; false when an exposed person's reaches nothing: the end. */
  private relabel(): boolean {
    let step = Infinity;
    for (let b = this.n + 1; b <= this.top; b++)
      if (this.base[b] === b && this.side[b] === INNER) step = Math.min(step, this.label[b]! / 2);
    for (let x = 1; x <= this.top; x++) {
      if (this.base[x] !== x || this.slack[x] === 0 || this.side[x] === INNER) continue;
      const gap = this.gap(this.slack[x]! * this.size + x);
      step = Math.min(step, this.side[x] === FREE ? gap : gap / 2);
    }
    let least = Infinity;
    for (let u = 1; u <= this.n; u++)
      if (this.side[this.base[u]!] === OUTER) least = Math.min(least, this.label[u]!);
    const end = least <= step;
    step = Math.min(step, least);
    for (let u = 1; u <= this.n; u++) {
      const side = this.side[this.base[u]!]!;
      if (side === OUTER) this.label[u]! -= step;
      else if (side === INNER) this.label[u]! += step;
    }
    for (let b = this.n + 1; b <= this.top; b++)
      if (this.base[b] === b && this.side[b] !== FREE)
        this.label[b]! += this.side[b] === OUTER ? 2 * step : -2 * step;
    return !end;
  }

  certificate(): Certificate {
    const mate = Array.from({ length: this.n }, (_, person) => this.match[person + 1]! - 1);
    const weight =
      mate.reduce((sum, other, one) => sum + (other < 0 ? 0 : this.weights[one]![other]!), 0) / 2;
    return { mate, weight, ceiling: this.ceiling() };
  }

  /** The dual value, if every edge is covered by it: half the people's labels, and each blossom's as often as it can hold pairs. */
  private ceiling(): number {
    const blossoms = Array.from({ length: this.top - this.n }, (_, place) => this.n + 1 + place)
      .filter((b) => this.isAlive(b) && this.label[b]! !== 0)
      .map((b) => ({ label: this.label[b]!, people: new Set(this.peopleOf(b)) }));
    let covered = this.label.subarray(1, this.n + 1).every((label) => label >= 0);
    for (let u = 1; u <= this.n; u++)
      for (let v = u + 1; v <= this.n; v++) {
        const inside = blossoms.reduce(
          (sum, { label, people }) => sum + (people.has(u) && people.has(v) ? label : 0),
          0,
        );
        if (this.label[u]! + this.label[v]! + inside < 2 * SCALE * this.weights[u - 1]![v - 1]!)
          covered = false;
      }
    if (!covered) return -1;
    const people = this.label.subarray(1, this.n + 1).reduce((sum, label) => sum + label, 0);
    const rings = blossoms.reduce((sum, each) => sum + each.label * Math.floor(each.people.size / 2), 0);
    return (people + rings) / 2 / SCALE;
  }

  private isAlive(b: number): boolean {
    return this.base[b] !== 0 && this.flower[b]!.length > 0;
  }

  private peopleOf(x: number): number[] {
    return x <= this.n ? [x] : this.flower[x]!.flatMap((each) => this.peopleOf(each));
  }
}
