import { timeSlots } from '#kernel';
import type { EventView, SessionView } from '#scheduling/contract';
import { spanOf } from '../ateliers/slots.js';
import { Facts, type Fact } from '../design/poster.js';
import { capital, dayAndHours, hours, isoDay } from '../format/dates.js';
import { useLocale, useWords } from '../words.js';

/** When, where, how many seats, at what price. */
export function EventFacts({
  event,
  session,
}: {
  readonly event: EventView;
  readonly session?: SessionView;
}) {
  const words = useWords();
  const facts: Fact[] = [
    { pictogram: 'clock', label: words('public.event.when'), ...useWhen(event, session) },
    { pictogram: 'pin', label: words('public.event.where'), ...useWhere(event, session) },
    ...useSeats(event, session),
    { pictogram: 'free', label: words('public.event.price'), value: words('public.event.free') },
  ];
  return <Facts format={event.format} facts={facts} />;
}

function useWhen(event: EventView, session?: SessionView): Pick<Fact, 'value' | 'note'> {
  const locale = useLocale();
  const words = useWords();
  if (!session || event.status === 'postponed') return { value: words('public.event.noDate') };
  const whole = wholeDay(event);
  const { startsAt, endsAt } = whole ?? session;
  const oneDay = isoDay(startsAt, event.timeZone) === isoDay(endsAt, event.timeZone);
  const others = event.sessions.length - 1;
  return {
    value: capital(
      oneDay
        ? hours(startsAt, endsAt, event.timeZone, locale)
        : dayAndHours(startsAt, endsAt, event.timeZone, locale),
    ),
    note:
      others > 0 && !whole ? (
        <a href="#dates">{words('public.event.moreDates', { count: others })}</a>
      ) : undefined,
  };
}

/** A day of ateliers side by side is one day, from its first session to its last. */
function wholeDay({ sessions, timeZone }: EventView) {
  const planned = sessions.filter(({ status }) => status === 'planned');
  if (timeSlots(sessions).length === 0 || planned.length === 0) return undefined;
  const span = spanOf(planned);
  return isoDay(span.startsAt, timeZone) === isoDay(span.endsAt, timeZone) ? span : undefined;
}

function useWhere(event: EventView, session?: SessionView): Pick<Fact, 'value' | 'note'> {
  const words = useWords();
  const place = session?.place ?? event.place;
  if (event.attendanceMode === 'online')
    return { value: words('public.event.online'), note: words('public.event.onlineHint') };
  if (!place) return { value: words('public.event.placeUnknown') };
  const map = `https://www.openstreetmap.org/search?query=${encodeURIComponent([place.name, place.address].filter(Boolean).join(', '))}`;
  return {
    value: place.name,
    note: (
      <>
        {place.address && `${place.address} · `}
        <a href={map} rel="noreferrer">
          {words('public.event.map')}
        </a>
        {event.attendanceMode === 'mixed' && ` · ${words('public.event.mixed')}`}
      </>
    ),
  };
}

/** The seats of the whole event; of the session that was chosen where each has its own. */
function useSeats(event: EventView, session?: SessionView): Fact[] {
  const words = useWords();
  const fact = { pictogram: 'seat', label: words('public.event.seats') } as const;
  if (event.signUp === 'free_entry') return [{ ...fact, value: words('public.state.free') }];
  if (!['open', 'waiting', 'full'].includes(event.signUp)) return [];
  const { capacity, left, waiting } =
    event.signUpMode === 'all' || !session || session.seats.capacity === null ? event.seats : session.seats;
  if (capacity === null || left === null) return [{ ...fact, value: words('public.event.noLimit') }];
  if (left === 0)
    return [
      {
        ...fact,
        value: words('public.event.fullOf', { capacity }),
        note: event.waitingList ? words('public.state.waiting', { count: waiting }) : undefined,
      },
    ];
  return [
    {
      ...fact,
      value: words('public.event.leftOf', { count: left, capacity }),
      note: event.waitingList ? words('public.event.thenWaiting') : undefined,
    },
  ];
}
