import { BadInput } from './bad-input.js';
import type { HostedInput, Id, MixedInput, Pair, Person } from './input.js';
import { known } from './reading.js';
import type { Room } from './room.js';

type TablesInput = MixedInput | HostedInput;

/** Organisations by number; somebody without one is an organisation of one. */
export function readOrganisations(people: readonly Person[], room: Room, all: number) {
  const numbers = new Map<Id, number>();
  const organisationOf = Int32Array.from({ length: all }, (_, p) => {
    const name = p < people.length ? people[p]!.organisation : room.organisations?.[p - people.length];
    const key = name === undefined || name === null ? `\u0000${p}` : String(name);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
  return { organisationOf, organisations: numbers.size };
}

/** @throws BadInput for somebody who is not on the list, or is paired with themselves */
export function readPairs(name: string, pairs: readonly Pair[] | undefined, index: ReadonlyMap<Id, number>) {
  return (pairs ?? []).map(([one, other]) => {
    const pair = [known(index, one, 'person', name), known(index, other, 'person', name)] as const;
    if (pair[0] === pair[1] && one === other) {
      throw new BadInput('matching.pair-of-one', `"${name}" pairs "${one}" with themselves.`, { id: one });
    }
    return pair;
  });
}

/** Pairs of a visitor and the host of a stand. @throws BadInput for a stand that there is not */
export function readWishes(
  input: TablesInput,
  index: ReadonlyMap<Id, number>,
  tableIndex: ReadonlyMap<Id, number>,
  firstHost: number,
): (readonly [number, number])[] {
  if (input.mode !== 'hosted') return [];
  return input.people.flatMap(({ id, wishes, helper }) => {
    const p = index.get(id);
    if (p === undefined || helper) return [];
    return [...new Set(wishes)].map(
      (wish) => [p, firstHost + known(tableIndex, wish, 'stand', `the wishes of ${id}`)] as const,
    );
  });
}

/** Kinds by number; a stand without one has that of its organisation's people. */
export function readKinds(input: TablesInput, people: readonly Person[], room: Room, all: number) {
  const ofOrganisation = new Map(
    [...input.people]
      .reverse()
      .flatMap(({ organisation, kind }) =>
        organisation === undefined || kind === undefined ? [] : [[organisation, kind] as const],
      ),
  );
  const numbers = new Map<string, number>();
  const kindOf = Int32Array.from({ length: all }, (_, p) => {
    const organisation = room.organisations?.[p - people.length];
    const stand = input.mode === 'hosted' ? input.stands[p - people.length] : undefined;
    const kind =
      p < people.length
        ? people[p]!.kind
        : (stand?.kind ?? (organisation === undefined ? undefined : ofOrganisation.get(organisation)));
    if (kind === undefined) return -1;
    if (!numbers.has(kind)) numbers.set(kind, numbers.size);
    return numbers.get(kind)!;
  });
  return { kindOf, kinds: numbers.size };
}
