import type { Person, PlanInput, Replan } from './input.js';

type ReplannedDay = PlanInput & { readonly replan?: Omit<Replan, 'plan'> & { readonly plan: unknown } };

/**
 * The day as it is after a re-planning: who is away is not there in the rounds to come, who came late is somebody like
 * the others. A later change starts from it.
 */
export function dayAfterChanges(input: PlanInput): PlanInput {
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
  return { ...day, people: [...stayed, ...come] } as unknown as PlanInput;
}
