/** What stands in the boxes of the page that sets a plan up, as it was typed; nothing here is checked. */
export interface PlanDraft {
  readonly name: string;
  readonly mode: TableMode;
  readonly rounds: string;
  readonly minutes: string;
  readonly moveMinutes: string;
  /** `09:20`; empty: when the first session starts. */
  readonly startsAt: string;
  readonly phases: readonly PhaseDraft[];
  readonly breaks: readonly BreakDraft[];
  /** How tables are given: one size for all, the planner choosing how many; or each by its name. */
  readonly seating: 'sizes' | 'each';
  readonly sizeMin: string;
  readonly sizeTarget: string;
  readonly sizeMax: string;
  readonly tables: readonly TableDraft[];
  readonly stands: readonly StandDraft[];
  /** Ids of registrations, two by two. */
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
  readonly special: readonly SpecialDraft[];
  readonly sessionIds: readonly string[];
  readonly prefixGood: boolean;
  readonly seconds: string;
}

/** The plans of tables that this page sets up. */
export const TABLE_MODES = ['mixed', 'hosted', 'carousel'] as const;
type TableMode = (typeof TABLE_MODES)[number];

export type Pair = readonly [string, string];

export interface PhaseDraft {
  readonly name: string;
  readonly minutes: string;
}

export interface BreakDraft {
  readonly afterRound: string;
  readonly minutes: string;
  readonly name: string;
}

/** Where it stands in the room, in metres from the upper left corner; empty where nobody has said. */
export interface Placed {
  readonly name: string;
  readonly seats: string;
  readonly x: string;
  readonly y: string;
}

export interface TableDraft extends Placed {
  readonly least: string;
  readonly stepFree: boolean;
}

export interface StandDraft extends Placed {
  /** As the planner tells organisations apart. */
  readonly organisation: string;
  readonly open: boolean;
  readonly presenters: readonly string[];
}

/** Somebody for whom something is to be seen to. */
export interface SpecialDraft {
  readonly id: string;
  readonly stays: boolean;
  readonly helper: boolean;
  readonly stepFree: boolean;
}

/** Somebody who is registered, as the boxes offer them. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
}

export interface CandidateOrganisation {
  readonly key: string;
  readonly name: string;
  readonly people: number;
}

export const NEW_PLAN: PlanDraft = {
  name: '',
  mode: 'mixed',
  rounds: '6',
  minutes: '12',
  moveMinutes: '2',
  startsAt: '',
  phases: [],
  breaks: [],
  seating: 'sizes',
  sizeMin: '5',
  sizeTarget: '6',
  sizeMax: '7',
  tables: [],
  stands: [],
  apart: [],
  together: [],
  special: [],
  sessionIds: [],
  prefixGood: false,
  seconds: '10',
};

/** One stand for each organisation that has a name, kept by the first of its people to have registered. */
export const proposedStands = (
  organisations: readonly CandidateOrganisation[],
  people: readonly Candidate[],
): StandDraft[] =>
  placed(
    organisations
      .filter(({ name }) => name !== '')
      .map(({ key, name }) => ({
        name,
        organisation: key,
        open: true,
        seats: '',
        presenters: people
          .filter(({ organisation }) => organisation === key)
          .slice(0, 1)
          .map(({ id }) => id),
      })),
  );

/** As many tables as the wished size asks for, called 1, 2, 3, …, in rows across the room. */
export function proposedTables(people: number, draft: PlanDraft): TableDraft[] {
  const target = Number(draft.sizeTarget) || Number(draft.sizeMax) || 6;
  const count = Math.max(1, Math.min(100, Math.ceil(people / target)));
  return placed(
    Array.from({ length: count }, (_, index) => ({
      name: String(index + 1),
      seats: draft.sizeMax || String(target),
      least: '',
      stepFree: false,
    })),
  );
}

export const ROOM = { width: 16, depth: 10 } as const;

/** Spread over the room in rows, each with room around it. */
function placed<Item extends object>(items: readonly Item[]): (Item & { x: string; y: string })[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt((items.length * ROOM.width) / ROOM.depth)));
  const rows = Math.max(1, Math.ceil(items.length / columns));
  return items.map((item, index) => ({
    ...item,
    x: halves(((index % columns) + 0.5) * (ROOM.width / columns)),
    y: halves((Math.floor(index / columns) + 0.5) * (ROOM.depth / rows)),
  }));
}

const halves = (metres: number): string => String(Math.round(metres * 2) / 2);

/** One more table, with the seats of the last, in the next free corner. */
export function withTable(tables: readonly TableDraft[]): TableDraft[] {
  const last = tables.at(-1);
  const numbers = tables.map(({ name }) => Number(name)).filter(Number.isInteger);
  return [
    ...tables,
    {
      name: String(Math.max(tables.length, ...numbers) + 1),
      seats: last?.seats ?? '6',
      least: last?.least ?? '',
      stepFree: false,
      x: '1',
      y: '1',
    },
  ];
}

/** The list with one item changed. */
export const changed = <Item>(list: readonly Item[], index: number, change: Partial<Item>): Item[] =>
  list.map((item, at) => (at === index ? { ...item, ...change } : item));

/** The list without one item. */
export const without = <Item>(list: readonly Item[], index: number): Item[] =>
  list.filter((_item, at) => at !== index);
