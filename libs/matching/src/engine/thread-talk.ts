import type { PlanInput } from '../domain/input.js';
import type { Metrics, PlanOutput } from '../domain/output.js';

/** What is handed to the thread, once. */
export interface ThreadTask {
  readonly input: PlanInput;
  readonly seconds: number;
  readonly seed: number;
  /** One shared number: 1 asks the search to stop with the best it has. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread says. */
export type ThreadNews =
  | { readonly kind: 'progress'; readonly seconds: number; readonly metrics: Metrics }
  | { readonly kind: 'done'; readonly output: PlanOutput }
  | {
      readonly kind: 'impossible';
      readonly code: string;
      readonly message: string;
      readonly details: Readonly<Record<string, string | number>>;
    };
