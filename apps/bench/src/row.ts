/** One figure of a bench, beside the bare reference that was measured in the same run. */
export interface Row {
  readonly bench: string;
  readonly name: string;
  /** The median of `samples`. */
  readonly value: number;
  readonly unit: string;
  /** The median of the reference's samples, in the same unit; null where nothing bare does the same. */
  readonly reference: number | null;
  /** `value / reference`. */
  readonly ratio: number | null;
  /** What is aimed at, in words; null for a figure that is only shown. */
  readonly target: string | null;
  readonly met: boolean | null;
  readonly samples: readonly number[];
}

export interface Bench {
  readonly name: string;
  run(): Promise<readonly Row[]>;
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How far the samples lie apart, as a share of their median: the machine's noise. */
export const spread = (samples: readonly number[]): number =>
  samples.length < 2 ? 0 : (Math.max(...samples) - Math.min(...samples)) / median(samples);

interface Measured {
  readonly bench: string;
  readonly name: string;
  readonly unit: string;
  readonly samples: readonly number[];
  readonly reference?: readonly number[];
  /** At most this value, or at least this ratio. */
  readonly aim?: { readonly atMost: number } | { readonly ratioAtLeast: number };
}

export function rowOf({ bench, name, unit, samples, reference, aim }: Measured): Row {
  const value = median(samples);
  const bare = reference ? median(reference) : null;
  const ratio = bare === null ? null : value / bare;
  return { bench, name, unit, value, reference: bare, ratio, samples, ...judged(value, ratio, unit, aim) };
}

function judged(
  value: number,
  ratio: number | null,
  unit: string,
  aim: Measured['aim'],
): Pick<Row, 'target' | 'met'> {
  if (!aim) return { target: null, met: null };
  if ('atMost' in aim) return { target: `≤ ${aim.atMost} ${unit}`, met: value <= aim.atMost };
  return { target: `≥ ${aim.ratioAtLeast} ×`, met: ratio !== null && ratio >= aim.ratioAtLeast };
}
