export type Json = Readonly<Record<string, unknown>>;

export interface Verdict {
  /** What breaks a rule, each in one sentence; empty for a sound plan. */
  readonly faults: readonly string[];
  /** The figures that the plan bears. */
  readonly metrics: Readonly<Record<string, number | readonly number[]>>;
}
