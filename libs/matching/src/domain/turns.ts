import { BadInput } from './bad-input.js';
import type { HostedInput, Id, Stand } from './input.js';
import { makeTurns, refuseTooFewVisits, type Hours } from './make-turns.js';
import { wholeNumber } from './reading.js';

/** Who presents when, and who therefore never moves. */
export interface Turns {
  /** `r * stands + t` → who presents. */
  readonly presenters: readonly (readonly Id[])[];
  /** They present all day and are nobody's visitors. */
  readonly permanent: ReadonlySet<Id>;
  /** Who presents in some rounds and moves in the others → the place of their stand. */
  readonly takers: ReadonlyMap<Id, number>;
  /** The most rounds that the worst-off of the takers can move. */
  readonly mostVisits: number | undefined;
}

/**
 * Reads the shifts of the stands, or makes them where fewer presenters are needed than there are.
 * @throws BadInput when a stand is left with too few, when somebody presents twice at a time, or when they cannot all
 * move as often as is asked
 */
export function readTurns(input: HostedInput, hours: Hours): Turns {
  const { rounds } = hours;
  const presenters = Array.from({ length: rounds * input.stands.length }, () => [] as Id[]);
  const permanent = new Set<Id>();
  const takers = new Map<Id, number>();
  let mostVisits: number | undefined;
  input.stands.forEach((stand, t) => {
    const inTurns = new Set(stand.shifts?.flatMap(({ people }) => people) ?? []);
    const always = (stand.presenters ?? []).filter((id) => !inTurns.has(id));
    const atStand = (r: number) => presenters[r * input.stands.length + t]!;
    const turns = stand.shifts === undefined ? plannedTurns(input, stand, always, t, hours) : undefined;
    if (turns !== undefined) {
      turns.atStand.forEach((ids, r) => atStand(r).push(...ids));
      for (const id of always) takers.set(id, t);
      mostVisits = Math.min(mostVisits ?? Infinity, turns.mostVisits);
      return;
    }
    for (const id of always) {
      permanent.add(id);
      for (let r = 0; r < rounds; r++) if (hours.isHere(id, r)) atStand(r).push(id);
    }
    for (const id of inTurns) takers.set(id, t);
    (stand.shifts ?? []).forEach(({ people, rounds: list }, place) => {
      // Whoever presents in the last round presents in the one that is appended, too.
      const appended = rounds > input.rounds && list.includes(input.rounds) ? [rounds] : [];
      for (const round of [...list, ...appended]) {
        const r = wholeNumber(`shifts[${place}] of stand ${stand.id}`, round, 1, rounds) - 1;
        atStand(r).push(...people.filter((id) => hours.isHere(id, r) && !atStand(r).includes(id)));
      }
    });
    if (inTurns.size > 0) {
      keepEnough(stand, least(input, stand), atStand, hours);
      const moves = [...inTurns].map((id) => visits(id, atStand, hours));
      mostVisits = Math.min(mostVisits ?? Infinity, ...moves);
      const there = [...inTurns].map((id) => visits(id, () => [], hours));
      const asked = input.minVisits ?? 0;
      const short = moves.findIndex((count, at) => count < Math.min(asked, there[at]!));
      if (short !== -1) refuseTooFewVisits(stand, asked, moves[short]!);
    }
  });
  refuseTwiceAtATime(presenters, input.stands);
  return { presenters, permanent, takers, mostVisits };
}

const least = (input: HostedInput, stand: Stand) => stand.minPresenters ?? input.minPresenters ?? 1;

/** Turns are made only where somebody says that fewer presenters are enough, or that everybody must move. */
function plannedTurns(input: HostedInput, stand: Stand, ids: readonly Id[], t: number, hours: Hours) {
  const asked = stand.minPresenters ?? input.minPresenters ?? input.minVisits;
  const needed = least(input, stand);
  if (asked === undefined || ids.length <= needed) return undefined;
  return makeTurns(stand, ids, { needed, visits: input.minVisits ?? 0, offset: t }, hours);
}

const visits = (id: Id, atStand: (r: number) => readonly Id[], hours: Hours) =>
  Array.from({ length: hours.rounds }, (_, r) => r).filter(
    (r) => hours.isHere(id, r) && !atStand(r).includes(id),
  ).length;

function keepEnough(stand: Stand, needed: number, atStand: (r: number) => readonly Id[], hours: Hours): void {
  for (let r = 0; r < hours.rounds; r++) {
    const count = atStand(r).length;
    if (!hours.isOpen(stand, r) || count >= needed) continue;
    throw new BadInput(
      'matching.stand-alone',
      `In round ${r + 1} the shifts of stand "${stand.id}" leave ${count === 0 ? 'nobody' : `${count} of ${needed} presenters`} there; add somebody to the round, close the stand, or let "minPresenters" be ${count}.`,
      { round: r + 1, id: stand.id },
    );
  }
}

function refuseTwiceAtATime(presenters: readonly (readonly Id[])[], stands: readonly Stand[]): void {
  for (let r = 0; r * stands.length < presenters.length; r++) {
    const seen = new Map<Id, Id>();
    stands.forEach((stand, t) => {
      for (const id of presenters[r * stands.length + t]!) {
        const other = seen.get(id);
        if (other !== undefined) {
          throw new BadInput(
            'matching.two-stands',
            `"${id}" presents at stands "${other}" and "${stand.id}" in round ${r + 1}; one of them needs somebody else.`,
            { id, round: r + 1 },
          );
        }
        seen.set(id, stand.id);
      }
    });
  }
}
