import { data } from 'react-router';
import { listMessages, MESSAGE_STATUSES, retryMessage } from '#mailing/contract';
import type { Reader } from '../../context.js';
import { answerOf, orNothing, sorted, textOf } from '../asking.js';

/** One page of messages, of one event when asked. */
export async function messagesOf(reader: Reader, request: Request, eventId?: string) {
  const { search, searchParams } = new URL(request.url);
  const status = MESSAGE_STATUSES.find((one) => one === searchParams.get('status'));
  const recipient = searchParams.get('recipient')?.trim() ?? '';
  const outcome = await reader.visit.api.call(listMessages, {
    query: {
      eventId,
      status: status && [status],
      recipient: orNothing(recipient),
      cursor: searchParams.get('cursor') ?? undefined,
    },
  });
  const { items, nextCursor } = answerOf(outcome, reader);
  return { search, status, recipient, statuses: MESSAGE_STATUSES, messages: items, nextCursor };
}

export type Messages = Awaited<ReturnType<typeof messagesOf>>;

/** Sends a failed message again. */
export async function retried(reader: Reader, request: Request) {
  const id = textOf(await request.formData(), 'messageId');
  const outcome = await reader.visit.api.call(retryMessage, { params: { id } });
  if (outcome.ok) return data({ said: reader.words('console.messages.retried'), failed: false });
  return data(
    { said: sorted(outcome.problem, () => undefined).others.join(' '), failed: true },
    outcome.problem.status,
  );
}
