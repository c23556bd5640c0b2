import { BlossomGraph, FREE, INNER, OUTER } from './blossom-graph.js';

/** Edmonds' search: trees from everybody alone, grown, shrunk and relabelled together. */
export class BlossomSearch extends BlossomGraph {
  augment(start: number, end: number): void {
    for (let u = start, v = end; ;) {
      const next = this.base[this.match[u]!]!;
      this.setMatch(u, v);
      if (next === 0) return;
      this.setMatch(next, this.base[this.parent[next]!]!);
      [u, v] = [this.base[this.parent[next]!]!, next];
    }
  }

  meetingPoint(one: number, other: number): number {
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

  meet(at: number): boolean {
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

  grow(): boolean {
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
  relabel(): boolean {
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
}
