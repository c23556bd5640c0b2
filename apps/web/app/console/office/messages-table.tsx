import type { MessageView } from '#mailing/contract';
import { Button } from '../../design/buttons.js';
import { dayAndHour } from '../../format/dates.js';
import { useLocale, useWords, type Translate } from '../../words.js';
import { consolePath } from '../paths.js';
import { MessageStatusChip } from './message-status.js';

interface MessagesTableProps {
  readonly messages: readonly MessageView[];
  readonly zone: string;
  /** A page of one event does not name it again. */
  readonly ofEvent?: boolean;
}

/** Each message with its state, its attempts and why it did not leave. */
export function MessagesTable({ messages, zone, ofEvent = false }: MessagesTableProps) {
  const words = useWords();
  const t = (key: string) => words(`console.messages.${key}`);
  return (
    <table className="tbl mt-4">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('subject')}</th>
          <th scope="col" className="wide">
            {t('to')}
          </th>
          <th scope="col" className="wide">
            {t('when')}
          </th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} zone={zone} ofEvent={ofEvent} />
        ))}
      </tbody>
    </table>
  );
}

/** A key of the catalogue `errors`, or the words of the server that would not take it. */
const reasonOf = (reason: string, words: Translate): string =>
  words(`errors.${reason}`, { defaultValue: reason });

function MessageRow({
  message,
  zone,
  ofEvent,
}: {
  readonly message: MessageView;
  readonly zone: string;
  readonly ofEvent: boolean;
}) {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string, values?: object) => words(`console.messages.${key}`, { ...values });
  const { subject, recipient, status, attempts, reason, dueAt, sentAt, eventId, kind } = message;
  const when = sentAt
    ? dayAndHour(sentAt, zone, locale)
    : t('due', { when: dayAndHour(dueAt, zone, locale) });
  return (
    <tr>
      <th scope="row">
        {subject}
        <small>
          {words([`console.messages.kind.${kind}`, 'console.messages.kind.other'])}
          {!ofEvent && eventId && (
            <>
              {' · '}
              <a href={consolePath(locale, 'event', eventId)}>{t('event')}</a>
            </>
          )}
        </small>
        <div className="only-narrow">
          <small className="anywhere">{recipient}</small>
          <div>
            <small>{when}</small>
          </div>
        </div>
      </th>
      <td className="wide anywhere">{recipient}</td>
      <td className="wide">{when}</td>
      <td>
        <MessageStatusChip status={status} />
        <small>{t('attempts', { count: attempts })}</small>
        {reason && <small className="anywhere">{reasonOf(reason, words)}</small>}
        {status === 'failed' && (
          <form method="post" className="mt-2">
            <input type="hidden" name="messageId" value={message.id} />
            <Button kind="second" size="dense">
              {t('retry')}
              <span className="vh">{t('retryOf', { recipient })}</span>
            </Button>
          </form>
        )}
      </td>
    </tr>
  );
}
