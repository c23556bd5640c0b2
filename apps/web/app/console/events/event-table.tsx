import type { EventSummaryView } from '#scheduling/contract';
import { unbroken } from '../../format/text.js';
import { Pictogram } from '../../design/pictograms.js';
import { Planks } from '../../design/planks.js';
import { Sentence } from '../../design/sentence.js';
import { EventStatusChip } from '../../design/signs.js';
import { day, hour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';

interface EventTableProps {
  readonly caption: string;
  readonly events: readonly EventSummaryView[];
  /** Past events say their year. */
  readonly withYear?: boolean;
}

/** Events by date: when, what and where, how full. On a phone the figures fold under the title. */
export function EventTable({ caption, events, withYear = false }: EventTableProps) {
  const words = useWords();
  const column = (name: string) => words(`console.today.columns.${name}`);
  return (
    <table className="tbl mt-2">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column('when')}</th>
          <th scope="col">{column('event')}</th>
          <th scope="col" className="wide">
            {column('filling')}
          </th>
          <th scope="col" className="r wide">
            {column('registered')}
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} withYear={withYear} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({ event, withYear }: { readonly event: EventSummaryView; readonly withYear: boolean }) {
  const locale = useLocale();
  const words = useWords();
  const where =
    event.place?.name ??
    words(event.attendanceMode === 'online' ? 'console.common.online' : 'console.common.noPlace');
  const several =
    event.sessionCount > 1 ? ` · ${words('console.events.sessions', { count: event.sessionCount })}` : '';
  return (
    <tr data-format={event.format}>
      <td className="when">
        {event.startsAt && event.status !== 'postponed' ? (
          <>
            {day(event.startsAt, event.timeZone, locale, withYear)}
            <small>{hour(event.startsAt, event.timeZone, locale)}</small>
          </>
        ) : (
          words('console.common.noDate')
        )}
      </td>
      <th scope="row">
        <div className="who-cell">
          <Pictogram name={event.format} label={words(`common.format.${event.format}`)} />
          <span>
            <a href={consolePath(locale, 'event', event.id)}>{unbroken(event.title)}</a>
            <small>
              {where}
              {several}
            </small>
            {event.status !== 'published' && event.status !== 'done' && (
              <EventStatusChip status={event.status} />
            )}
            <span className="only-narrow small">
              <Taken event={event} />
            </span>
          </span>
        </div>
      </th>
      <td className="wide fill">
        <Filling event={event} />
      </td>
      <td className="r wide nowrap">
        <Taken event={event} />
      </td>
    </tr>
  );
}

function Filling({ event: { seats, signUp } }: { readonly event: EventSummaryView }) {
  const words = useWords();
  if (seats.capacity === null)
    return (
      <span className="quiet">
        {words(signUp === 'free_entry' ? 'public.state.free' : 'console.seats.unlimited')}
      </span>
    );
  return <Planks size="low" capacity={seats.capacity} taken={seats.capacity - (seats.left ?? 0)} />;
}

function Taken({ event: { seats } }: { readonly event: EventSummaryView }) {
  const words = useWords();
  if (seats.capacity === null)
    return seats.waiting > 0 ? words('console.seats.waiting', { count: seats.waiting }) : '–';
  return (
    <>
      <Sentence
        text={words('console.seats.of', {
          taken: seats.capacity - (seats.left ?? 0),
          capacity: seats.capacity,
        })}
      />
      {seats.waiting > 0 && <small> {words('console.seats.waiting', { count: seats.waiting })}</small>}
    </>
  );
}
