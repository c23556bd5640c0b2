import { data } from 'react-router';
import '../../design/styles/plan.css';
import { followPlan, readPlan } from '#matching/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Notice } from '../../design/signs.js';
import { described } from '../../meta.js';
import { translator, useWords } from '../../words.js';
import { answerOf, textOf, workerOf } from '../asking.js';
import { EventFrame, headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { move, planRest, stop } from './act.js';
import { ChangedCards } from './changed-cards.js';
import { figureLines } from './figures.js';
import { gridOf } from './grid.js';
import { GridSection, VIEWS } from './grid-section.js';
import { ofTables, planName } from './modes.js';
import { NoPlan } from './no-plan.js';
import { PlanHead } from './plan-head.js';
import { Progress } from './progress.js';
import { Quality } from './quality.js';
import { currentRound, roundsOver } from './rounds.js';
import { isWorking } from './use-progress.js';

export const handle = { hydrate: true };

/** What only asks does not change what the page shows. */
export const shouldRevalidate = ({ formData }: { readonly formData?: FormData }): boolean =>
  formData?.get('intent') !== 'try';

export async function loader({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const { visit, locale } = reader;
  const [{ event, writes }, read] = await Promise.all([
    workedEvent(reader, params.id),
    visit.api.call(readPlan, { params: { id: params.planId } }),
  ]);
  const plan = answerOf(read, reader);
  if (plan.eventId !== event.id || !ofTables(plan)) throw data(null, { status: 404 });
  const { search, searchParams } = new URL(request.url);
  return {
    locale,
    search,
    view: VIEWS.find((one) => one === searchParams.get('view')) ?? VIEWS[0],
    follow: searchParams.get('follow') ?? '',
    done: searchParams.get('done') ?? '',
    event: headed(event),
    writes,
    plan,
    progressAddress: `/api/v1${followPlan.path.replace(':id', plan.id)}`,
    now: visit.now().toString(),
    formKey: visit.forms.make(),
  };
}

export async function action({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const asked = { reader, form, eventId: params.id, planId: params.planId };
  const intent = textOf(form, 'intent');
  if (intent === 'cancel') return stop(asked);
  if (intent === 'rest') return planRest(asked);
  return move(asked, intent !== 'move');
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${planName(loaderData.plan, translator(loaderData.locale))} – ${loaderData.event.title}`,
  );

const DONE = new Set(['published', 'replanned']);

export default function Plan({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  const { event, writes, plan, done, now, search, view, follow, progressAddress, formKey } = loaderData;
  const grid = gridOf(plan);
  const working = isWorking(plan);
  const lines = figureLines(plan);
  const happened = DONE.has(done) && !working ? words(`console.plan.done.${done}`) : undefined;
  const changedSince = !working && plan.changedSincePublished;
  const said = actionData?.said ?? (changedSince ? undefined : happened);
  return (
    <EventFrame event={event} writes={writes} current="plans">
      <PlanHead event={event} plan={plan} grid={grid} zone={event.timeZone} />
      {said && (
        <div className="said">
          <Notice tone="ok" pictogram="check" role="status">
            {said}
          </Notice>
        </div>
      )}
      {actionData?.problem && (
        <div className="said">
          <Notice tone="bad" pictogram="warn" role="alert">
            {actionData.problem}
          </Notice>
        </div>
      )}
      {changedSince && <ChangedCards plan={plan} happened={happened} />}
      {working && <Progress plan={plan} address={progressAddress} />}
      {!working && !grid && <NoPlan plan={plan} />}
      {!working && grid && (
        <>
          <GridSection
            key={`${plan.id} ${view} ${follow}`}
            grid={grid}
            zone={event.timeZone}
            current={currentRound(plan.rounds, now)}
            over={roundsOver(plan.replan, plan.rounds, now)}
            search={search}
            view={view}
            follow={follow}
            name={planName(plan, words)}
            formKey={formKey}
            movable={writes}
          />
          <Quality plan={plan} lines={lines} />
        </>
      )}
    </EventFrame>
  );
}
