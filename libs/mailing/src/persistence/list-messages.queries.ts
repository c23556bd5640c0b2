import { DomainError, type InputOf } from '#kernel';
import { decodeCursor, instantFrom, instantOrNull, pageOf, rows } from '#platform';
import { eventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { listMessages, MessageView } from '../contract/index.js';

const PAGE = 50;

interface MessageRow extends Omit<MessageView, 'createdAt' | 'dueAt' | 'sentAt'> {
  readonly createdAt: string;
  readonly dueAt: string;
  readonly sentAt: string | null;
}

/**
 * Messages, newest first.
 * @param territories whose messages may be seen; those of no event are the administrators' alone
 * @throws DomainError 404 when the event asked for is of no such territory, or is none
 */
export async function messagesPage(
  em: EntityManager,
  query: InputOf<typeof listMessages>['query'],
  territories: readonly string[] | 'all',
): Promise<{ items: MessageView[]; nextCursor: string | null }> {
  if (query.eventId !== undefined) await assertSeen(em, query.eventId, territories);
  const [createdAt = null, id = null] = decodeCursor(query.cursor, 2) ?? [];
  const found = await rows<MessageRow>(em, LIST, [
    territories === 'all' ? null : [...territories],
    query.eventId ?? null,
    query.status ?? null,
    query.recipient?.trim() ? `%${escapeLike(query.recipient.trim())}%` : null,
    createdAt,
    id,
    PAGE + 1,
  ]);
  const page = pageOf(found, PAGE, (message) => [message.createdAt, message.id]);
  return { ...page, items: page.items.map(viewOf) };
}

async function assertSeen(
  em: EntityManager,
  eventId: string,
  territories: readonly string[] | 'all',
): Promise<void> {
  const [event] = await eventFacts(em, [eventId]);
  const seen =
    event &&
    (territories === 'all' ||
      [event.territoryId, ...event.otherTerritoryIds].some((territory) => territories.includes(territory)));
  if (!seen) throw new DomainError('platform.not-found', 'not-found');
}

/** One message, where the reader may see it. */
export async function messageView(em: EntityManager, id: string): Promise<MessageView> {
  const [found] = await rows<MessageRow>(em, `select ${COLUMNS} from message where id = $1`, [id]);
  return viewOf(found!);
}

const viewOf = (message: MessageRow): MessageView => ({
  ...message,
  createdAt: instantFrom(message.createdAt).toString(),
  dueAt: instantFrom(message.dueAt).toString(),
  sentAt: instantOrNull(message.sentAt)?.toString() ?? null,
});

const COLUMNS = `id, kind, recipient, subject, status, attempts, reason, event_id as "eventId",
  created_at as "createdAt", due_at as "dueAt", sent_at as "sentAt"`;

const LIST = `
  select ${COLUMNS} from message
  where ($1::uuid[] is null or territory_ids && $1)
    and ($2::uuid is null or event_id = $2)
    and ($3::text[] is null or status = any($3))
    and ($4::text is null or recipient ilike $4)
    and ($5::timestamptz is null or (created_at, id) < ($5, $6::uuid))
  order by created_at desc, id desc
  limit $7`;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
