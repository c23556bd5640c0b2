import { data, redirect } from 'react-router';
import { cloneEvent } from '#scheduling/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { Field } from '../../design/fields.js';
import { FORM_KEY } from '../../design/forms.js';
import { useLocale, useWords } from '../../words.js';
import { NO_PROBLEM, sorted, textOf, workerOf, type FormProblem } from '../asking.js';
import { consolePath } from '../paths.js';
import { Confirmation } from './confirmation.js';
import { workedEvent } from './reading.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { event } = await workedEvent(reader, params.id);
  return { locale: reader.locale, key: reader.visit.forms.make(), id: event.id, title: event.title };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { api, forms } = reader.visit;
  const form = await request.formData();
  const startsOn = textOf(form, 'startsOn');
  const comeBack = (problem: FormProblem, status = 422) =>
    data({ key: forms.make(), startsOn, problem }, status);
  const judged = await forms.check(textOf(form, FORM_KEY), '');
  if (judged.verdict !== 'fine')
    return comeBack({ ...NO_PROBLEM, others: [reader.words('console.common.stale')] });
  const outcome = await api.call(
    cloneEvent,
    { params, body: { startsOn } },
    { idempotencyKey: judged.idempotencyKey },
  );
  if (outcome.ok)
    return redirect(`${consolePath(reader.locale, 'event', outcome.answer.id)}?done=cloned`, 303);
  return comeBack(
    sorted(outcome.problem, (path) => (path === 'startsOn' ? path : undefined)),
    outcome.problem.status,
  );
}

export default function Clone({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { id, title } = loaderData;
  const t = (key: string) => words(`console.event.cloning.${key}`);
  return (
    <Confirmation
      title={words('console.event.cloning.title', { title })}
      lead={t('lead')}
      back={{ href: consolePath(locale, 'event', id), label: title }}
      problem={actionData?.problem}
      labelOf={() => t('startsOn')}
      formKey={actionData?.key ?? loaderData.key}
      yes={t('yes')}
      no={words('console.common.keep')}
    >
      <Field
        name="startsOn"
        type="date"
        className="short"
        label={t('startsOn')}
        hint={t('startsOnHint')}
        error={actionData?.problem.fields.startsOn}
        defaultValue={actionData?.startsOn}
      />
    </Confirmation>
  );
}
