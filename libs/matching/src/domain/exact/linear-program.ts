/** A linear form: the columns and what each counts. */
export interface LinearForm {
  readonly columns: readonly number[];
  /** One for each column; all 1 when absent. */
  readonly values?: readonly number[];
}

/** A sum to be made as small as it can be, once those before it are. Whole coefficients only. */
export interface Aim extends LinearForm {
  readonly name: string;
}

/**
 * Yes-or-no decisions under linear limits, as sparse rows. Columns and rows are named by their number, in the order
 * of their making.
 */
export class LinearProgram {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly whole: boolean[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];

  get columns(): number {
    return this.lower.length;
  }

  get rows(): number {
    return this.rowLower.length;
  }

  /** A decision between `lower` and `upper`, a whole number unless said otherwise. Returns its number. */
  column(lower = 0, upper = 1, whole = true): number {
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole);
    return this.columns - 1;
  }

  /** `lower <= form <= upper`. */
  row(lower: number, upper: number, form: LinearForm): void {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    form.columns.forEach((column, place) => {
      this.indices.push(column);
      this.values.push(form.values?.[place] ?? 1);
    });
    this.starts.push(this.indices.length);
  }
}

export function valueOf(form: LinearForm, solution: ArrayLike<number>): number {
  return form.columns.reduce(
    (sum, column, place) => sum + (form.values?.[place] ?? 1) * (solution[column] ?? 0),
    0,
  );
}
