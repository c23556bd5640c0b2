import { data, redirect } from 'react-router';
import '../../design/styles/plan.css';
import { askPlan, readPlanSetup, readReach } from '#matching/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { FORM_KEY } from '../../design/forms.js';
import { EmptyState } from '../../design/signs.js';
import { ButtonLink } from '../../design/buttons.js';
import { useLocale, useWords } from '../../words.js';
import { answerOf, NO_PROBLEM, sorted, textOf, workerOf, type FormProblem } from '../asking.js';
import { EventFrame, headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { PageTitle } from '../../title.js';
import { bodyOfDraft, boxOf } from './body-of-draft.js';
import { candidatesOf, registeredPeople } from './candidates.js';
import { draftOfSettings } from './draft-of-settings.js';
import { readDraft } from './read-draft.js';
import { SetupForm, type ReachAnswer } from './setup-form.js';

export const handle = { hydrate: true };

/** What only asks does not change what the page shows. */
export const shouldRevalidate = ({ formData }: { readonly formData?: FormData }): boolean =>
  formData?.get('intent') !== 'reach';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const [{ event, writes }, read, registered] = await Promise.all([
    workedEvent(reader, params.id),
    reader.visit.api.call(readPlanSetup, { params }),
    registeredPeople(reader, params.id),
  ]);
  const setup = answerOf(read, reader);
  const people = candidatesOf(registered, reader.words('console.plan.nameless'));
  return {
    locale: reader.locale,
    key: reader.visit.forms.make(),
    event: headed(event),
    writes,
    sessions: event.sessions
      .filter(({ status }) => status === 'planned')
      .map(({ id, title, startsAt, endsAt }) => ({ id, title, startsAt, endsAt })),
    count: setup.people,
    organisations: setup.organisations,
    people,
    draft: draftOfSettings(setup.settings, setup.timetable, { organisations: setup.organisations, people }),
  };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { api, forms } = reader.visit;
  const form = await request.formData();
  const draft = readDraft(textOf(form, 'draft'));
  const body = bodyOfDraft(draft) as never;
  if (textOf(form, 'intent') === 'reach') {
    const outcome = await api.call(readReach, { params, body });
    const answer: ReachAnswer = outcome.ok
      ? { reach: outcome.answer }
      : { problem: sorted(outcome.problem, (path) => boxOf(path, draft)) };
    return { reached: answer };
  }
  const comeBack = (problem: FormProblem, status = 422) =>
    data({ key: forms.make(), draft, problem }, status);
  const judged = await forms.check(textOf(form, FORM_KEY), '');
  if (judged.verdict !== 'fine')
    return comeBack({ ...NO_PROBLEM, others: [reader.words('console.common.stale')] });
  const outcome = await api.call(askPlan, { params, body }, { idempotencyKey: judged.idempotencyKey });
  if (outcome.ok) return redirect(consolePath(reader.locale, 'plan', params.id, outcome.answer.id), 303);
  return comeBack(
    sorted(outcome.problem, (path) => boxOf(path, draft)),
    outcome.problem.status,
  );
}

export default function SetUp({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { event, writes, count } = loaderData;
  const back = actionData && 'problem' in actionData ? actionData : undefined;
  return (
    <>
      <PageTitle title={`${words('console.plan.setup.title')} – ${event.title}`} error={back !== undefined} />
      <EventFrame event={event} writes={writes} current="plans">
        {count === 0 ? (
          <EmptyState title={words('console.plan.setup.nobody')} why={words('console.plan.setup.nobodyWhy')}>
            <ButtonLink kind="second" href={consolePath(locale, 'people', event.id)}>
              {words('console.plan.list.seePeople')}
            </ButtonLink>
          </EmptyState>
        ) : (
          <SetupForm
            {...loaderData}
            key={back?.key ?? loaderData.key}
            formKey={back?.key ?? loaderData.key}
            opened={back?.draft ?? loaderData.draft}
            problem={back?.problem}
          />
        )}
      </EventFrame>
    </>
  );
}
