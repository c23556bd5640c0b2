import { BadInput } from './bad-input.js';
import { bindBlocks, mergeBlocks, refuseApartInside, type Ground } from './blocks.js';
import { ANYWHERE, type Day } from './day.js';
import { readGuests, type Guests } from './guests.js';
import type { HostedInput, Id, MixedInput, Person, Pinned } from './input.js';
import { readMix } from './mix.js';
import { readKinds, readOrganisations, readPairs, readWishes } from './relations.js';
import { allRounds, known, wholeNumber } from './reading.js';
import { readHosts, readTables, type Room } from './room.js';
import { pinTracks } from './tracks.js';

type TablesInput = MixedInput | HostedInput;

const MOST_ROUNDS = 200;

/**
 * Turns the input into a day of numbers, checking what the format says on the way. Visitors come first, then the second
 * chairs of those who need two, then the hosts.
 * @throws BadInput in one sentence for the first thing that is wrong
 */
export function normalise(input: TablesInput): Day {
  const rounds = wholeNumber('rounds', input.rounds, 1, MOST_ROUNDS) + (input.catchUp ? 1 : 0);
  const guests = readGuests(input, rounds);
  const room =
    input.mode === 'hosted'
      ? readHosts(input, guests.presence, rounds)
      : readTables(input, guests.presence, rounds);
  return assemble(input, guests, room, rounds);
}

function assemble(input: TablesInput, guests: Guests, room: Room, rounds: number): Day {
  const { people } = guests;
  const hosts = input.mode === 'hosted' ? room.ids.length : 0;
  const all = people.length + hosts;
  const index = new Map(people.map(({ id }, p) => [id, p]));
  const tableIndex = new Map(room.ids.map((id, place) => [id, place]));
  const { organisationOf, organisations } = readOrganisations(people, room, all);
  const seating = readSeating(guests, room, all, rounds, tableIndex);
  const ground: Ground = {
    ...seating,
    people: all,
    rounds,
    tables: room.ids.length,
    personIds: [...people.map(({ id }) => id), ...room.ids],
    tableIds: room.ids,
    most: room.most,
    own: hosts > 0 ? 1 : 0,
  };
  for (const [id, stand] of guests.turns?.takers ?? []) {
    const p = known(index, id, 'person', `the presenters of stand ${room.ids[stand]!}`);
    ground.allowed[p * ground.tables + stand] = 0;
    refusePinAtHome(ground, p, stand);
  }
  const blocks = mergeBlocks(namedBlocks(input, guests, index), all);
  const blockOf = new Int32Array(all).fill(-1);
  blocks.forEach((block, number) => block.forEach((p) => (blockOf[p] = number)));
  // Who presents all day is met at the stand: by its host.
  const hostOf = presentersHosts(input, guests, people.length);
  const anybody = new Map([...index, ...hostOf]);
  const apart = readPairs('apart', input.apart, anybody);
  refuseApartInside(blockOf, apart, input.apart ?? []);
  bindBlocks(blocks, ground);
  const firstHost = hosts > 0 ? people.length : -1;
  const limited = limitsOfMoves(people, blockOf);
  pinTracks(limited, ground, { organisationOf, apart, firstHost });
  if (limited.length > 0) bindBlocks(blocks, ground);
  for (let host = 0; host < hosts; host++) {
    for (let r = 0; r < rounds; r++) ground.pinned[r * all + people.length + host] = host;
  }
  return {
    people: all,
    rounds,
    tables: ground.tables,
    organisations,
    personIds: ground.personIds,
    tableIds: room.ids,
    organisationOf,
    present: ground.present,
    pinned: ground.pinned,
    allowed: ground.allowed,
    least: room.least,
    most: room.most,
    apart,
    together: readPairs('together', input.together, anybody),
    hosts,
    chairs: guests.chairs,
    helper: Uint8Array.from({ length: all }, (_, p) => (people[p]?.helper ? 1 : 0)),
    blockOf,
    blocks,
    mix: readMix(input.mix ?? [], people, { ...ground, least: room.least, blocks }),
    wishes: readWishes(input, index, tableIndex, people.length),
    ...readKinds(input, people, room, all),
    presenters: guests.turns?.presenters ?? [],
    mostVisits: mostVisits(guests, rounds),
    places: room.places,
    played: 0,
  };
}

function readSeating(
  { people, presence }: Guests,
  room: Room,
  all: number,
  rounds: number,
  tableIndex: ReadonlyMap<Id, number>,
) {
  const tables = room.ids.length;
  const present = new Uint8Array(rounds * all).fill(1);
  const pinned = new Int16Array(rounds * all).fill(ANYWHERE);
  const allowed = new Uint8Array(all * tables).fill(1);
  people.forEach((person, p) => {
    for (let r = 0; r < rounds; r++) present[r * all + p] = presence[r * people.length + p]!;
    for (const pin of [person.pinned ?? []].flat() as readonly Pinned[]) {
      const table = known(tableIndex, pin.table, 'table', person.id);
      for (const round of pin.rounds ?? allRounds(rounds))
        pinned[(wholeNumber(`pinned round of ${person.id}`, round, 1, rounds) - 1) * all + p] = table;
    }
    if (person.allowedTables === undefined) return;
    allowed.fill(0, p * tables, (p + 1) * tables);
    for (const id of person.allowedTables)
      allowed[p * tables + known(tableIndex, id, 'table', person.id)] = 1;
  });
  return { present, pinned, allowed };
}

function namedBlocks(
  input: TablesInput,
  guests: Guests,
  index: ReadonlyMap<Id, number>,
): readonly (readonly number[])[] {
  const lists = (input.blocks ?? []).map((block) =>
    block.map((id) => {
      if (!guests.turns?.permanent.has(id)) return known(index, id, 'person', 'blocks');
      throw new BadInput(
        'matching.block-presents',
        `"${id}" presents all day and cannot move with a block; take them out of "blocks" or of the presenters.`,
        { id },
      );
    }),
  );
  return [...lists, ...guests.chairsOf];
}

/** Whoever presents in turns is at their stand to present, and never as a visitor. */
function refusePinAtHome(
  { rounds, people, pinned, present, personIds, tableIds }: Ground,
  p: number,
  stand: number,
) {
  for (let r = 0; r < rounds; r++) {
    if (!present[r * people + p] || pinned[r * people + p] !== stand) continue;
    throw new BadInput(
      'matching.pinned-at-home',
      `"${personIds[p]}" is pinned to stand "${tableIds[stand]}" in round ${r + 1} and does not present there then; name the round in "shifts", or take the pin away.`,
      { id: personIds[p]!, round: r + 1 },
    );
  }
}

/** A block keeps the strictest limit of its members: one of them stands for all. */
function limitsOfMoves(people: readonly Person[], blockOf: Int32Array) {
  const strictest = new Map<string, { person: number; moves: number }>();
  people.forEach((person, p) => {
    const moves = person.stays ? 0 : person.maxMoves;
    if (moves === undefined) return;
    wholeNumber(`maxMoves of ${person.id}`, moves, 0, MOST_ROUNDS);
    const key = blockOf[p] === -1 ? `p${p}` : `b${blockOf[p]}`;
    if (moves < (strictest.get(key)?.moves ?? Infinity)) strictest.set(key, { person: p, moves });
  });
  return [...strictest.values()];
}

function presentersHosts(input: TablesInput, guests: Guests, firstHost: number): Map<Id, number> {
  if (input.mode !== 'hosted') return new Map();
  return new Map(
    input.stands.flatMap((stand, t) =>
      (stand.presenters ?? [])
        .filter((id) => guests.turns?.permanent.has(id))
        .map((id) => [id, firstHost + t] as const),
    ),
  );
}

/** Bounded by the turns, and by who is there for few rounds. */
function mostVisits({ turns, people, presence }: Guests, rounds: number): number | undefined {
  if (turns?.mostVisits === undefined) return undefined;
  const attended = people.flatMap(({ id, helper }, p) => {
    if (helper || turns.takers.has(id)) return [];
    const there = allRounds(rounds).filter((round) => presence[(round - 1) * people.length + p]).length;
    return there > 0 ? [there] : [];
  });
  return Math.min(turns.mostVisits, ...attended);
}
