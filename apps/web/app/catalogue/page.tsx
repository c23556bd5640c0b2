import type { MetaProps, PageProps } from '../context.js';
import { BridgePicture } from '../design/brand.js';
import { ButtonLink } from '../design/buttons.js';
import { Pictogram } from '../design/pictograms.js';
import { Sentence } from '../design/sentence.js';
import { EmptyState } from '../design/signs.js';
import { Day, Stop } from '../design/timetable.js';
import { structuredList } from './structured-list.js';
import { ends } from '../format/dates.js';
import { described } from '../meta.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { translator, useLocale, useWords } from '../words.js';
import type { CatalogueData } from './data.js';
import { Finder } from './finder.js';
import type { loader } from './load.js';
import { searchQuery, type Search } from './search.js';
import { byDay } from './stops.js';
import { SeatState } from './seat-state.js';

export { pageHeaders as headers } from '../context.js';
export { loader } from './load.js';

export const meta = ({ loaderData }: MetaProps<typeof loader>) => {
  if (!loaderData) return [];
  const { locale, origin, items } = loaderData;
  const words = translator(locale);
  return [
    ...described(locale, words('public.catalogue.title'), words('public.catalogue.description')),
    { 'script:ld+json': structuredList(items, origin, locale) },
  ];
};

export default function Catalogue({ loaderData }: PageProps<typeof loader>) {
  const words = useWords();
  const { items } = loaderData;
  return (
    <PublicPage current="catalogue">
      <div className="lintel">
        <div className="words">
          <h1>{words('public.catalogue.heading')}</h1>
          <p className="lead mt-4">
            <Sentence text={words('public.catalogue.lead')} />
          </p>
        </div>
        <BridgePicture />
      </div>
      <Finder {...loaderData} />
      {items.length === 0 ? <NothingFound {...loaderData} /> : <Timetable {...loaderData} />}
    </PublicPage>
  );
}

/** The search with its days as days again, for the links that keep it. */
const asSearch = ({ search }: Pick<CatalogueData, 'search'>): Search => ({
  ...search,
  from: Temporal.PlainDate.from(search.from),
  to: Temporal.PlainDate.from(search.to),
});

/** A day of the search as the formatters take it; noon keeps it the same day everywhere. */
const noon = (isoDate: string | Temporal.PlainDate): string => `${isoDate}T12:00:00Z`;

function Timetable(page: CatalogueData) {
  const { items, territory, nextCursor } = page;
  const locale = useLocale();
  const words = useWords();
  const search = asSearch(page);
  return (
    <>
      <ListHead {...page} />
      {[...byDay(items)].map(([date, stops]) => (
        <Day key={date} day={date} instant={stops[0]!.startsAt} zone={stops[0]!.event.timeZone}>
          {stops.map(({ event, startsAt, endsAt, sessions }) => (
            <Stop
              key={event.id}
              format={event.format}
              startsAt={startsAt}
              endsAt={endsAt}
              zone={event.timeZone}
              audience={event.audience}
              title={event.title}
              href={
                pathTo(locale, 'event', { slug: event.slug }) +
                (event.sessionCount > sessions ? `?date=${date}` : '')
              }
              where={[
                sessions > 1 && words('public.catalogue.parts', { count: sessions }),
                whereOf(event, words('public.event.online')),
              ]
                .filter(Boolean)
                .join(' · ')}
              state={<SeatState event={event} />}
              off={event.status === 'cancelled'}
            />
          ))}
        </Day>
      ))}
      <div className="row mt-7">
        {nextCursor ? (
          <ButtonLink kind="second" href={searchQuery(search, { cursor: nextCursor })} pictogramAfter="right">
            {words('public.catalogue.more')}
          </ButtonLink>
        ) : (
          <NextWeek search={search} named />
        )}
        {territory && (
          <a className="row" href={`/territories/${territory.id}.ics`}>
            <Pictogram name="calplus" />
            {words('public.catalogue.feed')}
          </a>
        )}
      </div>
    </>
  );
}

const whereOf = (event: CatalogueData['items'][number], online: string): string =>
  event.place
    ? [event.place.name, event.place.address].filter(Boolean).join(' · ')
    : event.attendanceMode === 'online'
      ? online
      : '';

function ListHead(page: CatalogueData) {
  const { items } = page;
  const locale = useLocale();
  const words = useWords();
  const search = asSearch(page);
  const shown = [...byDay(items).values()].flat().length;
  const week = search.when === 'week';
  return (
    <div className="mt-6 row">
      <strong>
        {words('public.catalogue.between', ends(noon(page.listedFrom), noon(search.to), 'UTC', locale, true))}
      </strong>
      <span className="quiet">{words('public.catalogue.count', { count: shown })}</span>
      {week && (
        <span className="row push">
          <ButtonLink
            kind="second"
            href={searchQuery(search, { when: `week:${search.from.subtract({ days: 7 })}` })}
            pictogram="left"
          >
            <span className="vh">{words('public.catalogue.before')}</span>
          </ButtonLink>
          <NextWeek search={search} />
        </span>
      )}
    </div>
  );
}

function NextWeek({ search, named }: { readonly search: Search; readonly named?: boolean }) {
  const locale = useLocale();
  const words = useWords();
  const monday = search.to.add({ days: 1 });
  const dates = ends(noon(monday), noon(monday.add({ days: 6 })), 'UTC', locale, false);
  if (named && search.when !== 'week') return null;
  return (
    <ButtonLink kind="second" href={searchQuery(search, { when: `week:${monday}` })} pictogramAfter="right">
      {named ? words('public.catalogue.afterNamed', dates) : words('public.catalogue.after')}
    </ButtonLink>
  );
}

/** Names what was asked, and offers two ways out. */
function NothingFound(page: CatalogueData) {
  const locale = useLocale();
  const words = useWords();
  const search = asSearch(page);
  const kind = `none${search.q ? 'For' : ''}${page.territory ? 'In' : ''}`;
  const asked = {
    q: search.q,
    where: page.territory?.name,
    ...ends(noon(page.listedFrom), noon(search.to), 'UTC', locale, false),
  };
  return (
    <EmptyState
      title={words(`public.catalogue.${kind}`, asked)}
      why={words(search.q ? 'public.catalogue.noneWhyWord' : 'public.catalogue.noneWhy')}
    >
      {search.territory ? (
        <ButtonLink href={searchQuery(search, { territory: '' })}>
          {words('public.catalogue.noneEverywhere')}
        </ButtonLink>
      ) : (
        <ButtonLink href={`${pathTo(locale, 'catalogue')}?when=season`}>
          {words('public.catalogue.noneAll')}
        </ButtonLink>
      )}
      {search.when !== 'season' && (
        <ButtonLink kind="second" href={searchQuery(search, { when: 'season' })}>
          {words('public.catalogue.noneLater')}
        </ButtonLink>
      )}
    </EmptyState>
  );
}
