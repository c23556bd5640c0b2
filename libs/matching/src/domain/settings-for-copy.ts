import type { Beside, Settings } from './stored-plan.js';

/** What names people or moments of the first day. */
const OF_PEOPLE = ['apart', 'together', 'blocks', 'replan'] as const;

interface Stand {
  readonly presenters?: unknown;
  readonly shifts?: unknown;
}

/**
 * The settings of a day for another one: rounds, tables, stands and the order of goals stay; people, their sessions and
 * the date go. The time of day of the first round stays.
 */
export function settingsForCopy({
  settings,
  beside,
}: {
  readonly settings: Settings;
  readonly beside: Beside;
}): { readonly settings: Settings; readonly beside: Beside } {
  const kept: Record<string, unknown> = { ...settings };
  for (const name of OF_PEOPLE) delete kept[name];
  if (Array.isArray(kept['stands']))
    kept['stands'] = (kept['stands'] as readonly Stand[]).map(
      ({ presenters: _people, shifts: _turns, ...stand }) => stand,
    );
  const { sessionIds: _sessions, adjustments: _people, timetable, ...rest } = beside;
  return {
    settings: kept as Settings,
    beside: { ...rest, ...(timetable && { timetable: withTimeOfDay(timetable) }) },
  };
}

function withTimeOfDay(timetable: NonNullable<Beside['timetable']>): NonNullable<Beside['timetable']> {
  const { startsAt, ...rest } = timetable;
  const time = startsAt === undefined ? undefined : (/T(\d\d:\d\d)/i.exec(startsAt)?.[1] ?? startsAt);
  return time === undefined ? rest : { ...rest, startsAt: time };
}
