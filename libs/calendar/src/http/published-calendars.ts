import { createHash } from 'node:crypto';
import { territoriesById } from '#directory';
import { Clock, DomainError, type Locale } from '#kernel';
import { CONFIGURATION, Transactions, translator, withHeaders, type Configuration } from '#platform';
import { eventFacts, eventFactsOfSession, eventFactsOfTerritory, type EventFacts } from '#scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { writeCalendar, type CalendarEntry, type CalendarObject } from '../domain/calendar-object.js';
import { publishedEntries } from './published-entries.js';

/** A feed shows what ended, or was cancelled, no longer than this ago: programs take it out of their view by then. */
const LOOK_BACK = { hours: 24 * 30 } as const;
const REFRESH_SECONDS = 3600;

/** What everybody may read, as calendars. A draft is answered as if it did not exist. */
@Injectable()
export class PublishedCalendars {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'baseUrl'>,
  ) {}

  async ofEvent(id: string, locale: Locale) {
    const [event] = await this.transactions.read((em) => eventFacts(em, [id]));
    return this.answer(this.entriesOf([published(event)], locale), locale);
  }

  async ofSession(id: string, locale: Locale) {
    const event = published(await this.transactions.read((em) => eventFactsOfSession(em, id)));
    const entries = this.entriesOf(
      [{ ...event, sessions: event.sessions.filter((session) => session.id === id) }],
      locale,
    );
    return this.answer(entries, locale);
  }

  async ofTerritory(id: string, locale: Locale) {
    const since = this.clock.now().subtract(LOOK_BACK);
    const [territory, events] = await this.transactions.read(async (em) => [
      (await territoriesById(em, [id])).get(id),
      await eventFactsOfTerritory(em, id, since),
    ]);
    if (!territory) throw new DomainError('platform.not-found', 'not-found');
    const name = translator(locale)('mail:feed.territory', { name: territory.name });
    return this.answer(this.entriesOf(events, locale), locale, { name, refreshSeconds: REFRESH_SECONDS });
  }

  private entriesOf(events: readonly EventFacts[], locale: Locale): readonly CalendarEntry[] {
    return events.flatMap((event) =>
      publishedEntries(event, { locale, baseUrl: this.configuration.baseUrl }),
    );
  }

  private answer(entries: readonly CalendarEntry[], locale: Locale, feed?: CalendarObject['feed']) {
    return calendarAnswer(
      { method: 'PUBLISH', entries, locale, madeAt: this.clock.now(), feed },
      { 'cache-control': 'public, max-age=300', vary: 'accept-language' },
    );
  }
}

/**
 * The object with an ETag that stays while nothing changes: the moment at which it was made is no part of it, and so
 * it is a weak one.
 */
export function calendarAnswer(object: CalendarObject, headers: Readonly<Record<string, string>>) {
  const unstamped = writeCalendar({ ...object, madeAt: EPOCH });
  const etag = `W/"${createHash('sha256').update(unstamped).digest('base64url').slice(0, 27)}"`;
  return withHeaders(writeCalendar(object), { ...headers, etag });
}

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0);

function published(event: EventFacts | undefined): EventFacts {
  if (!event?.publishedAt) throw new DomainError('platform.not-found', 'not-found');
  return event;
}
