import '../../design/styles/console.css';
import '../../design/styles/board.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { readBoard, clockAt, type BoardView } from '#matching/contract';
import { NOT_KEPT, type MetaProps, type PageProps, type RouteArgs } from '../../context.js';
import { described, NOT_INDEXED } from '../../meta.js';
import { translator, useLocale } from '../../words.js';
import { answerOf, workerOf } from '../asking.js';
import { roundShown, type Shown } from './clock/clock-words.js';
import { Controls } from './lead/controls.js';
import { BoardHead } from './clock/head.js';
import { More } from './lead/more.js';
import { NoPlan, Over } from './no-plan.js';
import { ScreenButtons } from './screen-buttons.js';
import { useBoard } from './link/use-board.js';
import { useLastingPage } from './use-lasting-page.js';
import { useSignals } from './clock/use-signals.js';
import { useLitScreen, useNow } from './use-screen.js';
import { LISTS, WhereTo, type List } from './list/where-to.js';

export const handle = { hydrate: true, bodyClass: 'board-app' };
export const headers = () => NOT_KEPT;

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { searchParams } = new URL(request.url);
  const board = answerOf(await reader.visit.api.call(readBoard, { params, query: {} }), reader);
  return {
    locale: reader.locale,
    board,
    /** For the people in the room: without the operator’s controls. */
    ofRoom: searchParams.get('vue') === 'salle',
    list: LISTS.find((one) => one === searchParams.get('liste')) ?? 'tables',
  };
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData
    ? [
        ...described(
          loaderData.locale,
          translator(loaderData.locale)('console.board.page', { title: loaderData.board.event.title }),
        ),
        NOT_INDEXED,
      ]
    : [];

/** The screen of the day: read from ten metres, led from the organiser’s chair, and going on without a network. */
export default function BoardPage({ loaderData }: PageProps<typeof loader>) {
  const { ofRoom } = loaderData;
  const hand = useBoard(loaderData.board);
  const [list, setList] = useList(loaderData.list);
  const { view } = hand;
  useLitScreen();
  useLastingPage(view.event.id);
  if (!view.plan) return <NoPlan view={view} />;
  return (
    <Day
      hand={hand}
      view={view}
      plan={view.plan}
      operates={view.leads && !ofRoom}
      list={list}
      onList={setList}
    />
  );
}

interface DayProps {
  readonly hand: ReturnType<typeof useBoard>;
  readonly view: BoardView;
  readonly plan: NonNullable<BoardView['plan']>;
  readonly operates: boolean;
  readonly list: List;
  readonly onList: (list: List) => void;
}

function Day({ hand, view, plan, operates, list, onList }: DayProps) {
  const locale = useLocale();
  const now = useNow(Date.parse(view.state.now), hand.offset);
  const clock = clockAt(hand.board, hand.course, now);
  const { named, setNamed, names, askNames } = useNames(hand);
  const round = roundShown(clock);
  const { wanted, silent } = useSignals(clock);
  const aside = useMemo(() => <ScreenButtons sounds={wanted} silent={silent} />, [wanted, silent]);
  const shown: Shown = { board: hand.board, plan, clock, now, zone: view.event.timeZone, locale };
  return (
    <div className={operates ? 'board operated' : 'board'}>
      <main id="contenu">
        <BoardHead shown={shown} eventTitle={view.event.title} online={hand.online} />
        {clock.is === 'done' ? (
          <Over title={view.event.title} />
        ) : (
          <WhereTo plan={plan} round={round} list={list} names={named ? names : NO_NAMES} aside={aside} />
        )}
      </main>
      {operates && (
        <Controls
          hand={hand}
          clock={clock}
          now={now}
          more={
            <More
              hand={hand}
              round={round}
              list={list}
              onList={onList}
              named={named}
              onNamed={setNamed}
              names={names}
              askNames={askNames}
            />
          }
        />
      )}
    </div>
  );
}

const NO_NAMES: ReadonlyMap<number, string> = new Map();

/** Names come when they are asked for, and are kept nowhere. */
function useNames({ link }: ReturnType<typeof useBoard>) {
  const [named, setNamed] = useState(false);
  const [names, setNames] = useState(NO_NAMES);
  const askNames = useCallback(() => {
    void link.names().then((heard) => {
      if (heard.is !== 'answer') return;
      const people = heard.answer.plan?.people ?? [];
      setNames(new Map(people.flatMap(({ number, name }) => (name ? [[number, name] as const] : []))));
    });
  }, [link]);
  return useMemo(() => ({ named, setNamed, names, askNames }), [named, names, askNames]);
}

/** Which list is shown stands in the address, so that a reload shows it again. */
function useList(first: List) {
  const [list, setList] = useState(first);
  useEffect(() => {
    const address = new URL(location.href);
    if ((address.searchParams.get('liste') ?? 'tables') === list) return;
    address.searchParams.set('liste', list);
    history.replaceState(history.state, '', address);
  }, [list]);
  return [list, setList] as const;
}
