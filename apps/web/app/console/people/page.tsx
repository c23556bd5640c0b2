import { data } from 'react-router';
import {
  cancelRegistration,
  LINE_STATUSES,
  listRegistrations,
  type LineStatus,
} from '#registration/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Button, ButtonLink } from '../../design/buttons.js';
import { Field } from '../../design/fields.js';
import { EmptyState, Notice } from '../../design/signs.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, orNothing, sorted, textOf, workerOf } from '../asking.js';
import { EventFrame, headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { More } from '../more.js';
import { consolePath, withQuery } from '../paths.js';
import { PeopleTable } from './people-table.js';

/** The states that one tab stands for. */
const TABS = {
  all: undefined,
  confirmed: ['confirmed'],
  waitlisted: ['waitlisted', 'pending', 'offered'],
  cancelled: ['cancelled', 'declined', 'expired', 'refused'],
} as const satisfies Record<string, readonly LineStatus[] | undefined>;

export type PeopleTab = keyof typeof TABS;
const isTab = (text: string): text is PeopleTab => text in TABS;

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { search, searchParams } = new URL(request.url);
  const asked = searchParams.get('status') ?? '';
  const tab = isTab(asked) ? asked : 'all';
  const q = searchParams.get('q')?.trim() ?? '';
  const status = LINE_STATUSES.filter((one) =>
    (TABS[tab] as readonly LineStatus[] | undefined)?.includes(one),
  );
  const [{ event, writes }, people] = await Promise.all([
    workedEvent(reader, params.id),
    reader.visit.api.call(listRegistrations, {
      params,
      query: {
        q: orNothing(q),
        status: tab === 'all' ? undefined : status,
        cursor: searchParams.get('cursor') ?? undefined,
      },
    }),
  ]);
  const { items, nextCursor, totals } = answerOf(people, reader);
  return {
    locale: reader.locale,
    search,
    tab,
    q,
    event: headed(event),
    writes,
    people: items,
    nextCursor,
    totals,
  };
}

export async function action({ request, context }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const outcome = await reader.visit.api.call(cancelRegistration, {
    params: { id: textOf(form, 'registrationId') },
    body: { reason: orNothing(textOf(form, 'reason')) },
  });
  if (outcome.ok) return { said: reader.words('console.people.cancelDone'), failed: false };
  const said = sorted(outcome.problem, () => undefined).others.join(' ');
  return data({ said, failed: true }, outcome.problem.status);
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('console.people.title')} – ${loaderData.event.title}`,
  );

export default function People({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { event, writes, people, totals, q, tab, search, nextCursor } = loaderData;
  return (
    <EventFrame event={event} writes={writes} current="people">
      {actionData && (
        <div className="said">
          <Notice
            tone={actionData.failed ? 'bad' : 'ok'}
            pictogram={actionData.failed ? 'warn' : 'check'}
            role="status"
          >
            {actionData.said}
          </Notice>
        </div>
      )}
      <form className="filters mt-5" role="search">
        <div style={{ flex: '1 1 14rem' }}>
          <Field name="q" type="search" label={words('console.people.q')} defaultValue={q} />
        </div>
        {tab !== 'all' && <input type="hidden" name="status" value={tab} />}
        <Button kind="second" size="dense">
          {words('console.list.search')}
        </Button>
        {event.status !== 'draft' && event.status !== 'cancelled' && (
          <ButtonLink
            size="dense"
            className="push"
            pictogram="plus"
            href={consolePath(locale, 'addPerson', event.id)}
          >
            {words('console.people.add')}
          </ButtonLink>
        )}
      </form>
      <StatusTabs tab={tab} search={search} totals={totals} />
      {totals.unreachable > 0 && (
        <div className="mt-4">
          <Notice tone="sun" pictogram="phone">
            {words('console.people.unreachableTotal', { count: totals.unreachable })}
          </Notice>
        </div>
      )}
      {people.length > 0 ? (
        <PeopleTable people={people} zone={event.timeZone} />
      ) : (
        <NoPeople {...loaderData} />
      )}
      <More search={search} nextCursor={nextCursor} />
    </EventFrame>
  );
}

type Loaded = PageProps<typeof loader>['loaderData'];

function StatusTabs({ tab, search, totals }: Pick<Loaded, 'tab' | 'search' | 'totals'>) {
  const words = useWords();
  const counts = { confirmed: totals.confirmed, waitlisted: totals.waitlisted, cancelled: totals.cancelled };
  const all = totals.confirmed + totals.waitlisted + totals.cancelled;
  return (
    <nav className="seg mt-4" aria-label={words('console.people.byState')}>
      {(Object.keys(TABS) as PeopleTab[]).map((name) => (
        <a
          key={name}
          href={withQuery(search, { status: name === 'all' ? undefined : name, cursor: undefined })}
          aria-current={name === tab ? 'true' : undefined}
        >
          {words(`console.people.${name}`)} <span className="num">{name === 'all' ? all : counts[name]}</span>
        </a>
      ))}
    </nav>
  );
}

function NoPeople({ q, tab, event }: Loaded) {
  const locale = useLocale();
  const words = useWords();
  const people = consolePath(locale, 'people', event.id);
  if (q || tab !== 'all')
    return (
      <EmptyState title={words('console.people.noneFor')} why={words('console.people.noneForWhy')}>
        <ButtonLink kind="second" href={people}>
          {words('console.list.everything')}
        </ButtonLink>
      </EmptyState>
    );
  return (
    <EmptyState
      title={words('console.people.none')}
      why={words(event.status === 'draft' ? 'console.people.noneDraft' : 'console.people.noneWhy')}
    />
  );
}
