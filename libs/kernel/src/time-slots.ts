/** What the rule looks at: a session as facts, as admission or as a page has it. */
interface Slotted {
  readonly id: string;
  readonly slot: string | null;
}

/** Sessions that run side by side, of which one person goes to one: ateliers to choose from. */
export interface TimeSlot<Session extends Slotted = Slotted> {
  readonly name: string;
  readonly sessions: readonly Session[];
}

/**
 * The time slots of an event, in the order of its sessions: every slot that at least two of them name. A session alone
 * in its slot is a session like any other. A cancelled one counts, so that closing an atelier on the day does not turn
 * its neighbour into something that everybody goes to.
 */
export function timeSlots<Session extends Slotted>(
  sessions: readonly Session[],
): readonly TimeSlot<Session>[] {
  const named = sessions.filter(({ slot }) => nameOf(slot) !== '');
  return [...Map.groupBy(named, ({ slot }) => nameOf(slot))]
    .map(([name, of]) => ({ name, sessions: of }))
    .filter((slot) => slot.sessions.length > 1);
}

const nameOf = (slot: string | null): string => slot?.trim() ?? '';
