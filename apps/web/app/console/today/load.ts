import { listMessages, type MessageView } from '#mailing/contract';
import { listFailedJobs } from '#platform/contract';
import { listRegistrations } from '#registration/contract';
import { listManagedEvents, type EventSummaryView } from '#scheduling/contract';
import type { RouteArgs } from '../../context.js';
import { answerOf, ifAllowed, workerOf } from '../asking.js';

const IN_TABLE = 12;
/** Of how many of the next events the people are looked at, so that the page asks the same however long the list. */
const LOOKED_AT = 6;
/** How far ahead somebody is to be called: later, there is time. */
const SOON_DAYS = 14;

export interface EventWith {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly startsAt: string | null;
  readonly timeZone: string;
}

const brief = ({ id, title, startsAt, timeZone }: EventSummaryView, count: number): EventWith => ({
  id,
  title,
  startsAt,
  timeZone,
  count,
});

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const { api, now } = reader.visit;
  const [events, failed, latest, jobs] = await Promise.all([
    api.call(listManagedEvents, { query: { when: 'coming' } }),
    api.call(listMessages, { query: { status: ['failed'] } }),
    api.call(listMessages, { query: {} }),
    api.call(listFailedJobs, { query: {} }),
  ]);
  const coming = answerOf(events, reader).items;
  const published = coming.filter(({ status }) => status === 'published');
  const zone = coming[0]?.timeZone ?? 'Europe/Paris';
  return {
    locale: reader.locale,
    now: now().toString(),
    zone,
    events: coming.slice(0, IN_TABLE),
    more: coming.length > IN_TABLE,
    messages: (ifAllowed(latest)?.items ?? []).slice(0, 5).map(shown),
    todo: {
      failed: (ifAllowed(failed)?.items ?? []).map(shown),
      jobs: ifAllowed(jobs)?.items.length ?? 0,
      waiting: published
        .filter(({ seats }) => seats.waiting > 0 && (seats.left === null || seats.left > 0))
        .map((event) => ({ ...brief(event, event.seats.waiting), left: event.seats.left ?? 0 })),
      drafts: coming.filter(({ status }) => status === 'draft').map((event) => brief(event, 1)),
      undated: coming.filter(({ status }) => status === 'postponed').map((event) => brief(event, 1)),
      unreachable: await unreachable(published.filter(isSoon(now())).slice(0, LOOKED_AT), {
        request,
        context,
      }),
    },
  };
}

export type Today = Awaited<ReturnType<typeof loader>>;

const shown = ({ id, subject, recipient, status, kind, dueAt, sentAt, eventId }: MessageView) => ({
  id,
  subject,
  recipient,
  status,
  kind,
  eventId,
  at: sentAt ?? dueAt,
});

const isSoon = (now: Temporal.Instant) => {
  const end = now.add({ hours: SOON_DAYS * 24 }).epochMilliseconds;
  return ({ startsAt }: EventSummaryView) => startsAt !== null && Date.parse(startsAt) < end;
};

/** People whom no message can reach, of the next events. */
async function unreachable(
  events: readonly EventSummaryView[],
  args: Pick<RouteArgs, 'request' | 'context'>,
): Promise<EventWith[]> {
  const { api } = workerOf(args).visit;
  const lists = await Promise.all(
    events.map(({ id }) => api.call(listRegistrations, { params: { id }, query: {} })),
  );
  return events
    .map((event, index) => brief(event, lists[index]?.ok ? lists[index].answer.totals.unreachable : 0))
    .filter(({ count }) => count > 0);
}
