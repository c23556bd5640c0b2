import { AUDIENCES, EVENT_FORMATS, type Audience, type EventFormat } from '#scheduling/contract';

/** What a reader asks of the catalogue, read from the address; what cannot be read is left out. */
export interface Search {
  readonly q: string;
  /** Slug or id; empty for everywhere. */
  readonly territory: string;
  readonly formats: readonly EventFormat[];
  readonly audience: Audience | undefined;
  readonly when: When;
  /** First and last day, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly cursor: string | undefined;
  /** Whether anything narrows the list, apart from its dates. */
  readonly narrowed: boolean;
}

export type When = 'week' | 'month' | 'season' | 'dates';

const LONGEST = { years: 1 } as const;

/** `today` is the day in the zone that the list is read in. */
export function readSearch(params: URLSearchParams, today: Temporal.PlainDate): Search {
  const q = (params.get('q') ?? '')
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 200);
  const territory = (params.get('territory') ?? '').slice(0, 100);
  const asked = params.getAll('format');
  const formats = EVENT_FORMATS.filter((format) => asked.includes(format));
  const audience = AUDIENCES.find((one) => one === params.get('audience'));
  return {
    q,
    territory,
    formats,
    audience,
    ...readDates(params, today),
    cursor: params.get('cursor') ?? undefined,
    narrowed: q !== '' || territory !== '' || formats.length > 0 || audience !== undefined,
  };
}

/** Typed dates win over the list of stretches, since nobody types one in vain. */
function readDates(params: URLSearchParams, today: Temporal.PlainDate): Pick<Search, 'when' | 'from' | 'to'> {
  const [from, to] = [readDay(params.get('from')), readDay(params.get('to'))];
  if (from || to) {
    const first = from ?? (to && before(to, today) ? to : today);
    const last = to && !before(to, first) ? to : first.add({ months: 1 });
    return { when: 'dates', from: first, to: before(first.add(LONGEST), last) ? first.add(LONGEST) : last };
  }
  const when = params.get('when') ?? 'week';
  if (when === 'month') return { when, from: today, to: today.add({ days: 30 }) };
  if (when === 'season') return { when, from: today, to: today.add({ months: 3 }) };
  const monday = mondayOf(readDay(/^week:(.+)$/.exec(when)?.[1]) ?? today);
  return { when: 'week', from: monday, to: monday.add({ days: 6 }) };
}

export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: day.dayOfWeek - 1 });

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;

function readDay(text: string | null | undefined): Temporal.PlainDate | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text);
    return day.year >= 2000 && day.year < 2200 ? day : undefined;
  } catch {
    return undefined;
  }
}

/** The same search with something changed, as the query of a link; what is usual is left out of it. */
export function searchQuery(
  search: Search,
  change: { when?: string; territory?: ''; q?: ''; cursor?: string } = {},
): string {
  const params = new URLSearchParams();
  const { q, territory } = { ...search, ...change };
  if (q) params.set('q', q);
  if (territory) params.set('territory', territory);
  for (const format of search.formats) params.append('format', format);
  if (search.audience) params.set('audience', search.audience);
  if (change.when === undefined && search.when === 'dates') {
    params.set('from', search.from.toString());
    params.set('to', search.to.toString());
  } else params.set('when', change.when ?? (search.when === 'week' ? `week:${search.from}` : search.when));
  if (change.cursor) params.set('cursor', change.cursor);
  return `?${params}`;
}
