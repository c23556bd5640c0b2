import { row, rows, type Secrets } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { codeEnd, normalisePassCode } from '../domain/pass-code.js';
import { isTicket } from '../domain/ticket.js';
import { PASS_CODE, TICKET } from '../domain/secret-purposes.js';

/**
 * What a pass code opens, typed in any of its ways: ids of registrations, by arrival.
 * @returns undefined when the text is no code, no pass has it, or its pass is over
 */
export async function findByPassCode(
  em: EntityManager,
  secrets: Secrets,
  typed: string,
  now: Temporal.Instant,
): Promise<readonly string[] | undefined> {
  const code = normalisePassCode(typed);
  if (code === undefined) return undefined;
  const found = await rows<{ id: string }>(
    em,
    `select registration.id from pass join registration on registration.pass_id = pass.id
     where code_look_up = $1 and expires_at > $2 order by arrival`,
    [secrets.lookUp(PASS_CODE, code), now.toString()],
  );
  return found.length === 0 ? undefined : found.map(({ id }) => id);
}

/** What a pass holds, by arrival; nothing once it is over. */
export async function registrationsOfPass(
  em: EntityManager,
  passId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select registration.id from pass join registration on registration.pass_id = pass.id
     where pass.id = $1 and expires_at > $2 order by arrival`,
    [passId, now.toString()],
  );
  return found.map(({ id }) => id);
}

/** The registration that a ticket opens. */
export async function findByTicket(
  em: EntityManager,
  secrets: Secrets,
  ticket: string,
): Promise<string | undefined> {
  if (!isTicket(ticket)) return undefined;
  const found = await row<{ id: string }>(em, `select id from registration where ticket_look_up = $1`, [
    secrets.lookUp(TICKET, ticket),
  ]);
  return found?.id;
}

export interface OpeningSecrets {
  readonly passCode: string;
  readonly ticket: string;
}

/** What opens these registrations, by id: for their holders' pages and mails, never for anybody else's. */
export async function openingSecrets(
  em: EntityManager,
  secrets: Secrets,
  registrationIds: readonly string[],
): Promise<ReadonlyMap<string, OpeningSecrets>> {
  if (registrationIds.length === 0) return new Map();
  const found = await rows<{ id: string; codeSealed: Buffer; ticketSealed: Buffer }>(
    em,
    `select registration.id, code_sealed as "codeSealed", ticket_sealed as "ticketSealed"
     from registration join pass on pass.id = registration.pass_id where registration.id = any ($1::uuid[])`,
    [registrationIds],
  );
  return new Map(
    found.map(({ id, codeSealed, ticketSealed }) => [
      id,
      { passCode: secrets.decrypt(PASS_CODE, codeSealed), ticket: secrets.decrypt(TICKET, ticketSealed) },
    ]),
  );
}

export async function passCodeOf(
  em: EntityManager,
  secrets: Secrets,
  registrationId: string,
): Promise<string | undefined> {
  return (await openingSecrets(em, secrets, [registrationId])).get(registrationId)?.passCode;
}

export async function ticketOf(
  em: EntityManager,
  secrets: Secrets,
  registrationId: string,
): Promise<string | undefined> {
  return (await openingSecrets(em, secrets, [registrationId])).get(registrationId)?.ticket;
}

/** The ends of the codes of these registrations, by id. */
export async function codeEnds(
  em: EntityManager,
  secrets: Secrets,
  registrationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const opening = await openingSecrets(em, secrets, registrationIds);
  return new Map([...opening].map(([id, { passCode }]) => [id, codeEnd(passCode)]));
}

/** Passes that hold a line of this session live on until 30 days after it, wherever it was moved to. */
export async function extendPassesOfSession(
  em: EntityManager,
  sessionId: string,
  expiresAt: Temporal.Instant,
): Promise<void> {
  await rows(
    em,
    `update pass set expires_at = $2
     where expires_at < $2 and id in (
       select registration.pass_id from registration
       join registration_line line on line.registration_id = registration.id where line.session_id = $1)`,
    [sessionId, expiresAt.toString()],
  );
}
