import * as package_ from 'highs';
import type { Highs, Model, ModelData } from 'highs';
import type { LinearProgram } from './linear-program.js';

// The package's types are those of its CommonJS build; what an ES module imports is the loader itself.
const load = package_.default as unknown as (options?: object) => Promise<Highs>;
let loading: Promise<Highs> | undefined;

/** The solver HiGHS (Huangfu & Hall, Math. Prog. Comp. 10, 2018), compiled to WebAssembly; loaded once. */
export function highs(): Promise<Highs> {
  loading ??= load();
  return loading;
}

/** The program as HiGHS reads it, with no aim yet. `whole` asks for whole numbers where the program does. */
export function modelData(program: LinearProgram, whole: boolean): ModelData {
  return {
    numCols: program.columns,
    numRows: program.rows,
    colCost: new Float64Array(program.columns),
    colLower: Float64Array.from(program.lower),
    colUpper: Float64Array.from(program.upper),
    rowLower: Float64Array.from(program.rowLower),
    rowUpper: Float64Array.from(program.rowUpper),
    matrix: {
      format: 'csr',
      numRows: program.rows,
      numCols: program.columns,
      starts: Int32Array.from(program.starts),
      indices: Int32Array.from(program.indices),
      values: Float64Array.from(program.values),
    },
    ...(whole ? { integrality: Int32Array.from(program.whole, Number) } : {}),
  };
}

const OPTIMAL = 7;

/** Runs for at most `seconds`; true when the answer is proved optimal. */
export function solved(model: Model, seconds: number): boolean {
  model.zeroAllClocks();
  model.options.set('time_limit', Math.max(0.05, seconds));
  model.run();
  return model.getModelStatus() === OPTIMAL;
}
