import { data, redirect } from 'react-router';
import '../../design/styles/plan.css';
import { readPlan, replan } from '#matching/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { Button } from '../../design/buttons.js';
import { Select, Tick } from '../../design/fields.js';
import { Crumb } from '../../design/frame.js';
import { hour } from '../../format/dates.js';
import { PageTitle } from '../../title.js';
import { useLocale, useWords } from '../../words.js';
import { answerOf, sorted, textOf, workerOf } from '../asking.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { planName } from './modes.js';
import { ProblemSummary } from '../problem-summary.js';
import { registeredPeople } from './candidates.js';
import { gridOf } from './grid.js';
import { labelled } from './labels.js';
import { PersonOptions } from './person-box.js';
import { Absent, Late } from './replan-people.js';
import { roundsOver } from './rounds.js';

export const handle = { hydrate: true };

export async function loader({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const [{ event }, read, registered] = await Promise.all([
    workedEvent(reader, params.id),
    reader.visit.api.call(readPlan, { params: { id: params.planId } }),
    registeredPeople(reader, params.id),
  ]);
  const plan = answerOf(read, reader);
  const grid = gridOf(plan);
  if (plan.eventId !== event.id || !grid) throw data(null, { status: 404 });
  const nameless = reader.words('console.plan.nameless');
  const planned = grid.people.map((person) => ({
    ...person,
    name: `${person.number} · ${person.name || nameless}`,
  }));
  const inPlan = new Set(planned.map(({ id }) => id));
  const away = new Set(plan.replan?.absent);
  const others = registered
    .filter(({ id }) => !inPlan.has(id))
    .map(({ id, firstName, lastName, organisationName }) => ({
      id,
      name: [firstName, lastName].filter(Boolean).join(' ') || nameless,
      organisationName: organisationName ?? '',
    }));
  return {
    locale: reader.locale,
    eventId: event.id,
    planId: plan.id,
    name: planName(plan, reader.words),
    zone: event.timeZone,
    rounds: grid.rounds,
    over: roundsOver(plan.replan, plan.rounds, reader.visit.now().toString()),
    tables: grid.tables,
    planned: labelled(planned),
    comers: labelled([...others, ...planned.filter(({ id }) => away.has(id))]),
    absent: plan.replan?.absent ?? [],
    gone: planned.filter(({ gone }) => gone).map(({ id }) => id),
  };
}

export async function action({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const every = (name: string) =>
    form.getAll(name).filter((value): value is string => typeof value === 'string');
  const from = every('lateFrom');
  const outcome = await reader.visit.api.call(replan, {
    params: { id: params.planId },
    body: {
      afterRound: Number(textOf(form, 'afterRound')),
      absent: every('absent'),
      late: every('late').map((id, index) => ({ id, fromRound: Number(from[index]) })),
      closed: every('closed'),
    },
  });
  if (outcome.ok)
    return redirect(
      `${consolePath(reader.locale, 'plan', params.id, outcome.answer.id)}?done=replanned`,
      303,
    );
  return data({ problem: sorted(outcome.problem, () => undefined) }, outcome.problem.status);
}

/** The day has begun and is not what was planned: who is away, who comes late, what closes, and from when on. */
export default function Replan({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { eventId, planId, name, zone, rounds, over, tables, planned, comers } = loaderData;
  const t = (key: string) => words(`console.plan.replanning.${key}`);
  const back = consolePath(locale, 'plan', eventId, planId);
  return (
    <>
      <PageTitle title={t('title')} error={actionData !== undefined} />
      <Crumb href={back}>{name}</Crumb>
      <h1>{t('title')}</h1>
      <p className="lead mt-4">{t('lead')}</p>
      <ProblemSummary problem={actionData?.problem} labelOf={(field) => field} />
      <form method="post" className="editor mt-6" noValidate>
        <PersonOptions id="planned" people={planned} />
        <PersonOptions id="comers" people={comers} />
        <section className="deck" aria-labelledby="when">
          <h2 id="when">{t('when')}</h2>
          <div className="narrow-form mt-4">
            <Select name="afterRound" label={t('after')} hint={t('afterHint')} defaultValue={String(over)}>
              <option value="0">{t('before')}</option>
              {rounds.map(({ round, startsAt }) => (
                <option key={round} value={round}>
                  {words('console.plan.replanning.afterRound', { round })}
                  {startsAt && ` (${hour(startsAt, zone, locale)})`}
                </option>
              ))}
            </Select>
          </div>
        </section>
        <Absent {...loaderData} />
        <Late rounds={rounds.length} over={over} comers={comers} />
        <section className="deck" aria-labelledby="closed">
          <h2 id="closed">{t('closed')}</h2>
          <fieldset>
            <legend className="hint">{t('closedHint')}</legend>
            <div className="day-list mt-2">
              {tables.map((table) => (
                <Tick key={table} name="closed" value={table} label={table} />
              ))}
            </div>
          </fieldset>
        </section>
        <div className="form-foot">
          <Button>{t('yes')}</Button>
          <a href={back}>{t('no')}</a>
        </div>
      </form>
    </>
  );
}
