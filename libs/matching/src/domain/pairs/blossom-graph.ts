/** Even weights keep every label whole. */
export const SCALE = 2;
export const OUTER = 0;
export const INNER = 1;
export const FREE = -1;

/** A graph with its blossoms, and the labels that prove a matching of it. Nodes are 1 to `n`, blossoms come after. */
export class BlossomGraph {
  readonly n: number;
  readonly size: number;
  top: number;
  readonly w: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly label: Float64Array;
  readonly match: Int32Array;
  readonly slack: Int32Array;
  readonly base: Int32Array;
  readonly parent: Int32Array;
  readonly side: Int8Array;
  readonly seen: Int32Array;
  readonly flowerFrom: Int32Array;
  readonly flower: number[][];
  queue: number[] = [];
  tick = 0;

  /**
   * With a head start, each person's label is as low as their own edges let it be, and pairs whose edge is tight are
   * made at once. That proves the answer where everybody finds a partner; otherwise all labels must begin alike, since
   * whoever stays alone must end at 0.
   */
  constructor(
    readonly weights: readonly (readonly number[])[],
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

  /** Twice how far an edge is from being tight. */
  gap(at: number): number {
    const [u, v] = [this.from[at]!, this.to[at]!];
    return this.label[u]! + this.label[v]! - 2 * this.w[u * this.size + v]!;
  }

  updateSlack(u: number, x: number): void {
    const now = this.slack[x]!;
    if (now === 0 || this.gap(u * this.size + x) < this.gap(now * this.size + x)) this.slack[x] = u;
  }

  setSlack(x: number): void {
    this.slack[x] = 0;
    for (let u = 1; u <= this.n; u++)
      if (this.w[u * this.size + x]! > 0 && this.base[u] !== x && this.side[this.base[u]!] === OUTER)
        this.updateSlack(u, x);
  }

  push(x: number): void {
    if (x <= this.n) this.queue.push(x);
    else for (const each of this.flower[x]!) this.push(each);
  }

  setBase(x: number, b: number): void {
    this.base[x] = b;
    if (x > this.n) for (const each of this.flower[x]!) this.setBase(each, b);
  }

  evenPlace(b: number, x: number): number {
    const ring = this.flower[b]!;
    const place = ring.indexOf(x);
    if (place % 2 === 0) return place;
    this.flower[b] = [ring[0]!, ...ring.slice(1).reverse()];
    return ring.length - place;
  }

  setMatch(u: number, v: number): void {
    const at = u * this.size + v;
    this.match[u] = this.to[at]!;
    if (u <= this.n) return;
    const x = this.flowerFrom[u * this.size + this.from[at]!]!;
    const place = this.evenPlace(u, x);
    for (let i = 0; i < place; i++) this.setMatch(this.flower[u]![i]!, this.flower[u]![i ^ 1]!);
    this.setMatch(x, v);
    this.flower[u] = [...this.flower[u]!.slice(place), ...this.flower[u]!.slice(0, place)];
  }

  shrink(u: number, root: number, v: number): void {
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

  inherit(b: number, part: number): void {
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

  copyEdge(source: number, target: number): void {
    this.w[target] = this.w[source]!;
    this.from[target] = this.from[source]!;
    this.to[target] = this.to[source]!;
  }

  expand(b: number): void {
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

  branch(start: number, root: number): number[] {
    const found: number[] = [];
    for (let x = start; x !== root;) {
      const y = this.base[this.match[x]!]!;
      found.push(x, y);
      this.push(y);
      x = this.base[this.parent[y]!]!;
    }
    return found;
  }

  begin(): void {
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
}
