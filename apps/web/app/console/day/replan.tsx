import { data, redirect } from 'react-router';
import { publishPlan } from '#matching/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { ButtonLink } from '../../design/buttons.js';
import { Crumb } from '../../design/frame.js';
import { EmptyState, Notice } from '../../design/signs.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { sorted, textOf, workerOf } from '../asking.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { ProblemSummary } from '../problem-summary.js';
import { readPlannedDay } from './reading-day.js';
import { Result, Situation } from './replan-parts.js';
import { replanForThoseHere } from './replan-now.js';
import { shownDay } from './shown-day.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { event, writes } = await workedEvent(reader, params.id);
  if (!writes) throw data(null, { status: 404 });
  const day = await readPlannedDay(reader, params.id);
  const done = new URL(request.url).searchParams.get('done');
  return {
    locale: reader.locale,
    event: { id: event.id, title: event.title },
    done,
    day: day && shownDay(day),
  };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const planId = textOf(form, 'publish');
  const outcome = planId
    ? await reader.visit.api.call(publishPlan, { params: { id: planId }, body: { tell: true } })
    : await replanForThoseHere(reader, params.id);
  if (!outcome.ok) return data({ problem: sorted(outcome.problem, () => undefined) }, outcome.problem.status);
  const done = planId ? 'published' : 'computed';
  return redirect(`${consolePath(reader.locale, 'replanDay', params.id)}?done=${done}`, 303);
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('console.replanDay.title')} – ${loaderData.event.title}`,
  );

/** One tap at the door's list plans the rounds to come for those who are here; a second gives them their cards. */
export default function ReplanDay({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { event, day, done } = loaderData;
  const t = (key: string, values?: object) => words(`console.replanDay.${key}`, { ...values });
  return (
    <>
      <Crumb href={consolePath(locale, 'day', event.id)}>{t('back')}</Crumb>
      <h1>{t('title')}</h1>
      <ProblemSummary problem={actionData?.problem} labelOf={(field) => field} />
      {day?.failure && (
        <div className="said">
          <Notice tone="bad" pictogram="warn" role="alert">
            {day.failure}
          </Notice>
        </div>
      )}
      {done === 'published' && (
        <div className="said">
          <Notice tone="ok" pictogram="check" role="status">
            {t('published')}
          </Notice>
        </div>
      )}
      {!day && (
        <EmptyState title={t('noPlan')} why={t('noPlanWhy')}>
          <ButtonLink href={consolePath(locale, 'plans', event.id)}>{t('toPlans')}</ButtonLink>
        </EmptyState>
      )}
      {day && (day.waits ? <Result event={event} day={day} /> : <Situation day={day} />)}
    </>
  );
}
