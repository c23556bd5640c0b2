import { data, redirect } from 'react-router';
import { postponeEvent } from '#scheduling/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { Choice, Choices, Field, TextArea } from '../../design/fields.js';
import { capital, day } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { NO_PROBLEM, textOf, workerOf, type FormProblem } from '../asking.js';
import { sessionBody } from '../editor/body-of-draft.js';
import { boxName } from '../editor/box-name.js';
import { draftOfEvent } from '../editor/draft-of-event.js';
import { draftOfForm, type SessionDraft } from '../editor/draft.js';
import { editorProblem } from '../editor/problems.js';
import { consolePath } from '../paths.js';
import { Confirmation, useWho } from './confirmation.js';
import { toldOf, workedEvent } from './reading.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const [{ event }, told] = await Promise.all([workedEvent(reader, params.id), toldOf(reader, params.id)]);
  const postponed = event.status === 'postponed';
  return {
    locale: reader.locale,
    id: event.id,
    title: event.title,
    zone: event.timeZone,
    postponed,
    told,
    before: event.sessions.map(({ id, startsAt }) => ({ id, startsAt })),
    typed: { known: postponed, reason: event.reason ?? '', sessions: draftOfEvent(event).sessions },
  };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const draft = draftOfForm(form);
  const typed = {
    known: textOf(form, 'known') === 'yes',
    reason: textOf(form, 'reason'),
    sessions: draft.sessions,
  };
  const comeBack = (problem: FormProblem, status = 422) => data({ typed, problem }, status);
  if (typed.reason === '')
    return comeBack({ ...NO_PROBLEM, fields: { reason: reader.words('errors.platform.field.required') } });
  const sessions = typed.known
    ? draft.sessions.map((session) => ({ id: session.id, ...moved(session) }))
    : undefined;
  const outcome = await reader.visit.api.call(postponeEvent, {
    params,
    body: { reason: typed.reason, sessions },
  });
  if (outcome.ok)
    return redirect(
      `${consolePath(reader.locale, 'event', params.id)}?done=${typed.known ? 'dated' : 'postponed'}`,
      303,
    );
  return comeBack(editorProblem(outcome.problem, draft, reader.words), outcome.problem.status);
}

function moved(session: SessionDraft) {
  const { startsAt, endsAt } = sessionBody(session);
  return { startsAt, endsAt };
}

const titleKey = (postponed: boolean) => `console.event.postponing.${postponed ? 'titleDate' : 'title'}`;

export default function Postpone({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const who = useWho()(loaderData.told);
  const { id, title, postponed, told } = loaderData;
  const typed = actionData?.typed ?? loaderData.typed;
  const errors = actionData?.problem.fields ?? {};
  const t = (key: string) => words(`console.event.postponing.${key}`);
  const sentences = [
    who ? words('console.event.postponing.message', { who }) : words('console.event.cancelling.nobody'),
    ...(told.unreachable > 0
      ? [words('console.event.cancelling.unreachable', { count: told.unreachable })]
      : []),
  ];
  return (
    <Confirmation
      title={words(titleKey(postponed), { title })}
      back={{ href: consolePath(locale, 'event', id), label: title }}
      problem={actionData?.problem}
      labelOf={(field) =>
        field === 'reason' ? words('console.event.cancelling.reason') : boxName(field, words)
      }
      will={{ title: t('told'), sentences }}
      yes={t(postponed ? 'yesDate' : 'yes')}
      no={t('no')}
    >
      <TextArea
        name="reason"
        label={words('console.event.cancelling.reason')}
        hint={words('console.event.cancelling.reasonHint')}
        error={errors.reason}
        defaultValue={typed.reason}
        maxLength={1000}
        rows={3}
      />
      <Choices legend={t('when')}>
        <Choice
          type="radio"
          name="known"
          value="no"
          defaultChecked={!typed.known}
          label={t('unknown')}
          hint={t('unknownHint')}
        />
        <Choice
          type="radio"
          name="known"
          value="yes"
          defaultChecked={typed.known}
          label={t('known')}
          hint={t('knownHint')}
        />
      </Choices>
      <NewDates sessions={typed.sessions} before={loaderData.before} zone={loaderData.zone} errors={errors} />
    </Confirmation>
  );
}

interface NewDatesProps {
  readonly sessions: readonly SessionDraft[];
  readonly before: readonly { readonly id: string; readonly startsAt: string }[];
  readonly zone: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** The day and hours of each session, with the ones they had. */
function NewDates({ sessions, before, zone, errors }: NewDatesProps) {
  const locale = useLocale();
  const words = useWords();
  return (
    <ol className="sessions only-known mt-4">
      {sessions.map((session, index) => {
        const had = before.find(({ id }) => id === session.id)?.startsAt;
        const box = (name: 'date' | 'from' | 'to') => ({
          name: `sessions.${index}.${name}`,
          defaultValue: session[name],
          error: errors[`sessions.${index}.${name}`],
          label: words(`console.editor.${name}`),
        });
        return (
          <li key={session.id}>
            <fieldset>
              <legend>
                {had &&
                  capital(words('console.event.postponing.session', { day: day(had, zone, locale, true) }))}
              </legend>
              <input type="hidden" name={`sessions.${index}.id`} value={session.id} />
              <input type="hidden" name={`sessions.${index}.days`} value={session.days} />
              <div className="session-line three">
                <Field {...box('date')} type="date" />
                <Field {...box('from')} type="time" />
                <Field {...box('to')} type="time" />
              </div>
            </fieldset>
          </li>
        );
      })}
    </ol>
  );
}
