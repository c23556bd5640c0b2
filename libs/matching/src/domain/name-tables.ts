import { cheapestAssignment } from './assignment.js';
import { headcounts, NOWHERE, type Day, type Seats } from './day.js';
import { maySit } from './reseat.js';

/** Somebody who may not sit where the group goes must leave it, and who is one too many must, too. */
const MISPLACED = 1000;
const OFF_SIZE = 400;
/** Beyond so many tables, groups are named one after the other: the cheapest naming takes tables³ steps. */
const MANY = 120;

/** Groups of a round keep together and take the names of tables, so that as few as possible must leave their group. */
export function nameTables(day: Day, seats: Seats, r: number): void {
  const costs = costsOf(day, seats, r);
  const name = day.tables > MANY ? cheapestFirst(costs) : cheapestAssignment(costs);
  for (let p = 0; p < day.people; p++) {
    const at = r * day.people + p;
    if (seats[at] !== NOWHERE) seats[at] = name[seats[at]!]!;
  }
}

/** `costs[group][table]` */
function costsOf(day: Day, seats: Seats, r: number): Float64Array[] {
  const counts = headcounts(day, seats, r);
  const costs = Array.from({ length: day.tables }, (_, group) =>
    Float64Array.from({ length: day.tables }, (_each, table) => {
      const cell = r * day.tables + table;
      const off = Math.max(0, day.least[cell]! - counts[group]!, counts[group]! - day.most[cell]!);
      // Names that are good stay.
      return off * OFF_SIZE + (group === table ? 0 : 0.01);
    }),
  );
  for (let p = 0; p < day.people; p++) {
    const group = seats[r * day.people + p]!;
    if (group === NOWHERE) continue;
    for (let t = 0; t < day.tables; t++) if (!maySit(day, r, p, t)) costs[group]![t]! += MISPLACED;
  }
  return costs;
}

function cheapestFirst(costs: readonly Float64Array[]): Int32Array {
  const choices = costs.flatMap((row, group) => Array.from(row, (cost, table) => ({ group, table, cost })));
  choices.sort((one, other) => one.cost - other.cost);
  const name = new Int32Array(costs.length).fill(-1);
  const taken = new Uint8Array(costs.length);
  for (const { group, table } of choices) {
    if (name[group] !== -1 || taken[table]) continue;
    name[group] = table;
    taken[table] = 1;
  }
  return name;
}
