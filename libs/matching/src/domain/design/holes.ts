import type { Random } from '../random.js';
import type { Design, Wanted } from './wanted.js';

const STEPS = 40_000;
const TRIES = 20;
/** A step walks over every place in every round: large designs get fewer. */
const WORK = 4_000_000;
/** What a place that sits at small tables too often counts beside a table of the wrong size. */
const UNFAIR = 1;

/**
 * Leaves places empty so that each round's sizes are those of the room and seats at small tables are shared out:
 * annealing over sets of holes. Undefined when no set gives the sizes.
 */
export function withHoles(lattice: Design, wanted: Wanted, random: Random): Design | undefined {
  const search = new Holes(lattice, wanted, random);
  const steps = Math.min(STEPS, Math.ceil(WORK / (lattice.column.length * wanted.rounds)));
  let best: { holes: Set<number>; unfair: number } | undefined;
  let now = search.cost();
  for (let step = 0; step < steps && best?.unfair !== 0; step++) {
    if (now.distance === 0 && (best === undefined || now.unfair < best.unfair))
      best = { holes: search.holes(), unfair: now.unfair };
    const undo = search.exchange();
    const next = search.cost();
    const delta = next.distance - now.distance + UNFAIR * (next.unfair - now.unfair);
    const temperature = 1.6 * (1 - step / steps) + 0.2;
    if (delta <= 0 || random.next() < Math.exp(-delta / temperature)) now = next;
    else undo();
  }
  return best && without(lattice, best.holes);
}

function without(lattice: Design, holes: ReadonlySet<number>): Design {
  const kept = Array.from(lattice.column, (_, place) => place).filter((place) => !holes.has(place));
  return {
    name: `${lattice.name} + holes`,
    tables: lattice.tables.map((row) => Int16Array.from(kept, (place) => row[place]!)),
    column: Int16Array.from(kept, (place) => lattice.column[place]!),
    ...(lattice.family && { family: Int16Array.from(kept, (place) => lattice.family![place]!) }),
  };
}

/** A set of empty places: how far the sizes are from those wished, and who sits at small tables too often. */
class Holes {
  /** The empty places first. */
  private readonly order: number[];
  private readonly gaps: Int32Array[];
  private readonly target: readonly (readonly number[])[];
  private readonly fair: number;
  private readonly empty: number;

  constructor(
    private readonly lattice: Design,
    private readonly wanted: Wanted,
    private readonly random: Random,
  ) {
    const all = lattice.column.length;
    const stands = wanted.hosted ? wanted.tables : 0;
    this.empty = all - wanted.people;
    const places = Array.from({ length: all - stands }, (_, place) => place + stands);
    // A hole for each of several tables of one column is in another table in every round.
    const [last, others] = [places.slice(-wanted.tables), places.slice(0, -wanted.tables)];
    this.order = [...random.shuffle(last), ...random.shuffle(others)];
    this.target = wanted.sizes.map((sizes) => sizes.map((size) => wanted.size - size).sort((a, b) => a - b));
    this.gaps = lattice.tables.map(() => new Int32Array(wanted.tables));
    for (const hole of this.holes()) this.shift(hole, 1);
    const besideHoles = wanted.sizes.flat().reduce((sum, size) => sum + size * (wanted.size - size), 0);
    this.fair = Math.ceil(besideHoles / wanted.people);
  }

  holes(): Set<number> {
    return new Set(this.order.slice(0, this.empty));
  }

  cost(): { distance: number; unfair: number } {
    let distance = 0;
    this.gaps.forEach((row, r) => {
      const sorted = row.slice().sort();
      for (let t = 0; t < sorted.length; t++) distance += Math.abs(sorted[t]! - this.target[r]![t]!);
    });
    let unfair = 0;
    for (let place = this.empty; place < this.order.length; place++) {
      let short = 0;
      this.gaps.forEach((row, r) => (short += row[this.lattice.tables[r]![this.order[place]!]!]!));
      unfair += Math.max(0, short - this.fair);
    }
    return { distance, unfair };
  }

  /** Empties one place and fills another; returns how to take it back. */
  exchange(): () => void {
    const i = this.random.below(this.empty);
    const j = this.empty + this.partner(this.order[i]!);
    const trade = () => {
      this.shift(this.order[i]!, -1);
      this.shift(this.order[j]!, 1);
      [this.order[i], this.order[j]] = [this.order[j]!, this.order[i]!];
    };
    trade();
    return trade;
  }

  /** Who comes in: half of the time from the same column, which changes fewer sizes. */
  private partner(hole: number): number {
    const { order, empty, random } = this;
    const { column } = this.lattice;
    const near = random.below(2) === 0;
    for (let turn = 0; turn < TRIES; turn++) {
      const found = random.below(order.length - empty);
      if (!near || column[order[empty + found]!] === column[hole]) return found;
    }
    return random.below(order.length - empty);
  }

  private shift(place: number, by: number): void {
    this.lattice.tables.forEach((row, r) => (this.gaps[r]![row[place]!]! += by));
  }
}
