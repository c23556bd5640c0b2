import { data } from 'react-router';
import { printPapers, readPlan } from '#matching/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { ButtonLink } from '../../design/buttons.js';
import { Pictogram, type PictogramName } from '../../design/pictograms.js';
import { Notice } from '../../design/signs.js';
import { dayAndHour } from '../../format/dates.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, workerOf } from '../asking.js';
import { EventFrame, headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { ofTables, planName } from './modes.js';

export async function loader({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const [{ event, writes }, read] = await Promise.all([
    workedEvent(reader, params.id),
    reader.visit.api.call(readPlan, { params: { id: params.planId } }),
  ]);
  const plan = answerOf(read, reader);
  if (plan.eventId !== event.id || !ofTables(plan)) throw data(null, { status: 404 });
  return {
    locale: reader.locale,
    event: headed(event),
    writes,
    planId: plan.id,
    name: planName(plan, reader.words),
    ready: plan.plan !== null,
    publishedAt: plan.publishedAt,
    changedSince: plan.changedSincePublished,
    /** Given a second time, or more often: some cards may be other than those on paper. */
    again: plan.publishedAt !== null && plan.revision > 1,
  };
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('cards.print.title')} – ${loaderData.name} – ${loaderData.event.title}`,
  );

export default function PrintPlan({ loaderData }: PageProps<typeof loader>) {
  const locale = useLocale();
  const words = useWords();
  const { event, writes, planId, name, ready, again } = loaderData;
  const t = (key: string) => words(`cards.print.${key}`);
  return (
    <EventFrame event={event} writes={writes} current="plans">
      <p className="small mt-5">
        <a href={consolePath(locale, 'plan', event.id, planId)}>{name}</a>
      </p>
      <h2 className="mt-2">{t('title')}</h2>
      <p className="mt-2 prose">{t('lead')}</p>
      <div className="mt-4">
        <WhatIsPrinted {...loaderData} />
      </div>
      {ready && (
        <>
          <section className="mt-6">
            <h3>{t('forPeople')}</h3>
            <ul className="todo mt-2">
              <Paper planId={planId} name="cards" icon="person" paper="cards" />
              {again && (
                <Paper planId={planId} name="changed" icon="edit" paper="cards" query="only=changed" />
              )}
              <Paper planId={planId} name="badges" icon="qr" paper="cards" query="layout=badges" />
              <Paper planId={planId} name="large" icon="search" paper="cards" query="size=large" />
              <Paper planId={planId} name="jokers" icon="plus" paper="jokers" />
            </ul>
          </section>
          <section className="mt-6">
            <h3>{t('forRoom')}</h3>
            <ul className="todo mt-2">
              <Paper planId={planId} name="tables" icon="pin" paper="tables" />
              <Paper planId={planId} name="wall" icon="list" paper="wall" />
              <Paper planId={planId} name="hosts" icon="check" paper="hosts" />
              <Paper planId={planId} name="everything" icon="print" paper="all" />
            </ul>
          </section>
          <p className="small quiet mt-4 prose">{t('names')}</p>
        </>
      )}
    </EventFrame>
  );
}

/** Paper, pass page and mail say the same: what was published is what is printed. */
function WhatIsPrinted({
  event,
  planId,
  ready,
  publishedAt,
  changedSince,
}: PageProps<typeof loader>['loaderData']) {
  const locale = useLocale();
  const words = useWords();
  const publish = (
    <a href={consolePath(locale, 'publishPlan', event.id, planId)}>{words('cards.print.publish')}</a>
  );
  if (!ready) return <Notice tone="sun">{words('cards.print.notReady')}</Notice>;
  if (publishedAt === null)
    return (
      <Notice tone="sun">
        <p>
          {words('cards.print.unpublished')} {publish}
        </p>
      </Notice>
    );
  return (
    <Notice tone={changedSince ? 'sun' : undefined}>
      <p>
        {words('cards.print.published', { when: dayAndHour(publishedAt, event.timeZone, locale) })}
        {changedSince && (
          <>
            {' '}
            {words('cards.print.changedSince')} {publish}
          </>
        )}
      </p>
    </Notice>
  );
}

interface PaperProps {
  readonly planId: string;
  /** Its sentences, under `cards.print`. */
  readonly name: string;
  readonly icon: PictogramName;
  readonly paper: string;
  readonly query?: string;
}

/** One file: what it is, what it is good for, the link that opens it in the reader’s language. */
function Paper({ planId, name, icon, paper, query }: PaperProps) {
  const locale = useLocale();
  const words = useWords();
  const address = `/api/v1${printPapers.path.replace(':id', planId).replace(':paper', paper)}`;
  const title = words(`cards.print.${name}`);
  return (
    <li>
      <Pictogram name={icon} />
      <p>
        <strong>{title}</strong>
        <small>{words(`cards.print.${name}Hint`)}</small>
      </p>
      <ButtonLink
        kind="second"
        size="dense"
        pictogram="down"
        href={`${address}?lang=${locale}${query ? `&${query}` : ''}`}
        type="application/pdf"
      >
        {words('cards.print.pdf')} <span className="vh">{title}</span>
      </ButtonLink>
    </li>
  );
}
