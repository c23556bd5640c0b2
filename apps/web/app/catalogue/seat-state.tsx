import type { EventSummaryView } from '#scheduling/contract';
import { Chip } from '../design/signs.js';
import { day } from '../format/dates.js';
import { useLocale, useWords } from '../words.js';

type Stated = Pick<EventSummaryView, 'status' | 'signUp' | 'seats' | 'opensAt' | 'timeZone'>;

const FEW = 3;

/** What can be done about a seat, in a list: a word or a number of seats, and the reason beside it. */
export function SeatState({ event }: { readonly event: Stated }) {
  const locale = useLocale();
  const words = useWords();
  const { seats, opensAt, timeZone } = event;
  switch (event.status === 'done' ? 'done' : event.signUp) {
    case 'cancelled':
      return (
        <Chip tone="bad" pictogram="x">
          {words('public.state.cancelled')}
        </Chip>
      );
    case 'postponed':
      return (
        <>
          <Chip tone="bad" pictogram="clock">
            {words('public.state.postponed')}
          </Chip>
          <span className="quiet">{words('public.state.postponedDate')}</span>
        </>
      );
    case 'done':
      return <span className="quiet">{words('public.state.over')}</span>;
    case 'closed':
      return <span className="quiet">{words('public.state.closed')}</span>;
    case 'free_entry':
      return <span className="seats">{words('public.state.free')}</span>;
    case 'opens_later':
      return (
        <span className="seats">
          {opensAt
            ? words('public.state.soon', { day: day(opensAt, timeZone, locale) })
            : words('public.state.closed')}
        </span>
      );
    case 'waiting':
    case 'full':
      return (
        <>
          <Chip tone="wait" pictogram="wait">
            {words('public.state.full')}
          </Chip>
          {event.signUp === 'waiting' && (
            <span className="quiet">{words('public.state.waiting', { count: seats.waiting })}</span>
          )}
        </>
      );
    case 'open':
      if (seats.left === null) return <span className="seats">{words('public.state.open')}</span>;
      return (
        <span className="seats">
          {words(seats.left <= FEW ? 'public.state.last' : 'public.state.left', { count: seats.left })}
        </span>
      );
  }
}
