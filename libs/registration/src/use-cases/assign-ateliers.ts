import { newId } from '#kernel';
import { announceMany } from '#platform';
import { lockEvent, type EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { programmeReady } from '../announcements.js';
import { assignAteliers, type AssignedParty, type PartyOfPlan } from '../domain/assign-ateliers.js';
import { explainAteliers, type ExplainedSeat } from '../domain/explain-ateliers.js';
import { passExpiry } from '../domain/pass-expiry.js';
import { slotsOf } from '../domain/sign-up-terms.js';
import { NO_WISHES, rankedBySlot, type Wishes } from '../domain/wishes.js';
import {
  assignedPlan,
  atelierSeats,
  saveAssignedPlan,
  saveAtelierSeats,
  type AssignedPlan,
} from '../persistence/ateliers.queries.js';
import { linesOfMany, sumUp, writeLines, type StoredLine } from '../persistence/lines.queries.js';
import { extendPasses, insertLines } from '../persistence/new-registrations.queries.js';
import { wishesOf } from '../persistence/wishes.queries.js';
import { closeBook, openBook } from './seat-book-of.js';
import { serveUnderLock } from './serve-under-lock.js';

/** Ateliers as a plan gives them out. */
export interface AtelierPlan extends AssignedPlan {
  /** For each registration of the plan its session in each slot, by the slot's name; null where it got none. */
  readonly seats: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  /** Seats for participants, by session; absent or null: as many as come. */
  readonly places: ReadonlyMap<string, number | null>;
  /** What tells that two sessions are one atelier held twice. */
  readonly atelierOf: ReadonlyMap<string, string>;
  /** Whether people are written to. */
  readonly told: boolean;
}

/**
 * Gives out ateliers: lines for the sessions of a published plan, under the event's lock, never more than there are
 * seats. The same publication again, or one that is older than the last, changes nothing.
 */
@Injectable()
export class AssignAteliers {
  /** In the caller's transaction: with the announcement that asked for it. */
  async run(em: EntityManager, eventId: string, plan: AtelierPlan, now: Temporal.Instant): Promise<void> {
    const event = await lockEvent(em, eventId);
    if (!event || isNewerOrSame(await assignedPlan(em, eventId), plan)) return;
    const ids = [...plan.seats.keys()];
    const lines = Map.groupBy(await linesOfMany(em, eventId, ids), ({ registrationId }) => registrationId);
    const wishes = await this.wishesOf(em, event, ids);
    const parties = [...plan.seats].map(([registrationId, given]): PartyOfPlan => ({
      registrationId,
      given,
      lines: lines.get(registrationId) ?? [],
      wishes: wishes.get(registrationId) ?? NO_WISHES,
    }));

    const book = openBook(event);
    const assigned = assignAteliers(event, book, parties, now);
    await saveLines(em, event, assigned, lines, now);
    const seats = explainAteliers(
      assigned.map((party) => ({ ...party, wishes: wishes.get(party.registrationId) ?? NO_WISHES })),
      plan,
    );
    const before = await atelierSeats(em, ids);
    const changed = changedFrom(before, seats);
    await saveAtelierSeats(em, seats);
    await saveAssignedPlan(em, eventId, plan, now);
    if (plan.told)
      await announceMany(
        em,
        changed.map((registrationId) => ({
          announcement: programmeReady,
          payload: {
            registrationId,
            eventId,
            first: before.has(registrationId) ? ('no' as const) : ('yes' as const),
          },
        })),
        now,
      );
    await serveUnderLock(em, event, book, now);
    await closeBook(em, eventId, book);
  }

  private async wishesOf(
    em: EntityManager,
    event: EventForAdmission,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Wishes>> {
    const slots = slotsOf(event);
    const ranked = await wishesOf(em, ids);
    return new Map([...ranked].map(([id, of]) => [id, rankedBySlot(slots, of)]));
  }
}

/** Deliveries may come twice, and not in order: what was published last counts. */
const isNewerOrSame = (last: AssignedPlan | undefined, plan: AssignedPlan): boolean => {
  if (last === undefined) return false;
  if (last.planId === plan.planId) return last.revision >= plan.revision;
  return Temporal.Instant.compare(last.publishedAt, plan.publishedAt) > 0;
};

async function saveLines(
  em: EntityManager,
  event: EventForAdmission,
  assigned: readonly AssignedParty[],
  lines: ReadonlyMap<string, readonly StoredLine[]>,
  now: Temporal.Instant,
): Promise<void> {
  const endsAt = new Map(event.sessions.map((session) => [session.id, session.endsAt]));
  const ended = assigned.flatMap(({ registrationId, ended: ids }) =>
    lines.get(registrationId)!.filter(({ id }) => ids.includes(id)),
  );
  await writeLines(
    em,
    ended.map(({ id, seats }) => ({ lineId: id, seats, status: 'cancelled', reason: null })),
    now,
  );
  const added = assigned.flatMap(({ registrationId, added: of }) => {
    const { personId, passId, seats } = lines.get(registrationId)![0]!;
    return of.map((line) => ({ ...line, id: newId(), registrationId, personId, passId, seats }));
  });
  await insertLines(em, added, now);
  await sumUp(
    em,
    added.map(({ id }) => id),
  );
  await extendPasses(
    em,
    added.map(({ passId, sessionId }) => ({ id: passId, expiresAt: passExpiry([endsAt.get(sessionId)!]) })),
  );
}

/** Whose programme is another than before, or is the first. */
function changedFrom(
  before: ReadonlyMap<string, readonly ExplainedSeat[]>,
  seats: readonly ExplainedSeat[],
): readonly string[] {
  const had = (registrationId: string, slot: string) =>
    before.get(registrationId)?.find((seat) => seat.slot === slot)?.sessionId;
  const changed = seats.filter(
    ({ registrationId, slot, sessionId }) => had(registrationId, slot) !== sessionId,
  );
  return [...new Set(changed.map(({ registrationId }) => registrationId))];
}
