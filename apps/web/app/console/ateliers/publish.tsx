import { data, redirect } from 'react-router';
import { publishPlan, readPlan } from '#matching/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { Tick } from '../../design/fields.js';
import { useLocale, useWords } from '../../words.js';
import { answerOf, sorted, workerOf } from '../asking.js';
import { Confirmation } from '../event/confirmation.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';

export async function loader({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const [{ event }, read] = await Promise.all([
    workedEvent(reader, params.id),
    reader.visit.api.call(readPlan, { params: { id: params.planId } }),
  ]);
  const plan = answerOf(read, reader);
  if (plan.eventId !== event.id || plan.mode !== 'breakouts') throw data(null, { status: 404 });
  const again = plan.publishedAt !== null;
  return {
    locale: reader.locale,
    eventId: event.id,
    planId: plan.id,
    name: plan.name,
    again,
    possible: plan.status === 'ready' && (!again || plan.changedSincePublished),
    people: again ? plan.changedCards.length : plan.people,
  };
}

export async function action({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const outcome = await reader.visit.api.call(publishPlan, {
    params: { id: params.planId },
    body: { tell: form.has('tell') },
  });
  if (outcome.ok)
    return redirect(
      `${consolePath(reader.locale, 'atelierPlan', params.id, params.planId)}?done=published`,
      303,
    );
  return data({ problem: sorted(outcome.problem, () => undefined) }, outcome.problem.status);
}

export default function PublishAteliers({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { eventId, planId, name, again, possible, people } = loaderData;
  const t = (key: string, count?: number) => words(`ateliers.console.${key}`, { count, name });
  return (
    <Confirmation
      title={t('publishTitle')}
      lead={possible ? undefined : t('nothingToPublish')}
      back={{ href: consolePath(locale, 'atelierPlan', eventId, planId), label: t('plan') }}
      problem={actionData?.problem}
      will={
        possible
          ? {
              title: t('publishWill'),
              sentences: [t(again ? 'publishAgain' : 'publishLead', people), t('publishSeats')],
            }
          : undefined
      }
      yes={t('publish')}
      no={t('publishNo')}
      possible={possible}
    >
      {possible && <Tick name="tell" value="yes" defaultChecked label={t('tell')} />}
    </Confirmation>
  );
}
