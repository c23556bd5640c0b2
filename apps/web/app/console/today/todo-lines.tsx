import { ButtonLink } from '../../design/buttons.js';
import { Sentence } from '../../design/sentence.js';
import { Todo } from '../../design/signs.js';
import { capital, day } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';
import type { EventWith, Today } from './load.js';

interface Line {
  readonly key: string;
  readonly name: 'failed' | 'waiting' | 'drafts' | 'undated' | 'unreachable' | 'jobs';
  readonly count: number;
  readonly hot?: boolean;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly why?: string;
  readonly href: string;
}

/** What to look at, the gravest first: each a number with its sentence, its reason and one verb. */
export function useTodoLines({ todo }: Pick<Today, 'todo'>): Line[] {
  const locale = useLocale();
  const words = useWords();
  const line = (name: string) => `console.today.lines.${name}`;
  const dayOf = ({ startsAt, timeZone }: EventWith) =>
    startsAt ? day(startsAt, timeZone, locale) : words('console.common.noDate');
  const perEvent = (
    name: 'waiting' | 'unreachable',
    page: 'people',
    events: readonly (EventWith & { left?: number })[],
  ): Line[] =>
    events.map((event) => ({
      key: `${name}${event.id}`,
      name,
      count: event.count,
      values: { title: event.title },
      why: words(line(`${name}Why`), { left: event.left, day: capital(dayOf(event)) }),
      href: consolePath(locale, page, event.id) + (name === 'waiting' ? '?status=waitlisted' : ''),
    }));
  const [firstFailed] = todo.failed;
  const [firstDraft] = todo.drafts;
  const [firstUndated] = todo.undated;
  return [
    ...(todo.jobs > 0
      ? [
          {
            key: 'jobs',
            name: 'jobs' as const,
            count: todo.jobs,
            hot: true,
            why: words(line('jobsWhy')),
            href: consolePath(locale, 'jobs'),
          },
        ]
      : []),
    ...(firstFailed
      ? [
          {
            key: 'failed',
            name: 'failed' as const,
            count: todo.failed.length,
            hot: true,
            why: words(line('failedWhy'), { subject: firstFailed.subject }),
            href: `${consolePath(locale, 'messages')}?status=failed`,
          },
        ]
      : []),
    ...perEvent('waiting', 'people', todo.waiting),
    ...(firstUndated
      ? [
          {
            key: 'undated',
            name: 'undated' as const,
            count: todo.undated.length,
            values: { title: firstUndated.title },
            why: words(line('undatedWhy')),
            href: consolePath(locale, 'postponeEvent', firstUndated.id),
          },
        ]
      : []),
    ...perEvent('unreachable', 'people', todo.unreachable),
    ...(firstDraft
      ? [
          {
            key: 'drafts',
            name: 'drafts' as const,
            count: todo.drafts.length,
            why: firstDraft.startsAt
              ? words(line('draftsWhy'), { title: firstDraft.title, day: dayOf(firstDraft) })
              : words(line('draftsWhyNoDate')),
            href: consolePath(locale, 'event', firstDraft.id),
          },
        ]
      : []),
  ];
}

export function TodoLines({ lines }: { readonly lines: readonly Line[] }) {
  const words = useWords();
  return (
    <ul className="todo mt-2">
      {lines.map(({ key, name, count, hot, values, why, href }) => (
        <Todo
          key={key}
          count={count}
          hot={hot}
          what={<Sentence text={words(`console.today.lines.${name}`, { count, ...values })} />}
          why={why}
          action={
            <ButtonLink kind="second" size="dense" href={href}>
              {words(`console.today.lines.${name}Verb`)}
              {values?.title && <span className="vh">{`${words('common.colon')}${values.title}`}</span>}
            </ButtonLink>
          }
        />
      ))}
    </ul>
  );
}
