import { peopleAfter, sizesAfter } from './after-changes.js';
import type { Changes, Limits, Person, Pin } from './given-day.js';
import { readPresenting, type Presenting, type Stand } from './presenting.js';
import type { Json } from './verdict.js';

type Pair = readonly [string, string];

export interface MixRule {
  readonly attribute: string;
  readonly value?: unknown;
  readonly min?: number;
  readonly max?: number;
}

/** What the input says, as questions. */
export interface Facts {
  readonly rounds: number;
  readonly replan: Changes | undefined;
  readonly hosted: boolean;
  readonly people: ReadonlyMap<string, Person>;
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
  readonly blocks: readonly ReadonlySet<string>[];
  readonly mix: readonly MixRule[];
  readonly presenting: Presenting;
  readonly stands: readonly Stand[];
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  readonly prefixes: boolean;
  isHere(person: string, round: number): boolean;
  isHelper(person: string): boolean;
  inOneBlock(one: string, other: string): boolean;
  organisationOf(person: string): string;
  standOrganisation(stand: string): string | undefined;
  maySit(person: string, table: string): boolean;
  pinOf(person: string, round: number): string | undefined;
  /** Undefined for a table that does not exist. */
  sizeOf(table: string, round: number): Limits | undefined;
}

export function readDay(input: Json): Facts {
  const stands = (input['stands'] ?? []) as readonly Stand[];
  const presenting = readPresenting(input, stands);
  const replan = input['replan'] as Changes | undefined;
  const last = input['rounds'] as number;
  const given = input['people'] as readonly Person[];
  const everybody = replan ? peopleAfter(given, last, replan) : given;
  const listed = everybody.filter(({ id }) => !presenting.always.has(id));
  const people = new Map(listed.map((person) => [person.id, person]));
  const blocks = merged((input['blocks'] ?? []) as readonly (readonly string[])[]);
  const sizeOf = input['mode'] === 'mixed' ? sizesOfTables(input['tables']) : sizesOfStands(stands);
  const hereIn = (round: number) => listed.filter(({ present }) => present?.includes(round) ?? true).length;
  const tables = (Array.isArray(input['tables']) ? input['tables'] : stands) as readonly Placed[];
  return {
    rounds: last + (input['catchUp'] ? 1 : 0),
    hosted: input['mode'] !== 'mixed',
    people,
    apart: (input['apart'] ?? []) as readonly Pair[],
    together: (input['together'] ?? []) as readonly Pair[],
    blocks,
    mix: (input['mix'] ?? []) as readonly MixRule[],
    presenting,
    stands,
    places: new Map(tables.flatMap(({ id, at }) => (at === undefined ? [] : [[id, at] as const]))),
    prefixes: input['prefixGood'] === true && replan === undefined,
    // Who stays to the last round is there in the one that was appended.
    isHere: (person, round) =>
      people.has(person) && (people.get(person)!.present?.includes(Math.min(round, last)) ?? true),
    isHelper: (person) => people.get(person)?.helper === true,
    inOneBlock: (one, other) => blocks.some((block) => block.has(one) && block.has(other)),
    organisationOf: (person) => people.get(person)?.organisation ?? `alone ${person}`,
    standOrganisation: (id) => stands.find((stand) => stand.id === id)?.organisation,
    maySit: (person, table) => people.get(person)?.allowedTables?.includes(table) ?? true,
    pinOf(person, round) {
      const pins = [people.get(person)?.pinned ?? []].flat() as readonly Pin[];
      return pins.find(({ rounds }) => rounds?.includes(round) ?? true)?.table;
    },
    sizeOf: replan ? sizesAfter(replan, sizeOf, hereIn) : sizeOf,
    replan,
  };
}

interface Placed {
  readonly id: string;
  readonly at?: readonly [number, number];
}

/** Blocks that share somebody are one. */
function merged(lists: readonly (readonly string[])[]): ReadonlySet<string>[] {
  let blocks: Set<string>[] = [];
  for (const list of lists) {
    const touched = blocks.filter((block) => list.some((one) => block.has(one)));
    const whole = new Set([...list, ...touched.flatMap((block) => [...block])]);
    blocks = [...blocks.filter((block) => !touched.includes(block)), whole];
  }
  return blocks;
}

type Size = number | { readonly min?: number; readonly max: number };

const limits = (size: Size): Limits =>
  typeof size === 'number' ? { min: size, max: size } : { min: size.min ?? 0, max: size.max };

function sizesOfTables(tables: unknown): Facts['sizeOf'] {
  if (Array.isArray(tables)) {
    const sizes = new Map(
      (tables as readonly (number | { id: string; size: Size })[]).map((table, place) =>
        typeof table === 'number' ? [`${place + 1}`, limits(table)] : [table.id, limits(table.size)],
      ),
    );
    return (table) => sizes.get(table);
  }
  // The planner chooses how many tables there are: one that is left out is empty.
  const { max } = limits((tables as { size: Size }).size);
  return () => ({ min: 0, max });
}

function sizesOfStands(stands: readonly Stand[]): Facts['sizeOf'] {
  const byId = new Map(stands.map((stand) => [stand.id, stand]));
  return (id, round) => {
    const stand = byId.get(id);
    if (stand === undefined) return undefined;
    const closed = stand.closedFrom !== undefined && round >= stand.closedFrom;
    return closed ? { min: 0, max: 0 } : { min: stand.minVisitors ?? 0, max: stand.max ?? Infinity };
  };
}
