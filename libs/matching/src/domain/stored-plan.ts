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
export const PLAN_FAMILIES = ['tables', 'breakouts', 'pairs'] as const;
export type PlanFamily = (typeof PLAN_FAMILIES)[number];

export const familyOf = (mode: Mode): PlanFamily =>
  mode === 'breakouts' || mode === 'pairs' ? mode : 'tables';

/** When the rounds are, as an organiser writes it. */
export interface Timetable {
  /** A wall-clock time in the event's zone, or one with its offset; the start of the first session unless given. */
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
