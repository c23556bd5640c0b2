import type { Breakout, Person, Slot } from './given-breakouts.js';
import type { Verdict } from './verdict.js';

/** What happened on a day of breakouts. */
export interface SlotsReplan {
  readonly plan: { readonly slots: readonly Slot[] };
  readonly afterRound: number;
  readonly absent?: readonly string[];
  readonly absentRounds?: readonly { readonly id: string; readonly rounds: readonly number[] }[];
  readonly late?: readonly (Person & { readonly fromRound: number })[];
  readonly closed?: readonly string[];
}

/** The day as it turned out: who was there in a played slot is what the plan says; closed breakouts run no more. */
export function slotsAfter(
  people: readonly Person[],
  breakouts: readonly Breakout[],
  replan: SlotsReplan,
): { people: readonly Person[]; breakouts: readonly Breakout[] } {
  const slots = replan.plan.slots.map(({ slot }) => slot);
  const wasThere = (id: string, slot: number) => placesOf(replan.plan.slots, slot).has(id);
  const isAway = (id: string, slot: number) =>
    (replan.absent ?? []).includes(id) ||
    (replan.absentRounds ?? []).some((one) => one.id === id && one.rounds.includes(slot)) ||
    (replan.late ?? []).some((one) => one.id === id && slot < one.fromRound);
  const known = new Set(people.map(({ id }) => id));
  const everybody = [...people, ...(replan.late ?? []).filter(({ id }) => !known.has(id))];
  const now = everybody.map((person) => ({
    ...person,
    present: slots.filter((slot) => {
      if (slot <= replan.afterRound) return wasThere(person.id, slot);
      return (person.present?.includes(slot) ?? true) && !isAway(person.id, slot);
    }),
  }));
  const isHere = (id: string, slot: number) =>
    now.find((person) => person.id === id)?.present.includes(slot) ?? false;
  return {
    people: now,
    breakouts: breakouts.map((breakout) => ({
      ...shortened(breakout, replan),
      // A breakout goes on without a leader who is away for any part of it.
      leaders: breakout.leaders?.filter((id) =>
        shortened(breakout, replan).slots.every((slot) => isHere(id, slot)),
      ),
    })),
  };
}

function shortened(breakout: Breakout, { closed = [], afterRound }: SlotsReplan): Breakout {
  if (!closed.includes(breakout.id)) return breakout;
  const { capacity } = breakout;
  const kept = breakout.slots.map((slot) => slot <= afterRound);
  return {
    ...breakout,
    slots: breakout.slots.filter((_, place) => kept[place]),
    capacity: typeof capacity === 'number' ? capacity : capacity.filter((_, place) => kept[place] ?? true),
  };
}

/** Where each person is in a slot: at a breakout, or nowhere for those who are unserved. */
function placesOf(slots: readonly Slot[], number: number): ReadonlyMap<string, string | null> {
  const slot = slots.find((each) => each.slot === number);
  const seated = (slot?.breakouts ?? []).flatMap(({ id, people }) =>
    people.map((person) => [person, id] as const),
  );
  return new Map([...seated, ...(slot?.unserved ?? []).map((person) => [person, null] as const)]);
}

/** Nothing moves in played slots; afterwards every other place than before is a changed cell of somebody's card. */
export function changesInSlots(replan: SlotsReplan, slots: readonly Slot[], people: readonly Person[]) {
  const faults: string[] = [];
  const cards = new Set<string>();
  let cells = 0;
  for (const { slot } of slots) {
    const [before, now] = [placesOf(replan.plan.slots, slot), placesOf(slots, slot)];
    for (const { id } of people) {
      if (before.get(id) === now.get(id)) continue;
      if (slot <= replan.afterRound) faults.push(`slot ${slot} was played, and ${id} was moved in it`);
      else if (before.get(id) != null && now.has(id)) {
        cards.add(id);
        cells++;
      }
    }
  }
  const metrics: Verdict['metrics'] = { changedCells: cells, changedCards: cards.size };
  const isKept = (person: string, breakout: string, slot: number) =>
    placesOf(replan.plan.slots, slot).get(person) === breakout;
  return { faults, metrics, isKept };
}
