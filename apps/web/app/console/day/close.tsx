import { closeAttendance, readAttendance } from '#attendance/contract';
import { data, redirect } from 'react-router';
import type { PageProps, RouteArgs } from '../../context.js';
import { capital, dayAndHour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { answerOf, sorted, workerOf } from '../asking.js';
import { Confirmation } from '../event/confirmation.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const sessionId = new URL(request.url).searchParams.get('session');
  const [{ event }, attendance] = await Promise.all([
    workedEvent(reader, params.id),
    reader.visit.api.call(readAttendance, { params }),
  ]);
  const { sessions } = answerOf(attendance, reader);
  const session = sessions.find((one) => one.sessionId === sessionId) ?? sessions[0];
  if (!session) throw data(null, { status: 404 });
  const { expected, present, excused, absent, startsAt } = session;
  return {
    locale: reader.locale,
    event: { id: event.id, title: event.title, timeZone: event.timeZone },
    session: { id: session.sessionId, startsAt, present, missing: expected - present - excused - absent },
    started: Date.parse(startsAt) <= reader.visit.now().epochMilliseconds,
  };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const sessionId = new URL(request.url).searchParams.get('session');
  const outcome = await reader.visit.api.call(closeAttendance, {
    params,
    body: sessionId ? { sessionIds: [sessionId] } : {},
  });
  if (outcome.ok)
    return redirect(
      `${consolePath(reader.locale, 'day', params.id)}?session=${sessionId ?? ''}&done=closed`,
      303,
    );
  return data({ problem: sorted(outcome.problem, () => undefined) }, outcome.problem.status);
}

export default function Close({
  loaderData: { event, session, started },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string, values?: object) => words(`console.day.closing.${key}`, { ...values });
  return (
    <Confirmation
      title={t('title')}
      lead={capital(t('which', { day: dayAndHour(session.startsAt, event.timeZone, locale) }))}
      back={{ href: `${consolePath(locale, 'day', event.id)}?session=${session.id}`, label: event.title }}
      problem={actionData?.problem}
      will={{
        title: words('console.event.cancelling.told'),
        sentences: started
          ? [t('present', { count: session.present }), t('will', { count: session.missing }), t('then')]
          : [t('notStarted')],
      }}
      possible={started}
      yes={t('yes')}
      no={t('no')}
    />
  );
}
