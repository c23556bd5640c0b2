import { data } from 'react-router';
import '../../design/styles/plan.css';
import { deletePlan, listPlans, renamePlan } from '#matching/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Button, ButtonLink } from '../../design/buttons.js';
import { EmptyState, Notice } from '../../design/signs.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, sorted, textOf, workerOf } from '../asking.js';
import { EventFrame, headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { Comparison } from './comparison.js';
import { ofTables } from './modes.js';
import { PlanLine } from './plan-line.js';

const COMPARE_FORM = 'compare-plans';
const MOST_COMPARED = 5;

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const [{ event, writes }, listed] = await Promise.all([
    workedEvent(reader, params.id),
    reader.visit.api.call(listPlans, { params }),
  ]);
  const plans = answerOf(listed, reader).items.filter(ofTables);
  const asked = new Set(new URL(request.url).searchParams.getAll('compare'));
  const compared = plans.filter(({ id }) => asked.has(id)).slice(0, MOST_COMPARED);
  return {
    locale: reader.locale,
    event: headed(event),
    writes,
    plans,
    compared: compared.length > 1 ? compared : [],
  };
}

export async function action({ request, context }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { api } = reader.visit;
  const form = await request.formData();
  const params = { id: textOf(form, 'planId') };
  const deletes = textOf(form, 'intent') === 'delete';
  const outcome = deletes
    ? await api.call(deletePlan, { params })
    : await api.call(renamePlan, { params, body: { name: textOf(form, 'name') } });
  if (outcome.ok)
    return { said: reader.words(`console.plan.list.${deletes ? 'thrownAway' : 'renamed'}`), failed: false };
  return data(
    { said: sorted(outcome.problem, () => undefined).others.join(' '), failed: true },
    outcome.problem.status,
  );
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('console.plan.list.title')} – ${loaderData.event.title}`,
  );

export default function Plans({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { event, writes, plans, compared } = loaderData;
  const newPlan = consolePath(locale, 'newPlan', event.id);
  return (
    <EventFrame event={event} writes={writes} current="plans">
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
      {plans.length === 0 ? (
        <EmptyState title={words('console.plan.list.none')} why={words('console.plan.list.noneWhy')}>
          <ButtonLink href={newPlan}>{words('console.plan.list.first')}</ButtonLink>
          <ButtonLink kind="second" href={consolePath(locale, 'people', event.id)}>
            {words('console.plan.list.seePeople')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          <div className="title mt-5">
            <div>
              <h2>{words('console.plan.list.kept', { count: plans.length })}</h2>
            </div>
            <ButtonLink size="dense" pictogram="plus" href={newPlan}>
              {words('console.plan.list.another')}
            </ButtonLink>
          </div>
          <KeptPlans loaderData={loaderData} />
        </>
      )}
      {compared.length > 0 && <Comparison plans={compared} />}
    </EventFrame>
  );
}

function KeptPlans({ loaderData: { event, plans, compared } }: PageProps<typeof loader>) {
  const words = useWords();
  const comparable = plans.length > 1;
  return (
    <>
      <form id={COMPARE_FORM} action="#comparaison" />
      <ul className="kept-plans mt-4">
        {plans.map((plan) => (
          <PlanLine
            key={plan.id}
            plan={plan}
            zone={event.timeZone}
            compared={compared.some(({ id }) => id === plan.id)}
            compareForm={comparable ? COMPARE_FORM : undefined}
          />
        ))}
      </ul>
      {comparable && (
        <p className="mt-4">
          <Button kind="second" size="dense" form={COMPARE_FORM}>
            {words('console.plan.list.compareThem')}
          </Button>
        </p>
      )}
    </>
  );
}
