import { data, redirect } from 'react-router';
import { publishPlan, readPlan } from '#matching/contract';
import { listRegistrations } from '#registration/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { Tick } from '../../design/fields.js';
import { useLocale, useWords } from '../../words.js';
import { answerOf, everyItem, sorted, workerOf } from '../asking.js';
import { Confirmation } from '../event/confirmation.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { planName } from './modes.js';

export async function loader({ request, context, params }: RouteArgs<'id' | 'planId'>) {
  const reader = workerOf({ request, context });
  const { api } = reader.visit;
  const [{ event }, read, people] = await Promise.all([
    workedEvent(reader, params.id),
    api.call(readPlan, { params: { id: params.planId } }),
    everyItem(
      (cursor) => api.call(listRegistrations, { params: { id: params.id }, query: { cursor } }),
      reader,
    ),
  ]);
  const plan = answerOf(read, reader);
  if (plan.eventId !== event.id) throw data(null, { status: 404 });
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  const again = plan.publishedAt !== null;
  const given = again ? plan.changedCards : plan.peoplePlanned.map(({ id }) => id);
  return {
    locale: reader.locale,
    eventId: event.id,
    planId: plan.id,
    name: planName(plan, reader.words),
    again,
    possible: !again || plan.changedSincePublished,
    cards: given.length,
    mails: given.filter((id) => emails.get(id)).length,
    unreachable: given.filter((id) => emails.get(id) === null).length,
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
    return redirect(`${consolePath(reader.locale, 'plan', params.id, params.planId)}?done=published`, 303);
  return data({ problem: sorted(outcome.problem, () => undefined) }, outcome.problem.status);
}

export default function PublishPlan({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { eventId, planId, name, again, possible, cards, mails, unreachable } = loaderData;
  const t = (key: string, count?: number) => words(`console.plan.publishing.${key}`, { count, name });
  const sentences = [
    t(again ? 'cardsAgain' : 'cards', cards),
    ...(mails > 0 ? [t('mails', mails)] : [t('noMails')]),
    ...(unreachable > 0 ? [t('unreachable', unreachable)] : []),
    t('board'),
  ];
  return (
    <Confirmation
      title={t(again ? 'titleAgain' : 'title')}
      lead={possible ? undefined : t('same')}
      back={{ href: consolePath(locale, 'plan', eventId, planId), label: name }}
      problem={actionData?.problem}
      will={possible ? { title: t('will'), sentences } : undefined}
      yes={t(again ? 'yesAgain' : 'yes')}
      no={t('no')}
      possible={possible}
    >
      {possible && mails > 0 && <Tick name="tell" value="yes" defaultChecked label={t('tell')} />}
    </Confirmation>
  );
}
