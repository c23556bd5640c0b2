import { eventCalendar } from '#calendar/contract';
import type { EventView } from '#scheduling/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Notice } from '../../design/signs.js';
import { described } from '../../meta.js';
import { pathTo } from '../../paths.js';
import { useLocale, useWords } from '../../words.js';
import { ifAllowed, workerOf } from '../asking.js';
import { listRegistrations } from '#registration/contract';
import { About } from './about.js';
import { EventFrame, headed } from './event-frame.js';
import { Filling } from './filling.js';
import { Next } from './next.js';
import { workedEvent } from './reading.js';

const DONE = {
  created: 'created',
  changed: 'changed',
  published: 'published',
  postponed: 'postponedDone',
  dated: 'datedDone',
  cancelled: 'cancelledDone',
  cloned: 'cloned',
} as const;

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { visit, locale } = reader;
  const [{ event, writes }, people] = await Promise.all([
    workedEvent(reader, params.id),
    visit.api.call(listRegistrations, { params, query: {} }),
  ]);
  const done = new URL(request.url).searchParams.get('done') ?? '';
  return {
    locale,
    event,
    writes,
    registered: ifAllowed(people)?.totals.confirmed,
    now: visit.now().toString(),
    done: done in DONE ? DONE[done as keyof typeof DONE] : undefined,
    publicUrl: visit.origin + pathTo(locale, 'event', { slug: event.slug }),
    calendarUrl: visit.origin + eventCalendar.path.slice(1).replace(':id', event.id),
  };
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData && described(loaderData.locale, loaderData.event.title);

export default function Overview({ loaderData }: PageProps<typeof loader>) {
  const words = useWords();
  const { event, writes, done, now, publicUrl, calendarUrl, registered } = loaderData;
  const told = done === 'changed' && event.status === 'published' ? 'changedTold' : done;
  return (
    <EventFrame event={headed(event)} writes={writes} current="event">
      {told && (
        <div className="said">
          <Notice tone="ok" pictogram="check" role="status">
            {words(`console.event.${told}`)}
          </Notice>
        </div>
      )}
      <div className="cols">
        <div className="stack loose">
          <Filling event={event} registered={registered} />
          <About event={event} />
        </div>
        <div className="stack loose">
          <Next event={event} now={now} />
          <Share event={event} publicUrl={publicUrl} calendarUrl={calendarUrl} />
        </div>
      </div>
    </EventFrame>
  );
}

interface ShareProps {
  readonly event: EventView;
  readonly publicUrl: string;
  readonly calendarUrl: string;
}

/** What can be given to others. */
function Share({ event, publicUrl, calendarUrl }: ShareProps) {
  const locale = useLocale();
  const words = useWords();
  return (
    <section className="deck" aria-labelledby="share">
      <h2 id="share">{words('console.event.overview.share')}</h2>
      {event.status === 'draft' ? (
        <p className="small quiet mt-2">{words('console.event.overview.publicPageDraft')}</p>
      ) : (
        <dl className="pairs mt-2">
          <div>
            <dt>{words('console.event.overview.publicPage')}</dt>
            <dd>
              <a href={pathTo(locale, 'event', { slug: event.slug })}>{publicUrl}</a>
            </dd>
          </div>
          <div>
            <dt>{words('console.event.overview.calendar')}</dt>
            <dd>
              <a href={calendarUrl}>{calendarUrl}</a>
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}
