import {
  NEW_PLAN,
  proposedStands,
  TABLE_MODES,
  type Candidate,
  type CandidateOrganisation,
  type Pair,
  type PlanDraft,
  type SpecialDraft,
  type StandDraft,
  type TableDraft,
} from './draft.js';

interface Known {
  readonly organisations: readonly CandidateOrganisation[];
  readonly people: readonly Candidate[];
}

/** The settings that a plan was last asked for with, as far as these boxes speak of them. */
interface Kept {
  readonly name?: string;
  readonly mode?: string;
  readonly rounds?: number;
  readonly tables?: { readonly size: Size } | readonly (number | KeptTable)[];
  readonly stands?: readonly KeptStand[];
  readonly apart?: readonly Pair[];
  readonly together?: readonly Pair[];
  readonly prefixGood?: boolean;
  readonly seconds?: number;
  readonly sessionIds?: readonly string[];
  readonly adjustments?: readonly KeptAdjustment[];
}
type Size = number | { readonly min?: number; readonly target?: number; readonly max: number };
type At = readonly [number, number];
interface KeptTable {
  readonly id: string;
  readonly size: Size;
  readonly at?: At;
}
interface KeptStand {
  readonly id: string;
  readonly organisation?: string;
  readonly max?: number;
  readonly presenters?: readonly string[];
  readonly at?: At;
}
interface KeptAdjustment {
  readonly id: string;
  readonly stays?: boolean;
  readonly helper?: boolean;
  readonly allowedTables?: readonly string[];
}
interface KeptTimetable {
  readonly startsAt?: string | undefined;
  readonly minutes: number;
  readonly moveMinutes?: number | undefined;
  readonly phases?: readonly { readonly name: string; readonly minutes: number }[] | undefined;
  readonly breaks?:
    | readonly { readonly afterRound: number; readonly minutes: number; readonly name?: string | undefined }[]
    | undefined;
}

/**
 * The boxes as they were filled last, for the people of today: somebody who is no longer registered is left out. An
 * organisation without a stand has one proposed that stays closed until it is ticked.
 */
export function draftOfSettings(
  settings: Readonly<Record<string, unknown>> | null,
  timetable: KeptTimetable | null,
  known: Known,
): PlanDraft {
  const kept = (settings ?? {}) as Kept;
  const here = new Set(known.people.map(({ id }) => id));
  const both = (pairs: readonly Pair[] = []) => pairs.filter(([a, b]) => here.has(a) && here.has(b));
  const mode = TABLE_MODES.find((one) => one === kept.mode) ?? NEW_PLAN.mode;
  return {
    ...NEW_PLAN,
    ...timesOf(timetable),
    ...tablesOf(kept),
    mode,
    rounds: written(kept.rounds) || NEW_PLAN.rounds,
    stands: standsOf(kept, known, here),
    apart: both(kept.apart),
    together: both(kept.together),
    special: specialOf(kept, here),
    sessionIds: kept.sessionIds ?? [],
    prefixGood: kept.prefixGood ?? false,
    seconds: written(kept.seconds) || NEW_PLAN.seconds,
  };
}

function timesOf(timetable: KeptTimetable | null): Partial<PlanDraft> {
  if (!timetable) return {};
  const { startsAt = '', minutes, moveMinutes, phases = [], breaks = [] } = timetable;
  return {
    startsAt: /^\d\d:\d\d$/.test(startsAt) ? startsAt : '',
    minutes: written(minutes),
    moveMinutes: written(moveMinutes),
    phases: phases.map(({ name, minutes: long }) => ({ name, minutes: written(long) })),
    breaks: breaks.map(({ afterRound, minutes: long, name = '' }) => ({
      afterRound: written(afterRound),
      minutes: written(long),
      name,
    })),
  };
}

function tablesOf({ tables, adjustments = [] }: Kept): Partial<PlanDraft> {
  if (tables === undefined) return {};
  if (!isList(tables)) {
    const { min, target, max } = sizeOf(tables.size);
    return { seating: 'sizes', sizeMin: min, sizeTarget: target, sizeMax: max };
  }
  const stepFree = new Set(adjustments.flatMap(({ allowedTables = [] }) => allowedTables));
  return {
    seating: 'each',
    tables: tables.map((table, index): TableDraft => {
      const { id, size, at } =
        typeof table === 'number' ? { id: `${index + 1}`, size: table, at: undefined } : table;
      const { min, max } = sizeOf(size);
      return {
        name: id,
        seats: max,
        least: min,
        stepFree: stepFree.has(id),
        x: written(at?.[0]),
        y: written(at?.[1]),
      };
    }),
  };
}

const isList = (tables: NonNullable<Kept['tables']>): tables is readonly (number | KeptTable)[] =>
  Array.isArray(tables);

const sizeOf = (size: Size) =>
  typeof size === 'number'
    ? { min: String(size), target: String(size), max: String(size) }
    : { min: written(size.min), target: written(size.target), max: written(size.max) };

function standsOf(kept: Kept, { organisations, people }: Known, here: ReadonlySet<string>): StandDraft[] {
  const proposed = proposedStands(organisations, people);
  if (!kept.stands) return proposed;
  const stands = kept.stands.map(({ id, organisation = '', max, presenters = [], at }): StandDraft => ({
    name: id,
    organisation,
    open: true,
    seats: written(max),
    presenters: presenters.filter((presenter) => here.has(presenter)),
    x: written(at?.[0]),
    y: written(at?.[1]),
  }));
  const standing = new Set(stands.map(({ organisation }) => organisation));
  return [
    ...stands,
    ...proposed
      .filter(({ organisation }) => !standing.has(organisation))
      .map((stand) => ({ ...stand, open: false })),
  ];
}

const specialOf = ({ adjustments = [] }: Kept, here: ReadonlySet<string>): SpecialDraft[] =>
  adjustments
    .filter(({ id }) => here.has(id))
    .map(({ id, stays = false, helper = false, allowedTables = [] }) => ({
      id,
      stays,
      helper,
      stepFree: allowedTables.length > 0,
    }));

const written = (value: number | undefined): string => (value === undefined ? '' : String(value));
