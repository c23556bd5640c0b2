import { changesInSlots, slotsAfter, type SlotsReplan } from './breakout-changes.js';
import { countEncounters } from './count-encounters.js';
import type { Breakout, Person, Slot } from './given-breakouts.js';
import type { Json, Verdict } from './verdict.js';

/** Judges seats in parallel breakouts: presence, capacities, leaders, "never twice the same"; counts the wishes met. */
export function checkBreakouts(input: Json, plan: Json): Verdict {
  const replan = input['replan'] as SlotsReplan | undefined;
  const given = input as unknown as { people: readonly Person[]; breakouts: readonly Breakout[] };
  const { people, breakouts } = replan ? slotsAfter(given.people, given.breakouts, replan) : given;
  const slots = (plan['slots'] ?? []) as readonly Slot[];
  const changes = replan && changesInSlots(replan, slots, people);
  const faults = [...(changes?.faults ?? [])];
  if (slots.length !== input['slots'])
    faults.push(`${slots.length} slots planned of ${String(input['slots'])}`);
  const visits = new Map<string, number>();
  const counts = Array.from(
    { length: Math.max(0, ...people.flatMap(({ wishes }) => (wishes ?? []).map((list) => list.length))) },
    () => 0,
  );
  const days = new Map<string, number>();
  let unserved = 0;
  let crowding = 0;
  for (const slot of slots) {
    const givenBy = (id: string) =>
      people.find((person) => person.id === id)?.wishes?.[slot.slot - 1]?.length ?? 0;
    faults.push(...placeFaults(slot, people, breakouts));
    unserved += slot.unserved.length;
    for (const id of slot.unserved) {
      days.set(id, (days.get(id) ?? 0) + givenBy(id));
    }
    for (const { id, people: seated } of slot.breakouts) {
      const breakout = breakouts.find((each) => each.id === id);
      if (breakout === undefined) continue;
      faults.push(...roomFaults(breakout, slot.slot, seated));
      crowding += crowdingOf(breakout, seated, people);
      for (const who of seated) {
        if (breakout.leaders?.includes(who)) continue;
        const visit = `${who} at ${id}`;
        visits.set(visit, (visits.get(visit) ?? 0) + 1);
        const place = people.find((person) => person.id === who)?.wishes?.[slot.slot - 1]?.indexOf(id) ?? -1;
        if (place < 0 && changes?.isKept(who, id, slot.slot))
          days.set(who, (days.get(who) ?? 0) + givenBy(who));
        else if (place < 0) faults.push(`${who} sits at ${id} in slot ${slot.slot} without a wish for it`);
        else {
          counts[place]!++;
          days.set(who, (days.get(who) ?? 0) + place);
        }
      }
    }
  }
  for (const [visit, times] of visits) if (times > 1) faults.push(`${visit} ${times} times`);
  return {
    faults,
    metrics: {
      ...countEncounters(
        slots.map((slot) => slot.breakouts.map((each) => each.people)),
        people,
        (input['apart'] ?? []) as readonly (readonly string[])[],
      ),
      unserved,
      rankCounts: counts,
      rankSum: counts.reduce((sum, count, place) => sum + count * (place + 1), 0),
      worstPerson: Math.max(0, ...days.values()),
      crowding,
      ...changes?.metrics,
    },
  };
}

function placeFaults(slot: Slot, people: readonly Person[], breakouts: readonly Breakout[]): string[] {
  const places = new Map<string, number>();
  for (const id of [...slot.breakouts.flatMap((each) => each.people), ...slot.unserved])
    places.set(id, (places.get(id) ?? 0) + 1);
  const faults = people.flatMap(({ id, present }) => {
    const expected = present === undefined || present.includes(slot.slot) ? 1 : 0;
    const found = places.get(id) ?? 0;
    return found === expected ? [] : [`${id} has ${found} places in slot ${slot.slot}`];
  });
  for (const id of places.keys())
    if (!people.some((person) => person.id === id)) faults.push(`${id} is nobody of the list`);
  for (const breakout of breakouts) {
    if (!breakout.slots.includes(slot.slot)) continue;
    const seated = slot.breakouts.find(({ id }) => id === breakout.id)?.people ?? [];
    for (const leader of breakout.leaders ?? [])
      if (!seated.includes(leader))
        faults.push(`${leader} does not lead ${breakout.id} in slot ${slot.slot}`);
  }
  return faults;
}

function roomFaults(breakout: Breakout, slot: number, seated: readonly string[]): string[] {
  const place = breakout.slots.indexOf(slot);
  if (place < 0) return seated.length > 0 ? [`${breakout.id} does not run in slot ${slot}`] : [];
  const { capacity } = breakout;
  const seats =
    typeof capacity === 'number'
      ? capacity
      : capacity[capacity.length === breakout.slots.length ? place : slot - 1]!;
  return seated.length > seats ? [`${breakout.id} seats ${seated.length} of ${seats} in slot ${slot}`] : [];
}

function crowdingOf(breakout: Breakout, seated: readonly string[], people: readonly Person[]): number {
  const share = breakout.maxSameOrganisationShare;
  if (share === undefined || share >= 1) return 0;
  const sizes = new Map<string, number>();
  for (const id of seated) {
    const organisation = people.find((person) => person.id === id)?.organisation;
    if (organisation !== undefined) sizes.set(organisation, (sizes.get(organisation) ?? 0) + 1);
  }
  const most = Math.max(1, Math.floor(share * seated.length + 1e-9));
  return [...sizes.values()].reduce((sum, size) => sum + Math.max(0, size - most), 0);
}
