import { instantFrom, row, rows } from '#platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { LastTold } from '../domain/decision.js';
import { Message, type MessageWritten } from '../domain/message.js';

/**
 * Writes messages that are not written yet; the same occurrence, played again, writes none.
 * @returns the ids of those that are new, and whom they go to.
 */
export function insertMessages(
  em: EntityManager,
  written: readonly MessageWritten[],
): Promise<readonly { readonly id: string; readonly recipient: string }[]> {
  return rows(em, INSERT, [JSON.stringify(written)]);
}

const INSERT = `
  insert into message (id, occurrence, kind, recipient, locale, about, event_id, territory_ids, registration_id,
    registrant_id, created_at, due_at)
  select id, occurrence, kind, recipient, locale, about, "eventId", "territoryIds", "registrationId", "registrantId",
    "createdAt", "createdAt"
  from json_to_recordset($1::json) as written (id uuid, occurrence text, kind text, recipient text, locale text,
    about jsonb, "eventId" uuid, "territoryIds" uuid[], "registrationId" uuid, "registrantId" uuid,
    "createdAt" timestamptz)
  on conflict do nothing
  returning id, recipient`;

/** Holds every other sender to this recipient off until the end of the transaction: the oldest goes first. */
export async function lockRecipient(em: EntityManager, recipient: string): Promise<void> {
  await rows(em, `select pg_advisory_xact_lock(hashtextextended('message ' || $1, 0))`, [recipient]);
}

export const oldestWaiting = (em: EntityManager, recipient: string): Promise<Message | null> =>
  em.findOne(Message, { recipient, status: 'waiting' }, { orderBy: { createdAt: 'asc', id: 'asc' } });

export const lockMessage = (em: EntityManager, id: string): Promise<Message | null> =>
  em.findOne(Message, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** The last message that told the same registrant of the same event, whichever of their registrations it was about. */
export async function lastToldOf(em: EntityManager, message: Message): Promise<LastTold | undefined> {
  if (message.registrantId === null) return undefined;
  const found = await row<{ told: string; created_at: string; id: string }>(
    em,
    `select told, created_at, id from message
     where registrant_id = $1 and event_id = $2 and status = 'sent' and told is not null and id <> $3
     order by created_at desc, id desc limit 1`,
    [message.registrantId, message.eventId, message.id],
  );
  if (!found) return undefined;
  const order = Temporal.Instant.compare(instantFrom(found.created_at), message.createdAt);
  return { fingerprint: found.told, later: order > 0 || (order === 0 && found.id > message.id) };
}

/** What was said is kept three months, who was written to a year (`model.md`, Privacy defaults). */
export async function forgetOldMessages(
  em: EntityManager,
  before: { readonly bodies: Temporal.Instant; readonly messages: Temporal.Instant },
): Promise<void> {
  await rows(em, `update message set body = null where body is not null and created_at < $1`, [
    before.bodies.toString(),
  ]);
  await rows(em, `delete from message where status <> 'waiting' and created_at < $1`, [
    before.messages.toString(),
  ]);
}

/** Messages that are the oldest of their recipient and should have been taken up long ago. */
export const forgottenMessages = (
  em: EntityManager,
  {
    before,
    now,
    limit,
  }: { readonly before: Temporal.Instant; readonly now: Temporal.Instant; readonly limit: number },
): Promise<readonly { readonly id: string }[]> =>
  rows(
    em,
    `select id from (
       select distinct on (recipient) id, due_at, claimed_until from message
       where status = 'waiting' order by recipient, created_at, id
     ) oldest
     where due_at < $1 and (claimed_until is null or claimed_until < $2)
     order by due_at limit $3`,
    [before.toString(), now.toString(), limit],
  );
