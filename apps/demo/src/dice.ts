/** A seeded generator (mulberry32, Tommy Ettinger, public domain): the same demonstration for everybody. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 to 1, 1 excluded. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.roll() * items.length)] as Item;
  }

  chance(probability: number): boolean {
    return this.roll() < probability;
  }
}
