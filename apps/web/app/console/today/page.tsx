import type { MetaProps, PageProps } from '../../context.js';
import { ButtonLink } from '../../design/buttons.js';
import { PlanksLegend } from '../../design/planks.js';
import { Title } from '../../design/shell.js';
import { capital, day, hour, shortDay } from '../../format/dates.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { EventTable } from '../events/event-table.js';
import { MessageStatusChip } from '../office/message-status.js';
import { consolePath } from '../paths.js';
import type { loader, Today } from './load.js';
import { TodoLines, useTodoLines } from './todo-lines.js';

export { loader } from './load.js';

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData && described(loaderData.locale, translator(loaderData.locale)('console.today.title'));

export default function TodayPage({ loaderData }: PageProps<typeof loader>) {
  const locale = useLocale();
  const words = useWords();
  const lines = useTodoLines(loaderData);
  return (
    <>
      <Title
        title={words('console.today.title')}
        note={capital(day(loaderData.now, loaderData.zone, locale, true))}
        actions={
          <ButtonLink href={consolePath(locale, 'newEvent')} pictogram="plus">
            {words('console.today.write')}
          </ButtonLink>
        }
      />
      <div className="cols">
        <div className="stack loose">
          <section className="deck" aria-labelledby="todo">
            <h2 id="todo">{words('console.today.todo')}</h2>
            {lines.length > 0 ? (
              <TodoLines lines={lines} />
            ) : (
              <>
                <p className="mt-4">
                  <strong>{words('console.today.nothing')}</strong>
                </p>
                <p className="small quiet">{words('console.today.nothingWhy')}</p>
              </>
            )}
          </section>
          <Coming {...loaderData} />
        </div>
        <LatestMessages {...loaderData} />
      </div>
    </>
  );
}

function Coming({ events, more }: Today) {
  const locale = useLocale();
  const words = useWords();
  return (
    <section className="deck" aria-labelledby="coming">
      <h2 id="coming">{words('console.today.coming')}</h2>
      {events.length > 0 ? (
        <>
          <EventTable caption={words('console.today.coming')} events={events} />
          <div className="mt-4">
            <PlanksLegend />
          </div>
        </>
      ) : (
        <>
          <p className="mt-4">
            <strong>{words('console.today.none')}</strong>
          </p>
          <p className="small quiet">{words('console.today.noneWhy')}</p>
        </>
      )}
      {more && (
        <p className="mt-4">
          <a href={consolePath(locale, 'events')}>{words('console.today.comingAll')}</a>
        </p>
      )}
    </section>
  );
}

function LatestMessages({ messages, zone }: Today) {
  const locale = useLocale();
  const words = useWords();
  return (
    <section className="deck" aria-labelledby="messages">
      <h2 id="messages">{words('console.today.messages')}</h2>
      {messages.length === 0 && <p className="small quiet mt-2">{words('console.today.noMessages')}</p>}
      <ul className="log mt-2">
        {messages.map(({ id, subject, recipient, status, at }) => (
          <li key={id}>
            <time dateTime={at}>
              {shortDay(at, zone, locale)}
              <small>{hour(at, zone, locale)}</small>
            </time>
            <div>
              {subject}
              <small>{recipient}</small>
              <MessageStatusChip status={status} />
            </div>
          </li>
        ))}
      </ul>
      {messages.length > 0 && (
        <p className="mt-4">
          <a href={consolePath(locale, 'messages')}>{words('console.today.messagesAll')}</a>
        </p>
      )}
    </section>
  );
}
