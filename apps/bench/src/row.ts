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
  /** The best that can be, where it is known. */
  readonly bound: number | null;
  /** What would be better still, in words. */
  readonly stretch: string | null;
  readonly stretched: boolean | null;
  readonly samples: readonly number[];
}

export interface Bench {
  readonly name: string;
  /** `words` choose among the rows, for a bench that can. */
  run(words: readonly string[]): Promise<readonly Row[]>;
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How far the samples lie apart, as a share of their median: the machine's noise. */
export const spread = (samples: readonly number[]): number =>
  Math.max(...samples) === Math.min(...samples)
    ? 0
    : (Math.max(...samples) - Math.min(...samples)) / (median(samples) || Math.max(...samples));

type Aim = { readonly atMost: number } | { readonly atLeast: number } | { readonly ratioAtLeast: number };

interface Measured {
  readonly bench: string;
  readonly name: string;
  readonly unit: string;
  readonly samples: readonly number[];
  readonly reference?: readonly number[];
  readonly aim?: Aim;
  readonly stretch?: Aim;
  readonly bound?: number | null;
}

export function rowOf({ bench, name, unit, samples, reference, aim, stretch, bound = null }: Measured): Row {
  const value = median(samples);
  const bare = reference ? median(reference) : null;
  const ratio = bare === null ? null : value / bare;
  const { words: target, met } = judged(value, ratio, unit, aim);
  const beyond = judged(value, ratio, unit, stretch);
  return {
    bench,
    name,
    unit,
    value,
    reference: bare,
    ratio,
    samples,
    bound,
    target,
    met,
    stretch: beyond.words,
    stretched: beyond.met,
  };
}

function judged(value: number, ratio: number | null, unit: string, aim: Aim | undefined) {
  if (!aim) return { words: null, met: null };
  const [atMost, atLeast] = ['atMost' in aim ? aim.atMost : null, 'atLeast' in aim ? aim.atLeast : null];
  if (atMost !== null) return { words: `≤ ${atMost} ${unit}`.trim(), met: value <= atMost };
  if (atLeast !== null) return { words: `≥ ${atLeast} ${unit}`.trim(), met: value >= atLeast };
  const least = (aim as { ratioAtLeast: number }).ratioAtLeast;
  return { words: `≥ ${least} ×`, met: ratio !== null && ratio >= least };
}
