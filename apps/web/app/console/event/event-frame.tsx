import { unbroken } from '../../format/text.js';
import type { ReactNode } from 'react';
import { timeSlots } from '#kernel';
import { FORMATS, type EventView, type FormatCapabilities } from '#scheduling/contract';
import { ButtonLink } from '../../design/buttons.js';
import { Crumb } from '../../design/frame.js';
import { Title } from '../../design/shell.js';
import { EventStatusChip, Tabs } from '../../design/signs.js';
import { dayAndHours } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath, type ConsolePage } from '../paths.js';

/** What the head of an event's pages says of it. */
export type HeadedEvent = Pick<
  EventView,
  'id' | 'title' | 'format' | 'status' | 'startsAt' | 'endsAt' | 'timeZone' | 'attendanceMode' | 'reason'
> & {
  readonly place: { readonly name: string } | null;
  readonly sessionCount: number;
  /** Sessions run side by side: ateliers are wished for and given out. */
  readonly withAteliers: boolean;
};

export const headed = ({ sessions, ...event }: EventView): HeadedEvent => ({
  id: event.id,
  title: event.title,
  format: event.format,
  status: event.status,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timeZone: event.timeZone,
  attendanceMode: event.attendanceMode,
  reason: event.reason,
  place: event.place,
  sessionCount: sessions.filter(({ status }) => status === 'planned').length,
  withAteliers: timeSlots(sessions).length > 0,
});

interface Tab {
  readonly page: ConsolePage;
  /** Its name, under `console.event.tabs`. */
  readonly name: string;
  /** What the event, or its format, must be able to do; every event unless given. */
  readonly if?: (can: FormatCapabilities, event: HeadedEvent) => boolean;
}

/** The parts of an event, in the order of the tabs. */
const TABS = [
  { page: 'event', name: 'overview' },
  { page: 'people', name: 'people' },
  { page: 'ateliers', name: 'ateliers', if: (_can, { withAteliers }) => withAteliers },
  { page: 'plans', name: 'tables', if: ({ rounds }) => rounds },
  { page: 'pairs', name: 'pairs', if: ({ pairs }) => pairs },
  { page: 'day', name: 'day' },
  { page: 'eventMessages', name: 'messages' },
] as const satisfies readonly Tab[];

interface EventFrameProps {
  readonly event: HeadedEvent;
  readonly writes: boolean;
  readonly current: (typeof TABS)[number]['page'];
  readonly children: ReactNode;
}

/** The head that all the pages of an event share: what it is, its state, what can be done, its parts. */
export function EventFrame({ event, writes, current, children }: EventFrameProps) {
  const locale = useLocale();
  const words = useWords();
  const tabs: readonly Tab[] = TABS;
  const can = FORMATS[event.format];
  return (
    <>
      <Crumb href={consolePath(locale, 'events')}>{words('console.event.back')}</Crumb>
      <Title
        format={event.format}
        title={unbroken(event.title)}
        note={<EventNote event={event} />}
        actions={
          <>
            <EventStatusChip status={event.status} />
            {writes && <EventActions event={event} />}
          </>
        }
      />
      {event.reason && (
        <p className="small mt-2">{words('console.event.reason', { reason: event.reason })}</p>
      )}
      <Tabs
        label={words('console.event.tabs.label')}
        items={tabs
          .filter((tab) => (writes || tab.page === 'event') && (tab.if?.(can, event) ?? true))
          .map(({ page, name }) => ({
            href: consolePath(locale, page, event.id),
            label: words(`console.event.tabs.${name}`),
            current: page === current,
          }))}
      />
      {children}
    </>
  );
}

function EventNote({ event }: { readonly event: HeadedEvent }) {
  const locale = useLocale();
  const words = useWords();
  const { startsAt, endsAt, timeZone, sessionCount } = event;
  const dated = startsAt && endsAt && event.status !== 'postponed';
  const when = dated ? dayAndHours(startsAt, endsAt, timeZone, locale) : words('console.common.noDate');
  const others =
    sessionCount > 1 && !event.withAteliers
      ? ` ${words('console.event.moreDates', { count: sessionCount - 1 })}`
      : '';
  const where =
    event.place?.name ??
    words(event.attendanceMode === 'online' ? 'console.common.online' : 'console.common.noPlace');
  return (
    <>
      {words(`common.format.${event.format}`)} · {when}
      {dated && others} · {where}
    </>
  );
}

const ACTIONS: Readonly<Record<EventView['status'], readonly (readonly [ConsolePage, string])[]>> = {
  draft: [
    ['publishEvent', 'publish'],
    ['editEvent', 'edit'],
    ['cloneEvent', 'clone'],
    ['cancelEvent', 'cancel'],
  ],
  published: [
    ['editEvent', 'edit'],
    ['postponeEvent', 'postpone'],
    ['cloneEvent', 'clone'],
    ['cancelEvent', 'cancel'],
  ],
  postponed: [
    ['postponeEvent', 'giveDate'],
    ['editEvent', 'edit'],
    ['cloneEvent', 'clone'],
    ['cancelEvent', 'cancel'],
  ],
  cancelled: [['cloneEvent', 'clone']],
  done: [
    ['editEvent', 'edit'],
    ['cloneEvent', 'clone'],
  ],
};

/** What waits to be done first is the filled button; what cannot be undone is red and asks on a page of its own. */
function EventActions({ event: { id, status } }: { readonly event: HeadedEvent }) {
  const locale = useLocale();
  const words = useWords();
  return ACTIONS[status].map(([page, name], index) => (
    <ButtonLink
      key={page}
      size="dense"
      kind={
        name === 'cancel'
          ? 'danger'
          : index === 0 && status !== 'published' && name !== 'edit' && name !== 'clone'
            ? 'main'
            : 'second'
      }
      href={consolePath(locale, page, id)}
    >
      {words(`console.event.${name}`)}
    </ButtonLink>
  ));
}
