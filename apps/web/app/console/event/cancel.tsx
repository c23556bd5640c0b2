import { data, redirect } from 'react-router';
import { cancelEvent } from '#scheduling/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { TextArea } from '../../design/fields.js';
import { useLocale, useWords } from '../../words.js';
import { NO_PROBLEM, sorted, textOf, workerOf } from '../asking.js';
import { consolePath } from '../paths.js';
import { Confirmation, useWho } from './confirmation.js';
import { toldOf, workedEvent, type Told } from './reading.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const [{ event }, told] = await Promise.all([workedEvent(reader, params.id), toldOf(reader, params.id)]);
  return { locale: reader.locale, id: event.id, title: event.title, told };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const reason = textOf(await request.formData(), 'reason');
  if (reason === '') {
    const problem = { ...NO_PROBLEM, fields: { reason: reader.words('errors.platform.field.required') } };
    return data({ reason, problem }, 422);
  }
  const outcome = await reader.visit.api.call(cancelEvent, { params, body: { reason } });
  if (outcome.ok) return redirect(`${consolePath(reader.locale, 'event', params.id)}?done=cancelled`, 303);
  const problem = sorted(outcome.problem, (path) => (path === 'reason' ? 'reason' : undefined));
  return data({ reason, problem }, outcome.problem.status);
}

export default function Cancel({
  loaderData: { id, title, told },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string) => words(`console.event.cancelling.${key}`);
  return (
    <Confirmation
      title={words('console.event.cancelling.title', { title })}
      lead={t('lead')}
      back={{ href: consolePath(locale, 'event', id), label: title }}
      problem={actionData?.problem}
      labelOf={() => t('reason')}
      will={{ title: t('told'), sentences: useConsequences(told) }}
      yes={t('yes')}
      no={t('no')}
      final
    >
      <TextArea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        error={actionData?.problem.fields.reason}
        defaultValue={actionData?.reason}
        maxLength={1000}
        rows={4}
      />
    </Confirmation>
  );
}

/** What a cancellation does, and to how many. */
function useConsequences(told: Told): string[] {
  const words = useWords();
  const who = useWho()(told);
  const t = (key: string, values?: object) => words(`console.event.cancelling.${key}`, { ...values });
  return [
    ...(who ? [t('message', { who }), t('calendars')] : [t('nobody')]),
    ...(told.unreachable > 0 ? [t('unreachable', { count: told.unreachable })] : []),
    t('page'),
  ];
}
