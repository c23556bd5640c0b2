import type { Facts } from './facts.js';
import { mixBroken, walking } from './room-figures.js';
import type { Round } from './table-faults.js';
import type { Verdict } from './verdict.js';

type Figures = Record<string, number>;

/** Every figure of a plan of tables or stands, counted pair by pair from the names. */
export function count(facts: Facts, rounds: readonly Round[]): Figures {
  const pairs = meetings(rounds);
  const counted = [...facts.people.keys()].filter(
    (one) => !facts.isHelper(one) && rounds.some((round) => isGuest(facts, round, one)),
  );
  const met = new Map(counted.map((one) => [one, new Set<string>()]));
  let [repeats, sameOrganisation] = [0, 0];
  for (const [key, together] of pairs) {
    const [one, other] = JSON.parse(key) as [string, string];
    if (facts.isHelper(one) || facts.isHelper(other) || facts.inOneBlock(one, other)) continue;
    repeats += together - 1;
    if (facts.organisationOf(one) === facts.organisationOf(other)) sameOrganisation += together;
    else {
      met.get(one)?.add(other);
      met.get(other)?.add(one);
    }
  }
  const heard = counted.map((one) => new Set([...met.get(one)!].map((other) => facts.organisationOf(other))));
  const visits = visitsOf(counted, rounds);
  const atStand = stationed(facts, rounds);
  return {
    repeats,
    sameOrganisation,
    ...spread(
      'peopleMet',
      counted.map((one) => met.get(one)!.size),
    ),
    ...spread(
      'organisationsMet',
      heard.map((set) => set.size),
    ),
    forbidden: facts.apart.reduce((sum, [one, other]) => sum + atStand(one, other, pairs), 0),
    missingTogether: facts.together.filter(([one, other]) => atStand(one, other, pairs) === 0).length,
    ...coverage(facts, counted, met, visits),
    ...(facts.hosted && standFigures(facts, counted, visits)),
    ...wishFigures(facts, visits),
    ...(facts.presenting.inTurns.size > 0 &&
      spread(
        'visits',
        counted.map((one) => [...visits.get(one)!.values()].reduce((sum, times) => sum + times, 0)),
      )),
    ...(facts.mix.length > 0 && { mixBroken: mixBroken(facts, rounds) }),
    ...walking(facts, rounds),
  };
}

const LISTED = ['repeats', 'sameOrganisation', 'peopleMetMin', 'organisationsMetMin', 'organisationsMetMean'];

/** The figures after each round, for a day that may be cut short. */
export function countPrefixes(facts: Facts, rounds: readonly Round[]): Verdict['metrics'] {
  const figures = rounds.map((_, place) => count(facts, rounds.slice(0, place + 1)));
  return Object.fromEntries(LISTED.map((name) => [`${name}ByRound`, figures.map((each) => each[name]!)]));
}

/** Somebody who is there and does not present. */
function isGuest(facts: Facts, { round, tables }: Round, one: string): boolean {
  return facts.isHere(one, round) && !tables.some(({ presenters }) => presenters?.includes(one));
}

function meetings(rounds: readonly Round[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { people } of rounds.flatMap(({ tables }) => tables)) {
    people.forEach((one, place) => {
      for (const other of people.slice(place + 1))
        times.set(keyOf(one, other), (times.get(keyOf(one, other)) ?? 0) + 1);
    });
  }
  return times;
}

/** How often two are at one table: who presents all day is at their stand. */
function stationed(facts: Facts, rounds: readonly Round[]) {
  const standOf = (one: string) =>
    facts.presenting.always.has(one)
      ? facts.stands.find(({ presenters }) => presenters?.includes(one))?.id
      : undefined;
  const visitsTo = (stand: string, one: string) =>
    rounds.filter(({ tables }) => tables.some(({ id, people }) => id === stand && people.includes(one)))
      .length;
  return (one: string, other: string, pairs: ReadonlyMap<string, number>): number => {
    const [first, second] = [standOf(one), standOf(other)];
    // Hosts of one stand, or of two, do not visit each other.
    if (first !== undefined && second !== undefined) return 0;
    if (first !== undefined) return visitsTo(first, other);
    if (second !== undefined) return visitsTo(second, one);
    return pairs.get(keyOf(one, other)) ?? 0;
  };
}

type Visits = ReadonlyMap<string, ReadonlyMap<string, number>>;

function visitsOf(counted: readonly string[], rounds: readonly Round[]): Visits {
  const visits = new Map(counted.map((one) => [one, new Map<string, number>()]));
  for (const { id, people } of rounds.flatMap(({ tables }) => tables))
    for (const one of people) visits.get(one)?.set(id, (visits.get(one)!.get(id) ?? 0) + 1);
  return visits;
}

const isOwn = (facts: Facts, one: string, stand: string) =>
  facts.standOrganisation(stand) === facts.organisationOf(one);

/** Organisations that each has heard through any of its people, and kinds that each person has heard. */
function coverage(
  facts: Facts,
  counted: readonly string[],
  met: ReadonlyMap<string, ReadonlySet<string>>,
  visits: Visits,
): Figures {
  const people = [...facts.people.values()];
  const kindOfStand = (id: string) => {
    const stand = facts.stands.find((each) => each.id === id)!;
    const member = people.find((one) => one.organisation === stand.organisation && one.kind !== undefined);
    return stand.kind ?? (stand.organisation === undefined ? undefined : member?.kind);
  };
  const covered = new Map<string, Set<string>>();
  const kinds = counted.map((one) => {
    const own = facts.organisationOf(one);
    const others = covered.get(own) ?? new Set<string>();
    covered.set(own, others);
    const stands = [...visits.get(one)!.keys()].filter((stand) => !isOwn(facts, one, stand));
    const heard = facts.hosted
      ? stands.map((id) => [facts.standOrganisation(id) ?? `stand ${id}`, kindOfStand(id)] as const)
      : [...met.get(one)!].map((id) => [facts.organisationOf(id), facts.people.get(id)?.kind] as const);
    heard.forEach(([organisation]) => others.add(organisation));
    return new Set(heard.flatMap(([, kind]) => kind ?? [])).size;
  });
  const spoken = [...people.map(({ kind }) => kind), ...facts.stands.map(({ kind }) => kind)];
  return {
    ...spread(
      'organisationsCovered',
      [...covered.values()].map((set) => set.size),
    ),
    ...(spoken.some((kind) => kind !== undefined) && spread('kindsMet', kinds)),
  };
}

function standFigures(facts: Facts, counted: readonly string[], visits: Visits): Figures {
  let [ownStand, revisits] = [0, 0];
  const distinct = counted.map((one) => {
    let stands = 0;
    for (const [stand, times] of visits.get(one)!) {
      if (isOwn(facts, one, stand)) ownStand += times;
      else {
        stands++;
        revisits += times - 1;
      }
    }
    return stands;
  });
  return { ownStand, revisits, ...spread('standsMet', distinct) };
}

function wishFigures(facts: Facts, visits: Visits): Figures {
  const wishing = [...facts.people.values()].filter(
    ({ wishes, helper }) => facts.hosted && !helper && wishes && wishes.length > 0,
  );
  if (wishing.length === 0) return {};
  const came = wishing.map(
    ({ id, wishes }) =>
      [...new Set(wishes)].filter((stand) => visits.get(id)?.has(stand) && !isOwn(facts, id, stand)).length,
  );
  return {
    wishesMet: came.reduce((sum, times) => sum + times, 0),
    peopleWithoutWish: came.filter((times) => times === 0).length,
  };
}

const keyOf = (one: string, other: string) => JSON.stringify(one < other ? [one, other] : [other, one]);

function spread(name: string, values: readonly number[]): Figures {
  const least = values.length === 0 ? 0 : values.reduce((one, other) => Math.min(one, other));
  const total = values.reduce((one, other) => one + other, 0);
  return { [`${name}Min`]: least, [`${name}Mean`]: values.length === 0 ? 0 : total / values.length };
}
