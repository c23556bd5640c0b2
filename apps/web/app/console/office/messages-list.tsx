import { Button, ButtonLink } from '../../design/buttons.js';
import { Field } from '../../design/fields.js';
import { EmptyState, Notice } from '../../design/signs.js';
import { useWords } from '../../words.js';
import { More } from '../more.js';
import { withQuery } from '../paths.js';
import type { Messages } from './messages-load.js';
import { MessagesTable } from './messages-table.js';

interface MessagesListProps extends Messages {
  readonly zone: string;
  readonly ofEvent?: boolean;
  readonly answered: { readonly said: string; readonly failed: boolean } | undefined;
}

/** The messages with their filters, everywhere or of one event. */
export function MessagesList({
  search,
  status,
  recipient,
  statuses,
  messages,
  nextCursor,
  zone,
  ofEvent,
  answered,
}: MessagesListProps) {
  const words = useWords();
  const t = (key: string) => words(`console.messages.${key}`);
  return (
    <>
      {answered && (
        <div className="said">
          <Notice
            tone={answered.failed ? 'bad' : 'ok'}
            pictogram={answered.failed ? 'warn' : 'check'}
            role="status"
          >
            {answered.said}
          </Notice>
        </div>
      )}
      <form className="filters mt-5" role="search">
        <div style={{ flex: '0 1 22rem' }}>
          <Field name="recipient" type="search" label={t('recipient')} defaultValue={recipient} />
        </div>
        {status && <input type="hidden" name="status" value={status} />}
        <Button kind="second" size="dense">
          {words('console.list.search')}
        </Button>
      </form>
      <nav className="seg mt-4" aria-label={t('byState')}>
        {[undefined, ...statuses].map((one) => (
          <a
            key={one ?? 'all'}
            href={withQuery(search, { status: one, cursor: undefined })}
            aria-current={one === status ? 'true' : undefined}
          >
            {one ? t(`status.${one}`) : t('all')}
          </a>
        ))}
      </nav>
      {messages.length > 0 ? (
        <MessagesTable messages={messages} zone={zone} ofEvent={ofEvent} />
      ) : status || recipient ? (
        <EmptyState title={t('noneFor')} why={t('noneForWhy')}>
          <ButtonLink kind="second" href="?">
            {words('console.list.everything')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <EmptyState title={t('none')} why={t('noneWhy')} />
      )}
      <More search={search} nextCursor={nextCursor} />
    </>
  );
}
