import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { Pictogram, type PictogramName } from './pictograms.js';

export type ChipTone = 'ok' | 'wait' | 'bad' | 'info' | 'off';

/** A state: a shape, a word, and only then a colour. */
export function Chip({
  tone,
  pictogram,
  children,
}: {
  readonly tone: ChipTone;
  readonly pictogram: PictogramName;
  readonly children: ReactNode;
}) {
  return (
    <span className={`chip ${tone}`}>
      <Pictogram name={pictogram} />
      {children}
    </span>
  );
}

const OF_LINE = {
  pending: { tone: 'info', pictogram: 'dot' },
  confirmed: { tone: 'ok', pictogram: 'check' },
  waitlisted: { tone: 'wait', pictogram: 'wait' },
  offered: { tone: 'wait', pictogram: 'hand' },
  refused: { tone: 'off', pictogram: 'away' },
  declined: { tone: 'off', pictogram: 'x' },
  expired: { tone: 'off', pictogram: 'clock' },
  cancelled: { tone: 'off', pictogram: 'x' },
} as const satisfies Record<string, { tone: ChipTone; pictogram: PictogramName }>;

/** One chip per state of a registration. */
export function LineStatusChip({ status }: { readonly status: keyof typeof OF_LINE }) {
  const words = useWords();
  return <Chip {...OF_LINE[status]}>{words(`common.lineStatus.${status}`)}</Chip>;
}

const OF_EVENT = {
  draft: { tone: 'off', pictogram: 'edit' },
  published: { tone: 'ok', pictogram: 'check' },
  postponed: { tone: 'bad', pictogram: 'clock' },
  cancelled: { tone: 'bad', pictogram: 'x' },
  done: { tone: 'off', pictogram: 'check' },
} as const satisfies Record<string, { tone: ChipTone; pictogram: PictogramName }>;

/** One chip per state of an event. */
export function EventStatusChip({ status }: { readonly status: keyof typeof OF_EVENT }) {
  const words = useWords();
  return <Chip {...OF_EVENT[status]}>{words(`common.eventStatus.${status}`)}</Chip>;
}

interface NoticeProps {
  readonly tone?: 'sun' | 'bad' | 'ok';
  readonly pictogram?: PictogramName;
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}

export function Notice({ tone, pictogram = 'info', role, children }: NoticeProps) {
  return (
    <div className={tone ? `notice ${tone}` : 'notice'} role={role}>
      <Pictogram name={pictogram} />
      <div>{children}</div>
    </div>
  );
}

interface TodoProps {
  readonly count: number;
  readonly hot?: boolean;
  readonly what: ReactNode;
  readonly why?: ReactNode;
  /** One verb: a dense button or link. */
  readonly action?: ReactNode;
}

/** A line of a `<ul className="todo">`: how many, what, why, one verb. */
export function Todo({ count, hot, what, why, action }: TodoProps) {
  return (
    <li>
      <span className={hot ? 'n hot' : 'n'}>{count}</span>
      <p>
        {what}
        {why && <small>{why}</small>}
      </p>
      {action}
    </li>
  );
}

/** Large figures, each with what it counts. */
export function Figures({
  items,
}: {
  readonly items: readonly { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode }[];
}) {
  return (
    <dl className="figures">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <small> {note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface EmptyStateProps {
  /** Names what was asked. */
  readonly title: string;
  readonly why?: ReactNode;
  /** Two ways out. */
  readonly children?: ReactNode;
}

export function EmptyState({ title, why, children }: EmptyStateProps) {
  return (
    <section className="deck mt-7">
      <h2>{title}</h2>
      {why && <p className="mt-2 prose">{why}</p>}
      {children && <div className="row mt-5">{children}</div>}
    </section>
  );
}

/** A row of figures, sums at the foot: a real table in its own frame, which alone may scroll sideways. */
export function Table({
  caption,
  hideCaption,
  children,
}: {
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="tbl">
        <caption className={hideCaption ? 'vh' : undefined}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** The parts of one thing, as links on the deck. */
export function Tabs({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly { readonly href: string; readonly label: string; readonly current?: boolean }[];
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(({ href, label: name, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
