import { data, redirect } from 'react-router';
import { publishEvent } from '#scheduling/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { useLocale, useWords } from '../../words.js';
import { sorted, workerOf } from '../asking.js';
import { consolePath } from '../paths.js';
import { Confirmation } from './confirmation.js';
import { workedEvent } from './reading.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { event } = await workedEvent(reader, params.id);
  return { locale: reader.locale, id: event.id, title: event.title };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const outcome = await reader.visit.api.call(publishEvent, { params, body: {} });
  if (outcome.ok) return redirect(`${consolePath(reader.locale, 'event', params.id)}?done=published`, 303);
  return data({ problem: sorted(outcome.problem, () => undefined) }, outcome.problem.status);
}

export default function Publish({
  loaderData: { id, title },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  return (
    <Confirmation
      title={words('console.event.publishing.title', { title })}
      lead={words('console.event.publishing.lead')}
      back={{ href: consolePath(locale, 'event', id), label: title }}
      problem={actionData?.problem}
      yes={words('console.event.publishing.yes')}
      no={words('console.common.keep')}
    />
  );
}
