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
  const { search, listedFrom, items, nextCursor } = await found(reader, asked, today, params.size === 0);
  return data(
    {
      locale: reader.locale,
      origin: reader.visit.origin,
      territory: territory && { id: territory.id, name: territory.name },
      territories: territories.answer.items.map(({ id, slug, name }) => ({ id, slug, name })),
      today: today.toString(),
      search: { ...search, from: search.from.toString(), to: search.to.toString() },
      listedFrom: listedFrom.toString(),
      items,
      nextCursor,
    },
    { headers: KEPT },
  );
}

interface Found {
  readonly search: Search;
  readonly listedFrom: Temporal.PlainDate;
  readonly items: readonly EventSummaryView[];
  readonly nextCursor: string | null;
}

/** Below this many dates, whoever asks for nothing is shown the week after too. */
const FEW = 4;

/** A reader who asks for nothing and whose week is nearly empty, or over, sees further. */
async function found(
  reader: Reader,
  search: Search,
  today: Temporal.PlainDate,
  nothingAsked: boolean,
): Promise<Found> {
  const thisWeek = await list(reader, search, today);
  if (!nothingAsked || thisWeek.items.length >= FEW) return thisWeek;
  const twoWeeks = await list(reader, { ...search, to: search.to.add({ days: 7 }) }, today);
  if (twoWeeks.items.length > 0) return twoWeeks;
  const next = await list(reader, { ...search, to: search.from.add({ months: 6 }) }, today, 1);
  const startsAt = next.items[0]?.startsAt;
  if (!startsAt) return thisWeek;
  const from = mondayOf(Temporal.PlainDate.from(startsAt.slice(0, 10)));
  return list(reader, { ...search, from, to: from.add({ days: 6 }) }, today);
}

async function list(
  { visit }: Reader,
  search: Search,
  today: Temporal.PlainDate,
  limit = 200,
): Promise<Found> {
  // Of a week that has begun, what is over is not offered; of dates that were typed, it is.
  const begun =
    Temporal.PlainDate.compare(search.from, today) < 0 && Temporal.PlainDate.compare(today, search.to) <= 0;
  const listedFrom = search.when !== 'dates' && begun ? today : search.from;
  const events = await visit.api.call(listEvents, {
    query: {
      q: search.q || undefined,
      territory: search.territory || undefined,
      format: search.formats.length > 0 ? search.formats : undefined,
      audience: search.audience,
      from: listedFrom.toString(),
      to: search.to.toString(),
      limit,
      cursor: search.cursor,
    },
  });
  return events.ok ? { search, listedFrom, ...events.answer } : refuse(events.problem);
}
