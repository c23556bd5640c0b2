import { listTerritories } from '#directory/contract';
import { EVENT_FORMATS, listManagedEvents, type EventFormat } from '#scheduling/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Button, ButtonLink } from '../../design/buttons.js';
import { Field, Select } from '../../design/fields.js';
import { Title } from '../../design/shell.js';
import { EmptyState } from '../../design/signs.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, everyItem, orNothing, workerOf } from '../asking.js';
import { More } from '../more.js';
import { consolePath, withQuery } from '../paths.js';
import { EventTable } from './event-table.js';

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const { api } = reader.visit;
  const { search, searchParams } = new URL(request.url);
  const asked = {
    q: searchParams.get('q')?.trim() ?? '',
    format: searchParams.get('format') ?? '',
    territory: searchParams.get('territory') ?? '',
    when: searchParams.get('when') === 'past' ? ('past' as const) : ('coming' as const),
  };
  const [events, territories] = await Promise.all([
    api.call(listManagedEvents, {
      query: {
        q: orNothing(asked.q),
        when: asked.when,
        territory: orNothing(asked.territory),
        format: EVENT_FORMATS.includes(asked.format as EventFormat) ? [asked.format] : undefined,
        cursor: searchParams.get('cursor') ?? undefined,
      },
    }),
    everyItem((cursor) => api.call(listTerritories, { query: { cursor } }), reader),
  ]);
  const { items, nextCursor } = answerOf(events, reader);
  return {
    locale: reader.locale,
    search,
    asked,
    events: items,
    nextCursor,
    formats: EVENT_FORMATS,
    territories: territories.map(({ id, name }) => ({ id, name })),
  };
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData && described(loaderData.locale, translator(loaderData.locale)('console.events.title'));

export default function Events({ loaderData }: PageProps<typeof loader>) {
  const { asked, events, nextCursor, search } = loaderData;
  const locale = useLocale();
  const words = useWords();
  const past = asked.when === 'past';
  const filtered = Boolean(asked.q || asked.format || asked.territory);
  return (
    <>
      <Title
        title={words('console.events.title')}
        actions={
          <ButtonLink href={consolePath(locale, 'newEvent')} pictogram="plus">
            {words('console.events.write')}
          </ButtonLink>
        }
      />
      <Filters {...loaderData} />
      <nav className="seg mt-4" aria-label={words('console.list.when')}>
        <a
          href={withQuery(search, { when: undefined, cursor: undefined })}
          aria-current={past ? undefined : 'true'}
        >
          {words('console.events.coming')}
        </a>
        <a
          href={withQuery(search, { when: 'past', cursor: undefined })}
          aria-current={past ? 'true' : undefined}
        >
          {words('console.events.past')}
        </a>
      </nav>
      {events.length > 0 ? (
        <EventTable
          caption={words(past ? 'console.events.past' : 'console.events.coming')}
          events={events}
          withYear={past}
        />
      ) : (
        <NoEvents past={past} filtered={filtered} />
      )}
      <More search={search} nextCursor={nextCursor} />
    </>
  );
}

function Filters({
  asked,
  formats,
  territories,
}: Pick<PageProps<typeof loader>['loaderData'], 'asked' | 'formats' | 'territories'>) {
  const words = useWords();
  return (
    <form className="filters mt-5" role="search">
      <div style={{ flex: '1 1 14rem' }}>
        <Field name="q" type="search" label={words('console.events.q')} defaultValue={asked.q} />
      </div>
      <Select name="format" label={words('console.list.format')} defaultValue={asked.format}>
        <option value="">{words('console.list.allFormats')}</option>
        {formats.map((format) => (
          <option key={format} value={format}>
            {words(`common.format.${format}`)}
          </option>
        ))}
      </Select>
      {territories.length > 1 && (
        <Select name="territory" label={words('console.list.territory')} defaultValue={asked.territory}>
          <option value="">{words('console.list.allTerritories')}</option>
          {territories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {asked.when === 'past' && <input type="hidden" name="when" value="past" />}
      <Button kind="second" size="dense">
        {words('console.list.filter')}
      </Button>
    </form>
  );
}

function NoEvents({ past, filtered }: { readonly past: boolean; readonly filtered: boolean }) {
  const locale = useLocale();
  const words = useWords();
  const everything = consolePath(locale, 'events') + (past ? '?when=past' : '');
  if (filtered)
    return (
      <EmptyState title={words('console.events.noneFor')} why={words('console.events.noneForWhy')}>
        <ButtonLink kind="second" href={everything}>
          {words('console.list.everything')}
        </ButtonLink>
      </EmptyState>
    );
  return (
    <EmptyState
      title={words(past ? 'console.events.nonePast' : 'console.events.none')}
      why={past ? undefined : words('console.events.noneWhy')}
    >
      <ButtonLink kind="second" href={consolePath(locale, 'newEvent')}>
        {words('console.events.write')}
      </ButtonLink>
    </EmptyState>
  );
}
