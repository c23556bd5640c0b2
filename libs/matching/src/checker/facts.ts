import { peopleAfter, sizesAfter } from './after-changes.js';
import type { Json } from './verdict.js';

export interface Person {
  readonly id: string;
  readonly organisation?: string;
  readonly present?: readonly number[];
  readonly pinned?: Pin | readonly Pin[];
  readonly allowedTables?: readonly string[];
  readonly helper?: boolean;
}

export interface Pin {
  readonly table: string;
  readonly rounds?: readonly number[];
}

export interface Limits {
  readonly min: number;
  readonly max: number;
}

type Pair = readonly [string, string];

/** What happened on the day. */
export interface Changes {
  readonly plan: { readonly rounds: readonly { readonly tables: readonly Group[] }[] };
  readonly afterRound: number;
  readonly absent?: readonly string[];
  readonly absentRounds?: readonly { readonly id: string; readonly rounds: readonly number[] }[];
  readonly late?: readonly {
    readonly id: string;
    readonly organisation?: string;
    readonly fromRound: number;
  }[];
  readonly closed?: readonly string[];
  readonly minTable?: number;
}

export interface Group {
  readonly id: string;
  readonly people: readonly string[];
}

/** What the input says, as questions. */
export interface Facts {
  readonly rounds: number;
  readonly replan: Changes | undefined;
  readonly hosted: boolean;
  readonly people: ReadonlyMap<string, Person>;
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
  readonly blocks: readonly (readonly string[])[];
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

interface Stand {
  readonly id: string;
  readonly organisation?: string;
  readonly closedFrom?: number;
  readonly max?: number;
  readonly presenters?: readonly string[];
}

export function readDay(input: Json): Facts {
  const stands = (input['stands'] ?? []) as readonly Stand[];
  const presenters = new Set(stands.flatMap((stand) => stand.presenters ?? []));
  const replan = input['replan'] as Changes | undefined;
  const given = input['people'] as readonly Person[];
  const everybody = replan ? peopleAfter(given, input['rounds'] as number, replan) : given;
  const listed = everybody.filter(({ id }) => !presenters.has(id));
  const people = new Map(listed.map((person) => [person.id, person]));
  const blocks = (input['blocks'] ?? []) as readonly (readonly string[])[];
  const sizeOf = input['mode'] === 'mixed' ? sizesOfTables(input['tables']) : sizesOfStands(stands);
  const hereIn = (round: number) => listed.filter(({ present }) => present?.includes(round) ?? true).length;
  return {
    rounds: input['rounds'] as number,
    hosted: input['mode'] !== 'mixed',
    people,
    apart: (input['apart'] ?? []) as readonly Pair[],
    together: (input['together'] ?? []) as readonly Pair[],
    blocks,
    isHere: (person, round) => people.has(person) && (people.get(person)!.present?.includes(round) ?? true),
    isHelper: (person) => people.get(person)?.helper === true,
    inOneBlock: (one, other) => blocks.some((block) => block.includes(one) && block.includes(other)),
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
    return { min: 0, max: closed ? 0 : (stand.max ?? Infinity) };
  };
}
