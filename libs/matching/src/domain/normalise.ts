import { BadInput } from './bad-input.js';
import { ANYWHERE, type Day } from './day.js';
import type { HostedInput, Id, MixedInput, Pair, Person, Pinned, Stand } from './input.js';
import { readHosts, readTables, type Room } from './room.js';

type TablesInput = MixedInput | HostedInput;

const MOST_PEOPLE = 3000;

/**
 * Turns the input into a day of numbers, checking what the format says on the way.
 * @throws BadInput in one sentence for the first thing that is wrong
 */
export function normalise(input: TablesInput): Day {
  const rounds = wholeNumber('rounds', input.rounds, 1, 200);
  if (!Array.isArray(input.people) || input.people.length === 0) {
    throw new BadInput('matching.no-people', '"people" must be a list with at least one person.');
  }
  if (input.people.length > MOST_PEOPLE) {
    throw new BadInput(
      'matching.too-many-people',
      `${input.people.length} people are more than the ${MOST_PEOPLE} that one plan can hold.`,
    );
  }
  const hosted = input.mode === 'hosted';
  const stands = hosted ? input.stands : [];
  const presenters = new Set(stands.flatMap((stand: Stand) => stand.presenters ?? []));
  const people = input.people.filter((person) => !presenters.has(person.id));
  const index = indexOf('people', input.people, people);
  const presence = readPresence(people, rounds);
  const room = hosted ? readHosts(input, presence, rounds) : readTables(input, presence, rounds);
  return assemble(input, people, index, presence, room, rounds);
}

function assemble(
  input: TablesInput,
  people: readonly Person[],
  index: ReadonlyMap<Id, number>,
  presence: Uint8Array,
  room: Room,
  rounds: number,
): Day {
  const hosts = input.mode === 'hosted' ? room.ids.length : 0;
  const all = people.length + hosts;
  const tables = room.ids.length;
  const tableIndex = new Map(room.ids.map((id, place) => [id, place]));
  const organisations = new Map<Id, number>();
  const organisationOf = Int32Array.from({ length: all }, (_, p) => {
    const name = p < people.length ? people[p]!.organisation : room.organisations?.[p - people.length];
    const key = name === undefined || name === null ? `\u0000${p}` : String(name);
    if (!organisations.has(key)) organisations.set(key, organisations.size);
    return organisations.get(key)!;
  });
  const present = new Uint8Array(rounds * all).fill(1);
  const pinned = new Int16Array(rounds * all).fill(ANYWHERE);
  const allowed = new Uint8Array(all * tables).fill(1);
  people.forEach((person, p) => {
    for (let r = 0; r < rounds; r++) present[r * all + p] = presence[r * people.length + p]!;
    readPins(person, p, all, rounds, tableIndex, pinned);
    if (person.allowedTables !== undefined) {
      allowed.fill(0, p * tables, (p + 1) * tables);
      for (const id of person.allowedTables)
        allowed[p * tables + known(tableIndex, id, 'table', person.id)] = 1;
    }
  });
  for (let host = 0; host < hosts; host++) {
    for (let r = 0; r < rounds; r++) pinned[r * all + people.length + host] = host;
  }
  const blockOf = new Int32Array(all).fill(-1);
  const blocks = input.mode === 'mixed' ? (input.blocks ?? []) : [];
  blocks.forEach((block, number) => {
    for (const id of block) blockOf[known(index, id, 'person', 'blocks')] = number;
  });
  return {
    people: all,
    rounds,
    tables,
    organisations: organisations.size,
    personIds: [...people.map(({ id }) => id), ...room.ids],
    tableIds: room.ids,
    organisationOf,
    present,
    pinned,
    allowed,
    least: room.least,
    most: room.most,
    apart: readPairs('apart', input.apart, index),
    together: readPairs('together', input.together, index),
    hosts,
    helper: Uint8Array.from({ length: all }, (_, p) => (people[p]?.helper ? 1 : 0)),
    blockOf,
    played: 0,
  };
}

function indexOf(name: string, everybody: readonly Person[], people: readonly Person[]): Map<Id, number> {
  const seen = new Set<Id>();
  for (const { id } of everybody) {
    if (typeof id !== 'string' || id === '') {
      throw new BadInput('matching.bad-id', `An entry of "${name}" has no "id" made of text.`);
    }
    if (seen.has(id)) throw new BadInput('matching.twice', `"${id}" stands twice in "${name}".`, { id });
    seen.add(id);
  }
  return new Map(people.map((person, place) => [person.id, place]));
}

function readPresence(people: readonly Person[], rounds: number): Uint8Array {
  const presence = new Uint8Array(rounds * people.length);
  people.forEach((person, p) => {
    const list = person.present ?? Array.from({ length: rounds }, (_, r) => r + 1);
    for (const round of list) {
      presence[(wholeNumber(`present of ${person.id}`, round, 1, rounds) - 1) * people.length + p] = 1;
    }
  });
  return presence;
}

function readPins(
  person: Person,
  p: number,
  all: number,
  rounds: number,
  tables: ReadonlyMap<Id, number>,
  pinned: Int16Array,
): void {
  const pins = [person.pinned ?? []].flat() as readonly Pinned[];
  for (const pin of pins) {
    const table = known(tables, String(pin.table), 'table', person.id);
    for (const round of pin.rounds ?? Array.from({ length: rounds }, (_, r) => r + 1)) {
      pinned[(wholeNumber(`pinned round of ${person.id}`, round, 1, rounds) - 1) * all + p] = table;
    }
  }
}

function readPairs(name: string, pairs: readonly Pair[] | undefined, index: ReadonlyMap<Id, number>) {
  return (pairs ?? []).map(([one, other]) => {
    const pair = [known(index, one, 'person', name), known(index, other, 'person', name)] as const;
    if (pair[0] === pair[1]) {
      throw new BadInput('matching.pair-of-one', `"${name}" pairs "${one}" with themselves.`, { id: one });
    }
    return pair;
  });
}

function known(index: ReadonlyMap<Id, number>, id: Id, what: string, where: string): number {
  const found = index.get(id);
  if (found === undefined) {
    throw new BadInput('matching.unknown-id', `There is no ${what} "${id}" (named by ${where}).`, { id });
  }
  return found;
}

/** @throws BadInput when the value is not a whole number between both limits */
function wholeNumber(name: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new BadInput(
    'matching.bad-number',
    `"${name}" is ${JSON.stringify(value)}; it must be a whole number from ${least} to ${most}.`,
  );
}
