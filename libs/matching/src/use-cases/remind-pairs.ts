import { Clock } from '#kernel';
import { announceMany, Transactions } from '#platform';
import { eventFacts, type EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { visitsToChoose } from '../announcements.js';
import { lateMembers } from '../domain/visits/late-members.js';
import { isTimeToRemind, usualWindow } from '../domain/visits/window.js';
import { pairsNeverReminded, windowsOfEvents, type Pair } from '../persistence/pairs.queries.js';
import { markReminded } from '../persistence/pairs-written.queries.js';

/** Who was told of their pair so lately is not reminded of it yet. */
const REST = { hours: 48 } as const;

/** Writes to who has a visit without a date while the end of its window is near; once. */
@Injectable()
export class RemindPairs {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    const now = this.clock.now();
    return this.transactions.run(async (em) => {
      const pairs = await this.due(em, await pairsNeverReminded(em, now.subtract(REST)), now);
      const marked = await markReminded(
        em,
        pairs.map(({ id }) => id),
        now,
      );
      const told = pairs.filter(({ id }) => marked.has(id));
      await announceMany(
        em,
        told.flatMap(({ id: pairId, eventId, members, visits }) =>
          lateMembers(members, visits).map((registrationId) => ({
            announcement: visitsToChoose,
            payload: { registrationId, eventId, pairId },
          })),
        ),
        now,
      );
    });
  }

  private async due(em: EntityManager, pairs: readonly Pair[], now: Temporal.Instant) {
    const eventIds = [...new Set(pairs.map(({ eventId }) => eventId))];
    const events = await eventFacts(em, eventIds);
    const windows = await windowsOfEvents(em, eventIds);
    return pairs.filter(({ eventId, wave, formedAt, members, visits }) => {
      const event = events.find(({ id }) => id === eventId);
      if (event?.status !== 'published') return false;
      const set = windows.find((window) => window.eventId === eventId && window.wave === wave);
      const window = set ?? usualWindow(wave, event, formedAt);
      return isTimeToRemind(window, dayIn(event, now)) && lateMembers(members, visits).length > 0;
    });
  }
}

const dayIn = ({ timeZone }: EventFacts, now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate();
