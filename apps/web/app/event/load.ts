import { data, redirect } from 'react-router';
import { listOrganisations, listTerritories, type OrganisationView } from '#directory/contract';
import { readEvent, type EventView } from '#scheduling/contract';
import { KEPT, NOT_KEPT, readerOf, refuse, type Reader, type RouteArgs } from '../context.js';
import { pathTo } from '../paths.js';

/** Open, or full with a waiting list: the page carries a form. */
const takesSignUps = ({ signUp, status }: EventView): boolean =>
  status === 'published' && (signUp === 'open' || signUp === 'waiting');

export async function loader({ request, params, context }: RouteArgs<'slug'>) {
  const reader = readerOf({ request, context });
  const { visit, locale } = reader;
  const read = await visit.api.call(readEvent, { params: { idOrSlug: params.slug } });
  if (!read.ok) return refuse(read.problem);
  const event = read.answer;
  if (event.slug !== params.slug) return redirect(pathTo(locale, 'event', { slug: event.slug }));
  const withForm = takesSignUps(event);
  const page = {
    locale,
    origin: visit.origin,
    now: visit.now().toString(),
    event,
    territory: await territoryOf(reader, event),
    organisations: withForm && event.audience === 'professionals' ? await organisationsOf(reader, event) : [],
    formKey: withForm ? visit.forms.make() : undefined,
    date: new URL(request.url).searchParams.get('date') ?? undefined,
  };
  return data(page, { headers: withForm || event.status === 'draft' ? NOT_KEPT : KEPT });
}

async function territoryOf({ visit }: Reader, event: EventView) {
  const territories = await visit.api.call(listTerritories, {});
  return territories.ok ? territories.answer.items.find(({ id }) => id === event.territoryId) : undefined;
}

// A territory has a few dozen organisations; past this many the free text below the list serves.
const MOST_PAGES = 5;

async function organisationsOf({ visit }: Reader, event: EventView) {
  const found: OrganisationView[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const list = await visit.api.call(listOrganisations, {
      query: { territoryId: event.territoryId, cursor },
    });
    if (!list.ok) break;
    found.push(...list.answer.items);
    if (list.answer.nextCursor === null) break;
    cursor = list.answer.nextCursor;
  }
  return found.map(({ id, name }) => ({ id, name }));
}
