import { checkChanges } from './changes.js';
import { readDay, type Facts, type Group } from './facts.js';
import type { Json, Verdict } from './verdict.js';

/** Judges a plan of tables or stands: who must be where, and the figures counted pair by pair. */
export function checkTables(input: Json, plan: Json): Verdict {
  const facts = readDay(input);
  const rounds = (plan['rounds'] ?? []) as readonly { round: number; tables: readonly Group[] }[];
  const faults: string[] = [];
  if (rounds.length !== facts.rounds) faults.push(`${rounds.length} rounds instead of ${facts.rounds}`);
  rounds.forEach(({ round, tables }, place) => {
    if (round !== place + 1) faults.push(`round ${round} stands in place ${place + 1}`);
    faults.push(...faultsOf(facts, round, tables));
  });
  if (facts.replan === undefined) return { faults, metrics: count(facts, rounds) };
  const changes = checkChanges(facts, facts.replan, rounds);
  return {
    faults: [...faults, ...changes.faults],
    metrics: { ...count(facts, rounds), ...changes.metrics },
  };
}

function faultsOf(facts: Facts, round: number, tables: readonly Group[]): string[] {
  const faults: string[] = [];
  const where = new Map<string, string>();
  for (const { id, people } of tables) {
    const size = facts.sizeOf(id, round);
    if (size === undefined) faults.push(`round ${round}: there is no table ${id}`);
    else if (people.length < size.min || people.length > size.max) {
      faults.push(`round ${round}: ${people.length} people at ${id}, which holds ${size.min} to ${size.max}`);
    }
    for (const person of people) {
      if (where.has(person)) faults.push(`round ${round}: ${person} sits twice`);
      if (!facts.isHere(person, round)) faults.push(`round ${round}: ${person} is not there`);
      if (!facts.maySit(person, id)) faults.push(`round ${round}: ${person} may not sit at ${id}`);
      where.set(person, id);
    }
  }
  for (const person of facts.people.keys()) {
    if (facts.isHere(person, round) && !where.has(person))
      faults.push(`round ${round}: ${person} sits nowhere`);
    const pin = facts.pinOf(person, round);
    const at = where.get(person);
    if (pin !== undefined && at !== undefined && at !== pin)
      faults.push(`round ${round}: ${person} is not at ${pin}`);
  }
  for (const block of facts.blocks) {
    const tablesOf = new Set(block.filter((one) => facts.isHere(one, round)).map((one) => where.get(one)));
    if (tablesOf.size > 1) faults.push(`round ${round}: the block of ${block[0]} is apart`);
  }
  return faults;
}

function count(facts: Facts, rounds: readonly { tables: readonly Group[] }[]): Verdict['metrics'] {
  const times = new Map<string, number>();
  const visits = new Map<string, Map<string, number>>();
  for (const { tables } of rounds) {
    for (const { id, people } of tables) {
      people.forEach((one, place) => {
        const seen = visits.get(one) ?? new Map<string, number>();
        visits.set(one, seen.set(id, (seen.get(id) ?? 0) + 1));
        for (const other of people.slice(place + 1)) {
          const key = keyOf(one, other);
          times.set(key, (times.get(key) ?? 0) + 1);
        }
      });
    }
  }
  const met = new Map<string, Set<string>>();
  const heard = new Map<string, Set<string>>();
  for (const person of facts.people.keys()) {
    if (facts.isHelper(person)) continue;
    met.set(person, new Set());
    heard.set(person, new Set());
  }
  let [repeats, sameOrganisation] = [0, 0];
  for (const [key, together] of times) {
    const [one, other] = JSON.parse(key) as [string, string];
    if (facts.isHelper(one) || facts.isHelper(other) || facts.inOneBlock(one, other)) continue;
    repeats += together - 1;
    if (facts.organisationOf(one) === facts.organisationOf(other)) sameOrganisation += together;
    else {
      met.get(one)?.add(other);
      met.get(other)?.add(one);
      heard.get(one)?.add(facts.organisationOf(other));
      heard.get(other)?.add(facts.organisationOf(one));
    }
  }
  const common = {
    repeats,
    sameOrganisation,
    ...spread(
      'peopleMet',
      [...met.values()].map((set) => set.size),
    ),
    ...spread(
      'organisationsMet',
      [...heard.values()].map((set) => set.size),
    ),
    forbidden: facts.apart.reduce((sum, [one, other]) => sum + (times.get(keyOf(one, other)) ?? 0), 0),
    missingTogether: facts.together.filter(([one, other]) => !times.has(keyOf(one, other))).length,
  };
  return facts.hosted ? { ...common, ...standFigures(facts, visits) } : common;
}

function standFigures(facts: Facts, visits: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  let [ownStand, revisits] = [0, 0];
  const distinct: number[] = [];
  for (const person of facts.people.keys()) {
    if (facts.isHelper(person)) continue;
    let stands = 0;
    for (const [stand, times] of visits.get(person) ?? []) {
      if (facts.standOrganisation(stand) === facts.organisationOf(person)) ownStand += times;
      else {
        stands++;
        revisits += times - 1;
      }
    }
    distinct.push(stands);
  }
  return { ownStand, revisits, ...spread('standsMet', distinct) };
}

const keyOf = (one: string, other: string) => JSON.stringify(one < other ? [one, other] : [other, one]);

function spread(name: string, values: readonly number[]): Record<string, number> {
  const least = values.length === 0 ? 0 : values.reduce((one, other) => Math.min(one, other));
  const total = values.reduce((one, other) => one + other, 0);
  return { [`${name}Min`]: least, [`${name}Mean`]: values.length === 0 ? 0 : total / values.length };
}
