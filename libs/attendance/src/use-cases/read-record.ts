import { instantOfRecurringWallTime, newId } from '#kernel';
import type { Secrets } from '#platform';
import type { AttendeeLine } from '#registration';
import type { EventFacts } from '#scheduling';
import type { CheckInRecord } from '../contract/check-in.js';
import { admittanceOf } from '../domain/admittance.js';
import type { NewFact } from '../persistence/check-ins.queries.js';

/** What a batch of records is read against. */
export interface Desk {
  readonly event: EventFacts;
  readonly secrets: Secrets;
  /** By the ticket, code or id that was shown. */
  readonly lines: ReadonlyMap<string, readonly AttendeeLine[]>;
  /** Those that exist. */
  readonly organisations: ReadonlySet<string>;
}

export type ReadRecord =
  | { readonly is: 'fact'; readonly fact: NewFact; readonly name: string | null }
  | { readonly is: 'unknown'; readonly code: string }
  /** A code that several people hold: nobody can be noted by it. */
  | { readonly is: 'ambiguous' };

/** A record of the wire as a fact about somebody, or why it cannot be one. */
export function readRecord(desk: Desk, record: CheckInRecord): ReadRecord {
  const { event } = desk;
  if (!event.sessions.some(({ id }) => id === record.sessionId))
    return { is: 'unknown', code: 'attendance.session-unknown' };
  const shown = record.ticket ?? record.passCode ?? record.registrationId;
  if (shown === undefined) return unregistered(desk, record);
  const { sessionId } = record;
  const admittance = admittanceOf(desk.lines.get(shown) ?? [], { eventId: event.id, sessionId });
  if (admittance.is === 'unknown') return { is: 'unknown', code: 'attendance.who-unknown' };
  const { line } = admittance;
  if (!line) return { is: 'ambiguous' };
  const conflict = admittance.is === 'conflict' ? admittance.why : null;
  return {
    is: 'fact',
    fact: factOf(desk, record, { registrationId: line.registrationId, conflict }),
    // Whom another event expects is none of this desk's business.
    name: conflict === 'other-event' ? null : nameOf(line),
  };
}

function unregistered(desk: Desk, record: CheckInRecord): ReadRecord {
  const organisationId = record.walkIn?.organisationId;
  if (organisationId && !desk.organisations.has(organisationId))
    return { is: 'unknown', code: 'attendance.organisation-unknown' };
  const who = { walkIn: record.walkIn, headcount: record.headcount };
  return { is: 'fact', fact: factOf(desk, record, who), name: record.walkIn ? nameOf(record.walkIn) : null };
}

function factOf(
  { event, secrets }: Desk,
  { clientId, kind, at, deviceId, sessionId }: CheckInRecord,
  who: Partial<Pick<NewFact, 'registrationId' | 'walkIn' | 'headcount' | 'conflict'>>,
): NewFact {
  const { registrationId = null, walkIn = null, headcount = null, conflict = null } = who;
  const instant = instantOf(at, event.timeZone);
  const content = [kind, instant.toString(), deviceId, sessionId, registrationId, walkIn, headcount];
  return {
    id: newId(),
    clientId,
    kind,
    at: instant,
    deviceId,
    sessionId,
    registrationId,
    walkIn,
    headcount,
    conflict,
    // With a key, so that a name that is purged cannot be guessed back from what is left.
    digest: secrets.lookUp('attendance.check-in', JSON.stringify(content)).toString('hex'),
  };
}

/** With its offset, or by the clock on the wall of the event. A device’s clock in the spring gap was not yet put forward. */
const instantOf = (moment: string, timeZone: string): Temporal.Instant =>
  /(?:z|[+-]\d\d:?\d\d)$/i.test(moment)
    ? Temporal.Instant.from(moment)
    : instantOfRecurringWallTime(Temporal.PlainDateTime.from(moment), timeZone);

const nameOf = (who: {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
}): string | null => [who.firstName, who.lastName].filter(Boolean).join(' ') || null;
