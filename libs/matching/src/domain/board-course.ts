import type { Course, Stretch } from './board.js';
import type { Timetable } from './stored-plan.js';

/** For a plan that was made without times: a round of ten minutes, two to move. */
export const USUAL_TIMETABLE: Timetable = { minutes: 10, moveMinutes: 2 };

const milliseconds = (minutes: number): number => Math.round(minutes * 60) * 1000;

/** The stretches of a day: a round, the time to move, the break, and so on to the last round. */
export function courseOf(timetable: Timetable, rounds: number): Course {
  return Array.from({ length: rounds }, (_, index) => stretchesOf(timetable, index + 1, rounds)).flat();
}

function stretchesOf(timetable: Timetable, round: number, rounds: number): readonly Stretch[] {
  const { minutes, moveMinutes = 0, phases = [], breaks = [] } = timetable;
  const stretches: Stretch[] = [
    {
      kind: 'round',
      round,
      milliseconds: milliseconds(minutes),
      name: null,
      parts: phases.map((phase) => ({ name: phase.name, milliseconds: milliseconds(phase.minutes) })),
    },
  ];
  if (round === rounds) return stretches;
  const between = { round, parts: [] };
  if (moveMinutes > 0)
    stretches.push({ ...between, kind: 'move', milliseconds: milliseconds(moveMinutes), name: null });
  const rest = breaks.find(({ afterRound }) => afterRound === round);
  if (rest)
    stretches.push({
      ...between,
      kind: 'break',
      milliseconds: milliseconds(rest.minutes),
      name: rest.name ?? null,
    });
  return stretches;
}
