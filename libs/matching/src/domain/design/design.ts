import type { Effort } from '../effort.js';
import type { Random } from '../random.js';
import { developedRounds } from './developed.js';
import { findHoleyShifts, findShifts } from './difference-matrix.js';
import { field } from './field.js';
import { withHoles } from './holes.js';
import { orderTen } from './order-ten.js';
import { findStarter } from './starter.js';
import type { Design, Wanted } from './wanted.js';

/** A design with exactly so many places, or undefined when none is known or found in time. */
export function findDesign(wanted: Wanted, random: Random, effort: Effort): Design | undefined {
  const { tables, size, people, alone } = wanted;
  const full = people === tables * size;
  const known = () =>
    full ? (columnRound(wanted, random, effort) ?? ofTen(wanted) ?? developed(wanted)) : undefined;
  // Columns keep colleagues apart: they go first unless everybody is an organisation of their own.
  const first = alone && field(tables) === undefined ? known() : undefined;
  return (
    first ??
    lattice(wanted, random, effort) ??
    known() ??
    (full ? searched(wanted, random, effort) : undefined)
  );
}

function lattice(wanted: Wanted, random: Random, effort: Effort): Design | undefined {
  const { tables, size, rounds, people } = wanted;
  if (rounds > tables || size > tables) return undefined;
  const families = wanted.hosted ? withFamilies(wanted, random, effort) : undefined;
  if (families !== undefined)
    return people === tables * size ? families : withHoles(families, wanted, random);
  const shifts = findShifts(tables, rounds, size, random, effort.part(0.5, { seconds: 1 }));
  if (shifts === undefined) return undefined;
  const found = latticeOf(`lattice ${shifts.group.name}`, tables, shifts.rows, shifts.group.sum);
  return people === tables * size ? found : withHoles(found, wanted, random);
}

/** A lattice where a stand, the few beside it and all their places never meet: nobody comes to their own stand. */
function withFamilies({ tables, size, rounds }: Wanted, random: Random, effort: Effort): Design | undefined {
  const together = [2, 3, 1].find((count) => tables % count === 0 && rounds <= tables - count)!;
  if (together === undefined) return undefined;
  const step = tables / together;
  const shifts = findHoleyShifts(tables, step, rounds, size, random, effort.part(0.2, { seconds: 0.1 }));
  if (shifts === undefined) return undefined;
  const found = latticeOf(
    `lattice ${shifts.group.name} with families`,
    tables,
    shifts.rows,
    shifts.group.sum,
  );
  return { ...found, family: Int16Array.from(found.column, (_, place) => (place % tables) % step) };
}

/** Two of one column never meet in a lattice, so one more round seats each column at its own tables. */
function columnRound({ tables, size, rounds }: Wanted, random: Random, effort: Effort): Design | undefined {
  if (rounds !== tables + 1 || tables % size !== 0) return undefined;
  const shifts = findShifts(tables, tables, size, random, effort.part(0.3));
  if (shifts === undefined) return undefined;
  const found = latticeOf(`lattice ${shifts.group.name}`, tables, shifts.rows, shifts.group.sum);
  const own = Int16Array.from(found.column, (_, place) => Math.floor(place / size));
  return loose(`${found.name} + column round`, [...found.tables, own]);
}

function ofTen({ tables, size, rounds }: Wanted): Design | undefined {
  if (tables !== 10 || size !== 10 || rounds > 4) return undefined;
  const places = orderTen();
  return {
    name: 'two Latin squares of order 10',
    tables: Array.from({ length: rounds }, (_, r) => Int16Array.from(places, (place) => place[r]!)),
    column: Int16Array.from(places, (place, at) => (rounds < 4 ? place[3]! : at)),
  };
}

function developed({ tables, size, rounds }: Wanted): Design | undefined {
  const rows = developedRounds(tables, size, rounds);
  return rows && loose('developed base rounds', rows);
}

/** Beyond so many people no starter was ever found by search. */
const MOST_SEARCHED = 64;

function searched(wanted: Wanted, random: Random, effort: Effort): Design | undefined {
  const { tables, size, rounds, people, alone } = wanted;
  if (people > MOST_SEARCHED) return undefined;
  const rows = findStarter(tables, size, rounds, random, effort.part(alone ? 0.9 : 0.3));
  return (
    rows &&
    loose(
      'starter',
      rows.map((row) => Int16Array.from(row)),
    )
  );
}

/** A design where any two places may meet: each is a column of its own. */
function loose(name: string, tables: readonly Int16Array[]): Design {
  return { name, tables, column: Int16Array.from(tables[0]!, (_, place) => place) };
}

/** Round a sends place x of column j to table x + rows[a][j]. */
function latticeOf(
  name: string,
  order: number,
  rows: readonly (readonly number[])[],
  sum: Int16Array,
): Design {
  const places = order * rows[0]!.length;
  return {
    name,
    tables: rows.map((row) =>
      Int16Array.from(
        { length: places },
        (_, at) => sum[(at % order) * order + row[Math.floor(at / order)]!]!,
      ),
    ),
    column: Int16Array.from({ length: places }, (_, at) => Math.floor(at / order)),
  };
}
