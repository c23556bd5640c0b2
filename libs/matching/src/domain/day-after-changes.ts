import type { Person, PlanInput, Replan, Table } from './input.js';
import type { AnyPlan } from './stored-plan.js';

type ReplannedDay = PlanInput & { readonly replan?: Omit<Replan, 'plan'> & { readonly plan: unknown } };

/**
 * The day as it is after a re-planning: who is away is not there in the rounds to come, who came late is somebody like
 * the others. A later change starts from it.
 */
export function dayAfterChanges(input: PlanInput, plan: AnyPlan): PlanInput {
  const { replan, ...day } = input as ReplannedDay;
  if (replan === undefined) return input;
  const rounds = 'rounds' in day ? day.rounds : 'slots' in day ? day.slots : 0;
  const all = Array.from({ length: rounds }, (_, round) => round + 1);
  const away = new Set(replan.absent);
  const awayIn = new Map(replan.absentRounds?.map(({ id, rounds: gone }) => [id, new Set(gone)]));
  const late = new Set(replan.late?.map(({ id }) => id));
  const stayed = (day.people as readonly Person[])
    .filter(({ id }) => !late.has(id))
    .map((person): Person => {
      if (!away.has(person.id) && !awayIn.has(person.id)) return person;
      const here = (person.present ?? all).filter(
        (round) => round <= replan.afterRound || (!away.has(person.id) && !awayIn.get(person.id)!.has(round)),
      );
      return { ...person, present: here };
    });
  const come = (replan.late ?? []).map(({ id, organisation, fromRound }): Person => ({
    ...(day.people as readonly Person[]).find((person) => person.id === id),
    id,
    ...(organisation !== undefined && { organisation }),
    present: all.filter((round) => round >= fromRound && round > replan.afterRound),
  }));
  return { ...day, ...roomAfter(day, plan), people: [...stayed, ...come] } as unknown as PlanInput;
}

/** Tables may stay as empty as those who are away have left them. */
function roomAfter(day: object, plan: AnyPlan): object {
  if (!('tables' in day) || !Array.isArray(day.tables) || !('rounds' in plan)) return {};
  return {
    tables: (day.tables as readonly (number | Table)[]).map((table, place) => {
      const { id, size, ...rest } =
        typeof table === 'number' ? { id: String(place + 1), size: table } : table;
      const { min = 0, max } = typeof size === 'number' ? { min: size, max: size } : size;
      const seated = plan.rounds.map(
        ({ tables }) => tables.find((group) => group.id === id)?.people.length ?? 0,
      );
      return { ...rest, id, size: { min: Math.min(min, ...seated), max } };
    }),
  };
}
