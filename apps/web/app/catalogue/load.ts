import { data } from 'react-router';
import { listTerritories } from '#directory/contract';
import { listEvents, type EventSummaryView } from '#scheduling/contract';
import { KEPT, readerOf, refuse, type Reader, type RouteArgs } from '../context.js';
import { mondayOf, readSearch, type Search } from './search.js';

// The country of most territories; a list of one territory is read in its own zone.
const USUAL_ZONE = 'Europe/Paris';

export async function loader({ request, context }: RouteArgs) {
  const reader = readerOf({ request, context });
  const territories = await reader.visit.api.call(listTerritories, {});
  if (!territories.ok) return refuse(territories.problem);
  const params = new URL(request.url).searchParams;
  const wanted = params.get('territory');
  const territory = territories.answer.items.find(({ id, slug }) => id === wanted || slug === wanted);
  const today = reader.visit
    .now()
    .toZonedDateTimeISO(territory?.timeZone ?? USUAL_ZONE)
    .toPlainDate();
  const asked = readSearch(params, today);
  const { search, items, nextCursor } = await found(reader, asked, today, params.size === 0);
  return data(
    {
      locale: reader.locale,
      origin: reader.visit.origin,
      territory: territory && { id: territory.id, name: territory.name },
      territories: territories.answer.items.map(({ id, slug, name }) => ({ id, slug, name })),
      today: today.toString(),
      search: { ...search, from: search.from.toString(), to: search.to.toString() },
      items: items.filter(({ startsAt }) => startsAt !== null),
      nextCursor,
    },
    { headers: KEPT },
  );
}

interface Found {
  readonly search: Search;
  readonly items: readonly EventSummaryView[];
  readonly nextCursor: string | null;
}

/** A reader who asks for nothing and whose week is empty is shown the next week that has something. */
async function found(
  reader: Reader,
  search: Search,
  today: Temporal.PlainDate,
  nothingAsked: boolean,
): Promise<Found> {
  const first = await list(reader, search, today);
  if (first.items.length > 0 || !nothingAsked) return { search, ...first };
  const next = await list(reader, { ...search, to: search.from.add({ months: 6 }) }, today, 1);
  const startsAt = next.items[0]?.startsAt;
  if (!startsAt) return { search, ...first };
  const from = mondayOf(Temporal.PlainDate.from(startsAt.slice(0, 10)));
  const nextWeek = { ...search, from, to: from.add({ days: 6 }) };
  return { search: nextWeek, ...(await list(reader, nextWeek, today)) };
}

async function list({ visit }: Reader, search: Search, today: Temporal.PlainDate, limit = 200) {
  // Of a week that has begun, what is over is not offered; of dates that were typed, it is.
  const from =
    search.when !== 'dates' &&
    Temporal.PlainDate.compare(search.from, today) < 0 &&
    Temporal.PlainDate.compare(today, search.to) <= 0
      ? today
      : search.from;
  const events = await visit.api.call(listEvents, {
    query: {
      q: search.q || undefined,
      territory: search.territory || undefined,
      format: search.formats.length > 0 ? search.formats : undefined,
      audience: search.audience,
      from: from.toString(),
      to: search.to.toString(),
      limit,
      cursor: search.cursor,
    },
  });
  return events.ok ? events.answer : refuse(events.problem);
}
