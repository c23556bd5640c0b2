import type { ExpectedPersonView } from '#attendance/contract';
import { clockAt, type BoardView } from '#matching/contract';
import { boardOfView } from '../board/link/board-state.js';

/** Somebody of a plan, as far as the day needs to know them. */
export interface PlannedOne {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Their registration was cancelled since. */
  readonly gone: boolean;
}

export interface NamedOne {
  readonly id: string;
  readonly name: string;
}

/** What the list of arrivals says of a plan: what a re-planning is asked with. */
export interface DayNews {
  /** Of the plan, and not here. */
  readonly absent: readonly NamedOne[];
  /** Here, with a seat, and without a card. */
  readonly late: readonly NamedOne[];
  /** Were told absent before, and have come. */
  readonly back: readonly NamedOne[];
  /** Of the plan, and here. */
  readonly here: number;
}

type Arrival = Pick<ExpectedPersonView, 'registrationId' | 'party' | 'presence' | 'firstName' | 'lastName'>;

/**
 * Compares a plan with the arrivals. Who has left is absent for the rounds to come; groups and people without a name
 * sit at no table of their own.
 * @param before who was told absent at the last re-planning
 */
export function dayNews(
  planned: readonly PlannedOne[],
  arrivals: readonly Arrival[],
  before: readonly string[],
): DayNews {
  const present = new Set(
    arrivals.filter(({ presence }) => presence === 'present').map(({ registrationId }) => registrationId),
  );
  const inPlan = new Set(planned.map(({ id }) => id));
  const isHere = ({ id, gone }: PlannedOne) => !gone && present.has(id);
  const late = arrivals.filter(
    ({ registrationId, party }) =>
      party === 'person' && present.has(registrationId) && !inPlan.has(registrationId),
  );
  return {
    absent: planned.filter((person) => !isHere(person)),
    late: late.map(({ registrationId, firstName, lastName }) => ({
      id: registrationId,
      name: [firstName, lastName].filter(Boolean).join(' '),
    })),
    back: planned.filter((person) => isHere(person) && before.includes(person.id)),
    here: planned.filter(isHere).length,
  };
}

/**
 * The last round whose seats stay as they are: the one under way, or just over.
 * @returns undefined when the day is over
 */
export function lastFixedRound({ state, plan }: BoardView, now: number): number | undefined {
  const clock = clockAt(boardOfView(state), plan?.course ?? [], now);
  if (clock.is === 'waiting') return 0;
  return clock.is === 'done' || (clock.kind === 'round' && clock.round >= clock.rounds)
    ? undefined
    : clock.round;
}
