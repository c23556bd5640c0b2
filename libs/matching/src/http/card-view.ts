import { initials, type RegistrationFacts } from '#registration';
import type { EventFacts } from '#scheduling';
import type { CardRoundView, CardView } from '../contract/cards.js';
import type { Interval } from '#kernel';
import type { CardGiven, NamedCard, NamedStop, PublishedTables } from '../persistence/cards.queries.js';

/** A pass shows initials, a ticket the whole name, as everywhere. */
export type OpenedBy = 'pass' | 'ticket';

interface Given {
  readonly event: EventFacts;
  readonly given: PublishedTables;
  readonly history: CardGiven | undefined;
}

/** A card as its holder sees it. The name is read now: somebody else in the same seat has the same card. */
export const cardView = (
  card: NamedCard,
  holder: RegistrationFacts,
  { event, given, history }: Given,
  by: OpenedBy,
): CardView => ({
  registrationId: card.registrationId,
  eventId: event.id,
  number: card.number,
  name: shownName(holder, by),
  organisationName: holder.organisationName,
  givenAt: zoned(history?.at ?? given.publishedAt, event),
  changed: (history?.times ?? 1) > 1,
  phases: [...(given.timetable?.phases ?? [])],
  rounds: card.stops.map((stop) => roundView(stop, event)),
});

function shownName({ firstName, lastName }: RegistrationFacts, by: OpenedBy): string | null {
  if (firstName === null || lastName === null) return null;
  return by === 'ticket' ? `${firstName} ${lastName}` : initials({ firstName, lastName });
}

const roundView = (
  { round, table, presents, host, organisations, time }: NamedStop,
  event: EventFacts,
): CardRoundView => ({
  round,
  time: time && timeView(time, event),
  table,
  presents,
  host,
  organisations: [...organisations],
  breakAfter: time?.breakAfter ? { ...timeView(time.breakAfter, event), name: time.breakAfter.name } : null,
});

const timeView = ({ startsAt, endsAt }: Interval, event: EventFacts) => ({
  startsAt: zoned(startsAt, event),
  endsAt: zoned(endsAt, event),
});

const zoned = (instant: Temporal.Instant, { timeZone }: EventFacts): string =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
