import { data, redirect } from 'react-router';
import '../../design/styles/plan.css';
import { askPlan, listPlans, readAteliers } from '#matching/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { FORM_KEY } from '../../design/forms.js';
import { EmptyState } from '../../design/signs.js';
import { described } from '../../meta.js';
import { PageTitle } from '../../title.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, hasProblem, NO_PROBLEM, sorted, textOf, workerOf, type FormProblem } from '../asking.js';
import { EventFrame, headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { PlanState } from '../plan/plan-state.js';
import { bodyOfForm, capacityBox } from './body-of-form.js';
import { Demand } from './demand.js';
import { SetupForm } from './setup-form.js';
import { ateliersToPlan } from './body-of-form.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { api, forms } = reader.visit;
  const [{ event, writes }, read, listed] = await Promise.all([
    workedEvent(reader, params.id),
    api.call(readAteliers, { params }),
    api.call(listPlans, { params }),
  ]);
  return {
    locale: reader.locale,
    key: forms.make(),
    event: headed(event),
    writes,
    ateliers: answerOf(read, reader),
    plans: answerOf(listed, reader).items.filter(({ mode }) => mode === 'breakouts'),
  };
}

/** Gives the ateliers out: the plan is made behind, and its page shows how far it has got. */
export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { api, forms } = reader.visit;
  const form = await request.formData();
  const comeBack = (problem: FormProblem, status = 422) =>
    data({ key: forms.make(), problem, typed: typedIn(form) }, status);
  const judged = await forms.check(textOf(form, FORM_KEY), '');
  if (judged.verdict !== 'fine')
    return comeBack({ ...NO_PROBLEM, others: [reader.words('console.common.stale')] });
  const view = answerOf(await api.call(readAteliers, { params }), reader);
  const asked = bodyOfForm(view, form);
  if ('unknown' in asked) {
    const fields = Object.entries(asked.unknown).map(([box, names]) => [
      box,
      reader.words('ateliers.console.nobodyCalled', { names }),
    ]);
    return comeBack({ fields: Object.fromEntries(fields), others: [] });
  }
  const outcome = await api.call(
    askPlan,
    { params, body: asked.body },
    { idempotencyKey: judged.idempotencyKey },
  );
  if (outcome.ok)
    return redirect(consolePath(reader.locale, 'atelierPlan', params.id, outcome.answer.id), 303);
  return comeBack(
    sorted(outcome.problem, (path) => boxOf(path, ateliersToPlan(view))),
    outcome.problem.status,
  );
}

const typedIn = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** `breakouts.2.capacity.0` is the box of that session. */
function boxOf(path: string, ateliers: ReturnType<typeof ateliersToPlan>): string | undefined {
  const [, at, slot] = /^breakouts\.(\d+)\.capacity\.?(\d+)?/.exec(path) ?? [];
  const session = ateliers[Number(at)]?.sessions[Number(slot ?? 0)];
  return session && capacityBox(session.sessionId);
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('ateliers.console.title')} – ${loaderData.event.title}`,
  );

export default function Ateliers({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { event, writes, ateliers, plans, key } = loaderData;
  const problem = actionData?.problem;
  return (
    <EventFrame event={event} writes={writes} current="ateliers">
      {problem && hasProblem(problem) && (
        <PageTitle title={`${words('ateliers.console.title')} – ${event.title}`} error />
      )}
      {ateliers.slots.length === 0 ? (
        <EmptyState title={words('ateliers.console.title')} why={words('ateliers.console.none')} />
      ) : (
        <>
          {plans.length > 0 && (
            <section className="deck mt-6" aria-labelledby="given-out">
              <h2 id="given-out">{words('ateliers.console.result')}</h2>
              <ul className="todo mt-2">
                {plans.map((plan) => (
                  <li key={plan.id}>
                    <p>
                      <a href={consolePath(locale, 'atelierPlan', event.id, plan.id)}>
                        {words('ateliers.console.plan', { name: plan.name })}
                      </a>
                    </p>
                    <PlanState plan={plan} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Demand view={ateliers} zone={event.timeZone} />
          <SetupForm
            key={actionData?.key ?? key}
            view={ateliers}
            zone={event.timeZone}
            formKey={actionData?.key ?? key}
            problem={problem}
            typed={actionData?.typed}
            again={plans.length > 0}
          />
        </>
      )}
    </EventFrame>
  );
}
