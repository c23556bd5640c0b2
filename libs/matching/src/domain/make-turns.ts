import { BadInput } from './bad-input.js';
import type { Id, Stand } from './input.js';

/** What turns depend on: whether somebody is there, and whether a stand is open. */
export interface Hours {
  readonly rounds: number;
  isHere(id: Id, round: number): boolean;
  isOpen(stand: Stand, round: number): boolean;
}

interface Asked {
  /** How many must present in every round where the stand is open. */
  readonly needed: number;
  /** In how many rounds each must move at least. */
  readonly visits: number;
  /** Shifts the turns of each stand, so that not the same halves of all organisations move together. */
  readonly offset: number;
}

/**
 * Turns of one stand: as many present as are needed, whoever moves least moves as often as possible, and turns are long
 * so that few hand over. Whether everybody can move v rounds is a flow from rounds to people who may each present in all
 * their rounds but v; the largest v is found by trying.
 */
export function makeTurns(stand: Stand, ids: readonly Id[], asked: Asked, hours: Hours) {
  const open = Array.from({ length: hours.rounds }, (_, r) => r).filter((r) => hours.isOpen(stand, r));
  for (const r of open) {
    const there = ids.filter((id) => hours.isHere(id, r)).length;
    if (there >= asked.needed) continue;
    throw new BadInput(
      'matching.stand-alone',
      `In round ${r + 1} only ${there} of the presenters of stand "${stand.id}" are there and ${asked.needed} must present; close the stand, or let "minPresenters" be ${there}.`,
      { round: r + 1, id: stand.id },
    );
  }
  const attended = ids.map(
    (id) => Array.from({ length: hours.rounds }, (_, r) => r).filter((r) => hours.isHere(id, r)).length,
  );
  let mostVisits = -1;
  let turns: number[][] | undefined;
  // Who is there for fewer rounds moves in all of them.
  for (let visits = 0; visits <= Math.max(...attended); visits++) {
    const limits = attended.map((rounds) => Math.max(0, rounds - visits));
    const found = flow(ids, open, limits, asked, hours);
    if (found === undefined) break;
    [mostVisits, turns] = [visits, found];
  }
  refuseTooFewVisits(stand, asked.visits, mostVisits);
  return {
    mostVisits: Math.min(mostVisits, ...attended.filter((rounds) => rounds > 0)),
    atStand: Array.from({ length: hours.rounds }, (_, r) =>
      (turns![open.indexOf(r)] ?? []).sort((one, other) => one - other).map((k) => ids[k]!),
    ),
  };
}

/** Who presents in each open round, within everybody's limit; undefined when that cannot be. */
function flow(
  ids: readonly Id[],
  open: readonly number[],
  limits: readonly number[],
  asked: Asked,
  hours: Hours,
): number[][] | undefined {
  const turns = open.map((): number[] => []);
  const loads = new Int32Array(ids.length);
  const give = (round: number, seen: Set<number>): boolean => {
    const first = Math.floor((((open[round]! + asked.offset) % hours.rounds) * ids.length) / hours.rounds);
    const order = ids.map((_, k) => (first + k) % ids.length);
    const able = order.filter((k) => !turns[round]!.includes(k) && hours.isHere(ids[k]!, open[round]!));
    const spare = able.find((k) => loads[k]! < limits[k]!);
    if (spare !== undefined) {
      turns[round]!.push(spare);
      loads[spare]!++;
      return true;
    }
    for (const k of able) {
      if (seen.has(k)) continue;
      seen.add(k);
      for (const [other, list] of turns.entries()) {
        if (other === round || !list.includes(k)) continue;
        list.splice(list.indexOf(k), 1);
        // Somebody else takes that round, and this one is free for the round that nobody could take.
        if (give(other, seen)) {
          turns[round]!.push(k);
          return true;
        }
        list.push(k);
      }
    }
    return false;
  };
  for (let round = 0; round < open.length; round++) {
    for (let slot = 0; slot < asked.needed; slot++) if (!give(round, new Set())) return undefined;
  }
  return turns;
}

/** @throws BadInput with the most that is possible */
export function refuseTooFewVisits(stand: Stand, asked: number, possible: number): void {
  if (possible >= asked) return;
  throw new BadInput(
    'matching.too-many-visits',
    `The presenters of stand "${stand.id}" cannot each move in ${asked} rounds; ${possible} is the most, or one presenter more.`,
    { id: stand.id, asked, possible },
  );
}
