import type { Call } from '#identity';
import { Clock, instantOfRecurringWallTime, newId } from '#kernel';
import { announce, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { eventCloned } from '../announcements.js';
import type { Event, EventDefinition } from '../domain/event.js';
import type { Session, SessionDefinition } from '../domain/session.js';
import { shiftedTimes } from '../domain/session-times.js';
import { lockForChange } from './event-under-lock.js';
import { writeDraft } from './write-draft.js';

@Injectable()
export class CloneEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a draft of the same event, every date moved by the same number of days, at the same wall-clock times, so that
   * its first session is on `startsOn`. Nobody registered goes with it. @returns the id of the draft
   */
  run(
    eventId: string,
    { startsOn }: { readonly startsOn: string },
    { actor }: Pick<Call, 'actor'>,
  ): Promise<string> {
    return this.transactions.run(async (em) => {
      const { event, sessions, otherTerritoryIds } = await lockForChange(em, eventId, actor);
      const now = this.clock.now();
      const made = {
        id: newId(now.epochMilliseconds),
        territoryId: event.territoryId,
        createdBy: actor.accountId,
        createdAt: now,
      };
      const { definition, parts } = shifted(event, sessions, Temporal.PlainDate.from(startsOn));
      await writeDraft(em, made, definition, parts, otherTerritoryIds);
      await announce(em, eventCloned, { eventId: made.id, fromEventId: eventId }, now);
      return made.id;
    });
  }
}

function shifted(
  event: Event,
  sessions: readonly Session[],
  startsOn: Temporal.PlainDate,
): { readonly definition: EventDefinition; readonly parts: readonly SessionDefinition[] } {
  const planned = sessions.filter(({ status }) => status === 'planned');
  const kept = planned.length > 0 ? planned : sessions;
  const days = kept[0] ? kept[0].startsLocal.toPlainDate().until(startsOn).days : 0;
  const wallOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(event.timeZone).toPlainDateTime();
  const later = (instant: Temporal.Instant | null) =>
    instant && instantOfRecurringWallTime(wallOf(instant).add({ days }), event.timeZone);
  return {
    definition: { ...definitionOf(event), opensAt: later(event.opensAt), closesAt: later(event.closesAt) },
    parts: kept.map(({ title, capacity, place, kind, slot, startsLocal, endsLocal }) => ({
      ...shiftedTimes(startsLocal.add({ days }), endsLocal.add({ days }), event.timeZone),
      title,
      capacity,
      place,
      kind,
      slot,
      status: 'planned',
    })),
  };
}

const definitionOf = (event: Event): EventDefinition => ({
  format: event.format,
  title: event.title,
  description: event.description,
  timeZone: event.timeZone,
  audience: event.audience,
  attendanceMode: event.attendanceMode,
  onlineUrl: event.onlineUrl,
  contact: event.contact,
  theme: event.theme,
  objective: event.objective,
  funding: event.funding,
  sensitive: event.sensitive,
  opensAt: event.opensAt,
  closesAt: event.closesAt,
  signUpMode: event.signUpMode,
  waitingList: event.waitingList,
  capacity: event.capacity,
  place: event.place,
});
