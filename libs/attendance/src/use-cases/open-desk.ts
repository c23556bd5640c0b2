import { type Actor, audit, MakeDeskLink } from '#identity';
import { Clock, DomainError, type Locale } from '#kernel';
import { Transactions } from '#platform';
import type { EventFacts } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { eventOfOrganiser } from './event-of-desk.js';

export interface OpenedDesk {
  readonly url: string;
  readonly expiresAt: Temporal.Instant;
  readonly timeZone: string;
}

/** Makes the link that a helper's phone opens: the desk of this event, until the day after its last session. */
@Injectable()
export class OpenDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly makeDeskLink: MakeDeskLink,
  ) {}

  /** @throws DomainError 404 out of scope, `attendance.event-over` when that day is past. */
  async run(eventId: string, actor: Actor, locale: Locale): Promise<OpenedDesk> {
    const event = await this.transactions.read((em) => eventOfOrganiser(em, eventId, actor));
    const expiresAt = endOfNextDay(event);
    const now = this.clock.now();
    if (!expiresAt || Temporal.Instant.compare(expiresAt, now) <= 0)
      throw new DomainError('attendance.event-over', 'conflict');
    const url = await this.makeDeskLink.run({ eventId, expiresAt, locale });
    const trace = { action: 'attendance.desk-opened', subjectKind: 'event', subjectId: eventId };
    await this.transactions.run((em) => audit(em, actor, trace, now));
    return { url, expiresAt, timeZone: event.timeZone };
  }
}

/** Midnight that ends the day after the last session, where it is held. */
function endOfNextDay({ sessions, timeZone }: EventFacts): Temporal.Instant | undefined {
  const ends = sessions.map(({ endsAt }) => endsAt).sort(Temporal.Instant.compare);
  return ends
    .at(-1)
    ?.toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: 2 })
    .toZonedDateTime(timeZone)
    .toInstant();
}
