import type { Facts } from './facts.js';
import type { Group } from './given-day.js';

export interface Round {
  readonly round: number;
  readonly tables: readonly Group[];
}

/** Who sits or presents where they must not in one round. */
export function faultsOf(facts: Facts, { round, tables }: Round): string[] {
  const faults: string[] = [];
  const where = new Map<string, string>();
  for (const { id, people } of tables) {
    const size = facts.sizeOf(id, round);
    const chairs = people.reduce((sum, one) => sum + (facts.people.get(one)?.chairs ?? 1), 0);
    if (size === undefined) faults.push(`there is no table ${id}`);
    else if (chairs < size.min || chairs > size.max)
      faults.push(`${chairs} people at ${id}, which holds ${size.min} to ${size.max}`);
    for (const person of people) {
      if (where.has(person)) faults.push(`${person} sits twice`);
      if (!facts.isHere(person, round)) faults.push(`${person} is not there`);
      if (!facts.maySit(person, id)) faults.push(`${person} may not sit at ${id}`);
      if (facts.presenting.inTurns.get(person)?.id === id) faults.push(`${person} visits their own stand`);
      where.set(person, id);
    }
  }
  const presents = presentersOf(facts, { round, tables }, where, faults);
  for (const person of facts.people.keys()) {
    if (!facts.isHere(person, round)) continue;
    if (!where.has(person) && !presents.has(person)) faults.push(`${person} sits nowhere`);
    const pin = facts.pinOf(person, round);
    const at = where.get(person);
    if (pin !== undefined && at !== undefined && at !== pin) faults.push(`${person} is not at ${pin}`);
  }
  for (const block of facts.blocks) {
    const tablesOf = new Set([...block].flatMap((one) => where.get(one) ?? []));
    if (tablesOf.size > 1) faults.push(`the block of ${[...block][0]} is apart`);
  }
  return faults.map((fault) => `round ${round}: ${fault}`);
}

/** Who presents in turns: at their own stand, when the shifts say so, and never too few. */
function presentersOf(
  facts: Facts,
  { round, tables }: Round,
  where: ReadonlyMap<string, string>,
  faults: string[],
): ReadonlySet<string> {
  const { presenting } = facts;
  const presents = new Set<string>();
  for (const { id, presenters = [] } of tables) {
    for (const one of presenters) {
      if (presenting.always.has(one)) continue;
      if (presenting.inTurns.get(one)?.id !== id) faults.push(`${one} is no presenter of ${id}`);
      if (!facts.isHere(one, round)) faults.push(`${one} presents and is not there`);
      if (where.has(one) || presents.has(one)) faults.push(`${one} presents and is elsewhere`);
      presents.add(one);
    }
    const least = presenting.leastAt(id);
    const open = facts.sizeOf(id, round)?.max !== 0;
    if (least !== undefined && open && facts.replan === undefined && presenters.length < least)
      faults.push(`${presenters.length} present at ${id}, which needs ${least}`);
  }
  // What the shifts become on the day is the business of whoever judges changes.
  if (facts.replan !== undefined) return presents;
  for (const one of presenting.inTurns.keys()) {
    const shift = presenting.shiftOf(one, round);
    if (shift !== undefined && facts.isHere(one, round) && shift !== presents.has(one))
      faults.push(`${one} does not keep the shifts`);
  }
  return presents;
}

/** What only the whole day shows: too many moves, too few visits. */
export function faultsOfDay(facts: Facts, rounds: readonly Round[]): string[] {
  const faults: string[] = [];
  for (const [id, person] of facts.people) {
    const tables = rounds.flatMap(
      (round) => round.tables.find(({ people }) => people.includes(id))?.id ?? [],
    );
    const moves = tables.filter((table, place) => place > 0 && table !== tables[place - 1]).length;
    const most = person.stays ? 0 : person.maxMoves;
    if (most !== undefined && moves > most)
      faults.push(`${id} moves ${moves} times instead of ${most} at most`);
    const there = rounds.filter(({ round }) => facts.isHere(id, round)).length;
    const visits = Math.min(facts.presenting.minVisits, there);
    if (facts.presenting.inTurns.has(id) && tables.length < visits)
      faults.push(`${id} moves in ${tables.length} rounds instead of ${visits} at least`);
  }
  return faults;
}
