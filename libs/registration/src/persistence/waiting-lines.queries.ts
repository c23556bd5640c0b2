import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { WaitingLine } from '../domain/serve-waiting-list.js';

/** The lines that wait for these sessions, in order of arrival. */
export async function waitingLines(
  em: EntityManager,
  sessionIds: readonly string[],
): Promise<readonly WaitingLine[]> {
  const found = await rows<Omit<WaitingLine, 'standing'> & { readonly seated: boolean }>(
    em,
    `select line.id as "lineId", registration_id as "registrationId", session_id as "sessionId", seats, reason,
       exists (
         select from registration_line other
         where other.registration_id = line.registration_id and other.status in ('confirmed', 'offered')
       ) as seated
     from registration_line line
     where session_id = any ($1::uuid[]) and status = 'waitlisted'
     order by arrival`,
    [sessionIds],
  );
  return found.map(({ seated, ...line }) => ({ ...line, standing: seated ? 'seated' : 'waiting' }));
}

/** Every session that somebody waits for. */
export async function sessionsWaitedFor(
  em: EntityManager,
): Promise<readonly { readonly eventId: string; readonly sessionId: string }[]> {
  return rows(
    em,
    `select distinct registration.event_id as "eventId", line.session_id as "sessionId"
     from registration_line line join registration on registration.id = line.registration_id
     where line.status = 'waitlisted'`,
  );
}
