import type { BreakoutsPlan, Mode, PairsPlan, TablesPlan } from './input.js';

/** Somebody in a stored plan: by the id of their registration, never by name. */
export interface PlannedPerson {
  readonly id: string;
  /** On badges and in grids; kept for the life of the plan. */
  readonly number: number;
  /** How the planner tells organisations apart. */
  readonly organisation: string;
}

export type AnyPlan = TablesPlan | BreakoutsPlan | PairsPlan;

/** At most one plan of each family is published for an event. */
export type PlanFamily = 'tables' | 'breakouts' | 'pairs';

export const familyOf = (mode: Mode): PlanFamily =>
  mode === 'breakouts' || mode === 'pairs' ? mode : 'tables';

/** When the rounds are, as an organiser writes it. */
export interface Timetable {
  /** `09:20`, a wall-clock time in the event's zone, or one with its offset; the first session's start unless given. */
  readonly startsAt?: string | undefined;
  readonly minutes: number;
  readonly moveMinutes?: number | undefined;
  readonly phases?: readonly { readonly name: string; readonly minutes: number }[] | undefined;
  readonly breaks?:
    | readonly {
        readonly afterRound: number;
        readonly minutes: number;
        readonly name?: string | undefined;
      }[]
    | undefined;
}

/** The planner's input without people, as it was asked for. */
export type Settings = Readonly<Record<string, unknown>> & { readonly mode: Mode };

/** What the application knows beside it. */
export interface Beside {
  readonly timetable?: Timetable | undefined;
  readonly sessionIds?: readonly string[] | undefined;
  readonly seconds?: number | undefined;
  readonly seed?: number | undefined;
  readonly adjustments?: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[] | undefined;
}

/** What was told of the day: who is away now, who came late, what closed. */
export interface Replanned {
  readonly afterRound: number;
  readonly absent: readonly string[];
  readonly late: readonly { readonly id: string; readonly fromRound: number }[];
  readonly closed: readonly string[];
}
