import type { Model, Solution } from 'highs';
import { highs, modelData, solved } from './highs.js';
import { valueOf, type Aim, type LinearProgram } from './linear-program.js';

export interface LexicographicAnswer {
  /** The value of each column, whole where the program asks for it; `null` when nothing was found in time. */
  readonly solution: Float64Array | null;
  /** What each aim reaches. */
  readonly reached: readonly number[];
  /** What no solution can go below for each aim, given that those before it are reached; -Infinity when unknown. */
  readonly floors: readonly number[];
  /** How it was proved. */
  readonly method: 'linear face' | 'branch and cut';
}

const STEP = 4;
const EPSILON = 1e-6;
/** A limit that does not depend on the machine, for a planning without a clock. */
const MOST_NODES = 4000;

/**
 * Makes the first aim as small as possible, then the second among what is left, and so on.
 *
 * Each stage is a linear program. By complementary slackness its best solutions are exactly those that keep every
 * column with a reduced cost, and every row with a price, where they are: fixing these walks down to the face where
 * the next aim is free, and adds no row (Isermann, Linear lexicographic optimization, OR Spektrum 4, 1982). A network
 * thus stays a network, and its corner is whole. Where it is not, branch and cut looks on the face, and only then
 * does the same stages with whole numbers.
 *
 * Afterwards `program` holds only the solutions that are as good: further columns, rows and aims may follow.
 */
export async function lexicographic(
  program: LinearProgram,
  aims: readonly Aim[],
  secondsLeft: () => number,
): Promise<LexicographicAnswer> {
  if (program.columns === 0) {
    const nothing = aims.map(() => 0);
    return { solution: new Float64Array(), reached: nothing, floors: nothing, method: 'linear face' };
  }
  const solver = await highs();
  const onFace = solver.withModel(modelData(program, false), (model) => {
    model.options.set({ output_flag: false, random_seed: 0 });
    return walkFaces(model, program, aims, secondsLeft);
  });
  if (onFace !== null) {
    narrow(program, onFace.face);
    const reached = aims.map((aim) => Math.round(valueOf(aim, onFace.solution)));
    return { solution: onFace.solution, reached, floors: reached, method: 'linear face' };
  }
  return solver.withModel(modelData(program, true), (model) => {
    model.options.set({ output_flag: false, random_seed: 0, mip_max_nodes: MOST_NODES, mip_rel_gap: 0 });
    return branchAndCut(model, program, aims, secondsLeft);
  });
}

interface Face {
  readonly columns: Map<number, number>;
  readonly rows: Map<number, number>;
}

function walkFaces(
  model: Model,
  program: LinearProgram,
  aims: readonly Aim[],
  secondsLeft: () => number,
): { solution: Float64Array; face: Face } | null {
  const face: Face = { columns: new Map(), rows: new Map() };
  let corner = new Float64Array(program.columns);
  if (aims.length > 1) {
    model.changeColsCost({ kind: 'range', from: 0, to: program.columns - 1 }, convex(program, aims));
    if (!solved(model, secondsLeft())) return null;
    corner = Float64Array.from(model.getSolution().colValue);
  }
  for (const aim of aims) {
    if (aims.length > 1 && isLeast(program, aim, corner)) {
      keepLeast(model, program, aim, face);
      continue;
    }
    price(model, program, aim);
    if (!solved(model, secondsLeft())) return null;
    const solution = model.getSolution();
    corner = Float64Array.from(solution.colValue);
    keepFace(model, program, solution, face);
  }
  if (isWhole(corner, program)) return { solution: rounded(corner, program), face };
  // Whole numbers on the last face: as good for every aim, so any of them is the answer.
  model.changeColsIntegrality(
    { kind: 'range', from: 0, to: program.columns - 1 },
    Int32Array.from(program.whole, Number),
  );
  model.options.set('mip_max_nodes', MOST_NODES);
  if (!solved(model, Math.min(secondsLeft(), 2))) return null;
  return { solution: rounded(model.getSolution().colValue, program), face };
}

/** Weights that grow by stage: a first corner near the answer, from which each stage has a short way. */
function convex(program: LinearProgram, aims: readonly Aim[]): Float64Array {
  const costs = new Float64Array(program.columns);
  for (const [stage, aim] of aims.entries())
    aim.columns.forEach((column, place) => {
      costs[column] =
        costs[column]! + (aim.values?.[place] ?? 1) * STEP ** Math.min(6, aims.length - 1 - stage);
    });
  return costs;
}

/** True when each column of the aim lies at its lower bound, and none counts less than nothing. */
function isLeast(program: LinearProgram, aim: Aim, corner: ArrayLike<number>): boolean {
  return aim.columns.every(
    (column, place) =>
      (aim.values?.[place] ?? 1) >= 0 && Math.abs(corner[column]! - program.lower[column]!) < EPSILON,
  );
}

function price(model: Model, program: LinearProgram, aim: Aim): void {
  const costs = new Float64Array(program.columns);
  aim.columns.forEach((column, place) => {
    costs[column] = costs[column]! + (aim.values?.[place] ?? 1);
  });
  model.changeColsCost({ kind: 'range', from: 0, to: program.columns - 1 }, costs);
}

function keepLeast(model: Model, program: LinearProgram, aim: Aim, face: Face): void {
  const columns = [...new Set(aim.columns)]
    .filter((column) => !face.columns.has(column))
    .sort((a, b) => a - b);
  const at = columns.map((column) => program.lower[column]!);
  if (columns.length > 0) model.changeColsBounds({ kind: 'set', indices: columns }, at, at);
  columns.forEach((column, place) => face.columns.set(column, at[place]!));
}

function keepFace(model: Model, program: LinearProgram, solution: Solution, face: Face): void {
  const { colValue, colDual, rowValue, rowDual } = solution;
  const columns = fixable(colDual, program.columns);
  const at = columns.map((column) => nearest(colValue[column]!));
  if (columns.length > 0) model.changeColsBounds({ kind: 'set', indices: columns }, at, at);
  columns.forEach((column, place) => face.columns.set(column, at[place]!));
  const rows = fixable(rowDual, program.rows);
  const held = rows.map((row) => nearest(rowValue[row]!));
  if (rows.length > 0) model.changeRowsBounds({ kind: 'set', indices: rows }, held, held);
  rows.forEach((row, place) => face.rows.set(row, held[place]!));
}

function narrow(program: LinearProgram, face: Face): void {
  for (const [column, value] of face.columns) program.lower[column] = program.upper[column] = value;
  for (const [row, value] of face.rows) program.rowLower[row] = program.rowUpper[row] = value;
}

function fixable(prices: Float64Array, count: number): number[] {
  const found: number[] = [];
  for (let index = 0; index < count; index++) if (Math.abs(prices[index]!) > EPSILON) found.push(index);
  return found;
}

/** Held where it is, without the dust of the arithmetic: dust would make the next stage impossible. */
function nearest(value: number): number {
  return Math.abs(value - Math.round(value)) < EPSILON ? Math.round(value) : value;
}

function isWhole(values: Float64Array, program: LinearProgram): boolean {
  return program.whole.every(
    (whole, column) => !whole || Math.abs(values[column]! - Math.round(values[column]!)) < EPSILON,
  );
}

function rounded(values: Float64Array, program: LinearProgram): Float64Array {
  return values.map((value, column) => (program.whole[column] ? Math.round(value) : value));
}

function branchAndCut(
  model: Model,
  program: LinearProgram,
  aims: readonly Aim[],
  secondsLeft: () => number,
): LexicographicAnswer {
  let solution: Float64Array | null = null;
  const floors: number[] = [];
  for (const [stage, aim] of aims.entries()) {
    price(model, program, aim);
    const share = secondsLeft() / (aims.length - stage);
    const proved = solved(model, share);
    const found = proved || model.info.get('primal_solution_status') === 2;
    if (found) solution = rounded(model.getSolution().colValue, program);
    const floor = Math.ceil(Number(model.info.get('mip_dual_bound')) - EPSILON);
    // A floor under a later aim is only one while every earlier aim is at its own.
    const sound = floors.every(
      (each, earlier) => each === Math.round(valueOf(aims[earlier]!, solution ?? [])),
    );
    floors.push(sound && Number.isFinite(floor) ? floor : -Infinity);
    if (solution === null) break;
    const reached = Math.round(valueOf(aim, solution));
    model.addRow(-Infinity, reached + 0.001, {
      indices: [...aim.columns],
      values: [...(aim.values ?? aim.columns.map(() => 1))],
    });
    program.row(-Infinity, reached + 0.001, aim);
    if (found) model.setSolution({ colValue: solution });
  }
  const answer = solution;
  return {
    solution: answer,
    reached: answer === null ? [] : aims.map((aim) => Math.round(valueOf(aim, answer))),
    floors,
    method: 'branch and cut',
  };
}
