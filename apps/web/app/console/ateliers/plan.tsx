import { data } from 'react-router';
import '../../design/styles/plan.css';
import { followPlan, readAteliers, readPlan } from '#matching/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { ButtonLink } from '../../design/buttons.js';
import { Crumb } from '../../design/frame.js';
import { EmptyState, Notice, Tabs } from '../../design/signs.js';
import { dayAndHour } from '../../format/dates.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, textOf, workerOf } from '../asking.js';
import { EventFrame, headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { PlanState } from '../plan/plan-state.js';
import { Progress } from '../plan/progress.js';
import { isWorking } from '../plan/use-progress.js';
import { close, lateOf, move, stop, withoutAbsent, type AtelierAnswer } from './act.js';
import { ByAtelier } from './by-atelier.js';
import { ByPerson } from './by-person.js';
import { DayForms } from './day-forms.js';
import { Costs, MovePanel } from './move-panel.js';
import { labelOfPerson } from './named-people.js';
import { outcomeOf, type SlotOutcome } from './outcome.js';
import { Summary } from './summary.js';

export const handle = { hydrate: true };

const VIEWS = ['atelier', 'personne'] as const;

export async function loader({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const { api } = reader.visit;
  const [{ event, writes }, read, ateliers] = await Promise.all([
    workedEvent(reader, params.id),
    api.call(readPlan, { params: { id: params.planId } }),
    api.call(readAteliers, { params }),
  ]);
  const plan = answerOf(read, reader);
  if (plan.eventId !== event.id || plan.mode !== 'breakouts') throw data(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  return {
    locale: reader.locale,
    event: headed(event),
    writes,
    plan,
    ateliers: answerOf(ateliers, reader),
    view: VIEWS.find((one) => one === searchParams.get('view')) ?? VIEWS[0],
    moving: { person: searchParams.get('move') ?? '', slot: Number(searchParams.get('slot')) },
    done: searchParams.get('done') ?? '',
    progressAddress: `/api/v1${followPlan.path.replace(':id', plan.id)}`,
  };
}

export async function action({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const asked = { reader, form, params };
  switch (textOf(form, 'intent')) {
    case 'cancel':
      return stop(asked);
    case 'close':
      return close(asked);
    case 'absent':
      return withoutAbsent(asked);
    case 'move':
      return move(asked, false);
    default:
      return move(asked, true);
  }
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('ateliers.console.title')} – ${loaderData.event.title}`,
  );

const DONE = new Set(['published', 'closed', 'replanned']);

export default function AtelierPlan({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  const locale = useLocale();
  const { event, writes, plan, ateliers, done, progressAddress } = loaderData;
  const answer = actionData as AtelierAnswer | undefined;
  const outcome = outcomeOf(plan, ateliers);
  const working = isWorking(plan);
  const said =
    answer?.said ?? (DONE.has(done) && !answer ? words(`ateliers.console.done.${done}`) : undefined);
  return (
    <EventFrame event={event} writes={writes} current="ateliers">
      <Head {...loaderData} />
      {said && (
        <div className="said">
          <Notice tone="ok" pictogram="check" role="status">
            <p>{said}</p>
            {answer?.cost && !answer.tried && <Costs cost={answer.cost} />}
          </Notice>
        </div>
      )}
      {answer?.problem && (
        <div className="said">
          <Notice tone="bad" pictogram="warn" role="alert">
            {answer.problem}
          </Notice>
        </div>
      )}
      {working && <Progress plan={plan} address={progressAddress} />}
      {!working && !outcome && (
        <EmptyState
          title={words(`ateliers.console.${plan.status === 'cancelled' ? 'cancelledPlan' : 'failed'}`)}
          why={plan.failure}
        >
          <ButtonLink href={consolePath(locale, 'ateliers', event.id)}>
            {words('ateliers.console.again')}
          </ButtonLink>
        </EmptyState>
      )}
      {!working && outcome && <Result {...loaderData} outcome={outcome} answer={answer} />}
    </EventFrame>
  );
}

type Loaded = PageProps<typeof loader>['loaderData'];

function Head({ event, plan }: Loaded) {
  const locale = useLocale();
  const words = useWords();
  const ready = plan.status === 'ready';
  return (
    <>
      <div className="mt-5">
        <Crumb href={consolePath(locale, 'ateliers', event.id)}>{words('ateliers.console.title')}</Crumb>
      </div>
      <div className="title">
        <div>
          <h2>{words('ateliers.console.plan', { name: plan.name })}</h2>
          <PlanState plan={plan} />
          <p className="small quiet mt-1">
            {plan.publishedAt
              ? words('ateliers.console.published', {
                  when: dayAndHour(plan.publishedAt, event.timeZone, locale),
                })
              : ready && words('ateliers.console.notPublished')}{' '}
            {plan.changedSincePublished && words('ateliers.console.changedSince')}
          </p>
        </div>
        {ready && (!plan.publishedAt || plan.changedSincePublished) && (
          <ButtonLink href={consolePath(locale, 'publishAteliers', event.id, plan.id)}>
            {words('ateliers.console.publish')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Result({
  event,
  plan,
  ateliers,
  view,
  moving,
  outcome,
  answer,
}: Loaded & { readonly outcome: readonly SlotOutcome[]; readonly answer: AtelierAnswer | undefined }) {
  const locale = useLocale();
  const words = useWords();
  const page = consolePath(locale, 'atelierPlan', event.id, plan.id);
  const people = new Map(plan.peoplePlanned.map((person) => [person.id, person]));
  const changed = new Set(plan.changedCards);
  const person = people.get(moving.person);
  const slot = outcome.find((one) => one.slot === moving.slot);
  const shared = {
    outcome,
    zone: event.timeZone,
    changed,
    moveAddress: (id: string, of: number) => `${page}?view=${view}&move=${id}&slot=${of}#deplacer`,
  };
  const absent = (plan.replan?.absent ?? []).flatMap((id) => people.get(id) ?? []).map(labelOfPerson);
  return (
    <>
      {person && slot && !answer?.said && (
        <MovePanel
          key={`${person.id} ${slot.slot}`}
          person={person}
          slot={slot}
          view={ateliers}
          zone={event.timeZone}
          tried={answer?.tried ? answer.cost : undefined}
          back={`${page}?view=${view}`}
        />
      )}
      <Summary plan={plan} outcome={outcome} />
      {changed.size > 0 && plan.publishedAt && (
        <p className="mt-4">
          <strong>{words('ateliers.console.changedCards', { count: changed.size })}</strong>
        </p>
      )}
      <div className="mt-6">
        <Tabs
          label={words('ateliers.console.result')}
          items={VIEWS.map((one) => ({
            href: `${page}?view=${one}`,
            label: words(`ateliers.console.${one === 'atelier' ? 'byAtelier' : 'byPerson'}`),
            current: one === view,
          }))}
        />
      </div>
      {view === 'atelier' ? (
        <ByAtelier {...shared} people={people} />
      ) : (
        <ByPerson {...shared} people={plan.peoplePlanned} />
      )}
      <DayForms
        view={ateliers}
        zone={event.timeZone}
        late={plan.publishedAt ? lateOf(plan, ateliers).length : 0}
        absent={absent.join(' ; ')}
        problem={answer?.unknown}
      />
    </>
  );
}
