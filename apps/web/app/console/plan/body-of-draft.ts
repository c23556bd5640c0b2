import { orNothing } from '../asking.js';
import type { PlanDraft, StandDraft, TableDraft } from './draft.js';

/**
 * What the boxes ask for, in the terms of the contract. What is no number is handed on as NaN, so that the contract
 * says what is wrong with it. Stands that stay closed are left out.
 */
export function bodyOfDraft(draft: PlanDraft): Record<string, unknown> {
  const { mode, apart, together } = draft;
  const ofMode =
    mode === 'mixed'
      ? { tables: tablesOf(draft) }
      : { stands: openStands(draft).map(([stand]) => standOf(stand)) };
  return trimmed({
    name: orNothing(draft.name),
    mode,
    rounds: amount(draft.rounds),
    ...ofMode,
    apart: several(apart),
    ...(mode !== 'carousel' && { together: several(together), prefixGood: draft.prefixGood || undefined }),
    timetable: timetableOf(draft),
    sessionIds: several(draft.sessionIds),
    seconds: amount(draft.seconds),
    adjustments: several(adjustmentsOf(draft)),
  });
}

/** The stands that are to be planned, each with its place among all. */
const openStands = ({ stands }: PlanDraft): (readonly [StandDraft, number])[] =>
  stands.map((stand, index) => [stand, index] as const).filter(([{ open }]) => open);

function tablesOf(draft: PlanDraft): unknown {
  if (draft.seating === 'each') return draft.tables.map(tableOf);
  const { sizeMin, sizeTarget, sizeMax } = draft;
  return {
    size: trimmed({
      min: amount(sizeMin),
      target: amount(sizeTarget),
      max: amount(sizeMax) ?? amount(sizeTarget),
    }),
  };
}

const tableOf = ({ name, seats, least, x, y }: TableDraft) =>
  trimmed({ id: name, size: trimmed({ min: amount(least), max: amount(seats) }), at: at(x, y) });

const standOf = ({ name, organisation, seats, presenters, x, y }: StandDraft) =>
  trimmed({
    id: name,
    organisation: orNothing(organisation),
    max: amount(seats),
    presenters: several(presenters),
    at: at(x, y),
  });

function at(x: string, y: string): readonly [number, number] | undefined {
  const [across, down] = [amount(x), amount(y)];
  return across === undefined || down === undefined ? undefined : [across, down];
}

function timetableOf({ startsAt, minutes, moveMinutes, phases, breaks }: PlanDraft) {
  const parts = phases.map(({ name, minutes: long }) => trimmed({ name, minutes: amount(long) }));
  const whole = parts.reduce((sum, part) => sum + Number(part['minutes'] ?? NaN), 0);
  return trimmed({
    startsAt: orNothing(startsAt),
    minutes: parts.length > 0 ? whole : amount(minutes),
    moveMinutes: amount(moveMinutes),
    phases: several(parts),
    breaks: several(
      breaks.map(({ afterRound, minutes: long, name }) =>
        trimmed({ afterRound: amount(afterRound), minutes: amount(long), name: orNothing(name) }),
      ),
    ),
  });
}

function adjustmentsOf({ special, tables, mode, seating }: PlanDraft) {
  const stepFree = mode === 'mixed' && seating === 'each' ? tables.filter((table) => table.stepFree) : [];
  return special
    .map((one) =>
      trimmed({
        id: one.id,
        stays: one.stays || undefined,
        helper: one.helper || undefined,
        allowedTables: one.stepFree ? several(stepFree.map(({ name }) => name)) : undefined,
      }),
    )
    .filter((one) => Object.keys(one).length > 1);
}

/** « 7,5 » and "7.5" alike; nothing when nothing was typed. */
export function amount(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' ? undefined : /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

const several = <Item>(list: readonly Item[]): readonly Item[] | undefined =>
  list.length > 0 ? list : undefined;

/** A contract's optional field is absent, never undefined: what is sent is compared and stored. */
const trimmed = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const RENAMED: Readonly<Record<string, string>> = {
  'tables.size.min': 'sizeMin',
  'tables.size.target': 'sizeTarget',
  'tables.size.max': 'sizeMax',
  'tables.size': 'sizeMax',
  'timetable.minutes': 'minutes',
  'timetable.moveMinutes': 'moveMinutes',
  'timetable.startsAt': 'startsAt',
};
const SAME_NAME = new Set(['name', 'rounds', 'seconds', 'sessionIds']);
const PARTS = {
  id: 'name',
  size: 'seats',
  max: 'seats',
  min: 'least',
  organisation: 'organisation',
  at: 'x',
} as const;

/** The box that a path of the body stands for; undefined for what has none. */
export function boxOf(path: string, draft: PlanDraft): string | undefined {
  const plain = path.replace(/\[(\w+)\]/g, '.$1');
  if (SAME_NAME.has(plain)) return plain;
  if (RENAMED[plain]) return RENAMED[plain];
  if (plain === 'tables') return draft.seating === 'each' ? 'tables.0.seats' : 'sizeMax';
  if (plain.startsWith('stands.') || plain.startsWith('tables.')) return placeBox(plain, draft);
  const inTimetable = /^timetable\.((?:phases|breaks)\.\d+\.\w+)$/.exec(plain)?.[1];
  if (inTimetable) return inTimetable;
  return /^(apart|together|adjustments)\b/.exec(plain)?.[1];
}

function placeBox(plain: string, draft: PlanDraft): string | undefined {
  const [list = '', index, ...rest] = plain.split('.');
  if (index === undefined || !/^\d+$/.test(index)) return undefined;
  const at = list === 'stands' ? openStands(draft)[Number(index)]?.[1] : Number(index);
  const key = rest.includes('min') ? 'min' : rest[0];
  return `${list}.${at}.${PARTS[key as keyof typeof PARTS] ?? 'seats'}`;
}
