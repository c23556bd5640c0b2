import { announceMany, type PayloadOf } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { visitCalledOff } from '../announcements.js';
import { isDone, withoutDate, type Visit } from '../domain/visits/visit.js';
import { saveVisit } from '../persistence/pairs-written.queries.js';

type CalledOff = PayloadOf<typeof visitCalledOff>;

/** Calls off those that have a date and are not over, and tells host and guest of each. */
export async function callOffVisits(
  em: EntityManager,
  visits: readonly Visit[],
  by: CalledOff['by'],
  now: Temporal.Instant,
): Promise<void> {
  const standing = visits.filter((visit) => visit.agreed !== null && !isDone(visit, now));
  for (const visit of standing) await saveVisit(em, withoutDate(visit));
  await announceMany(
    em,
    standing.flatMap((visit) =>
      [visit.hostId, visit.guestId].map((registrationId) => ({
        announcement: visitCalledOff,
        payload: {
          registrationId,
          eventId: visit.eventId,
          visitId: visit.id,
          sequence: visit.sequence + 1,
          wasStartsAt: visit.agreed!.startsAt.toString(),
          wasEndsAt: visit.agreed!.endsAt.toString(),
          by,
        },
      })),
    ),
    now,
  );
}
