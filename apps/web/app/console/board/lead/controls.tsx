import { useEffect, useState, type ReactNode } from 'react';
import { actionsOf, type BoardAction, type ShownClock } from '#matching/contract';
import { Button, ButtonLink } from '../../../design/buttons.js';
import type { PictogramName } from '../../../design/pictograms.js';
import { useLocale, useWords, type Translate } from '../../../words.js';
import { consolePath } from '../../paths.js';
import { useKeys } from './use-keys.js';
import type { BoardInHand } from '../link/use-board.js';

interface ControlsProps {
  readonly hand: BoardInHand;
  readonly clock: ShownClock;
  readonly now: number;
  readonly more: ReactNode;
}

/** What leads the day on, in the order in which it is needed. The first is the one that comes next. */
export function Controls({ hand, clock, now, more }: ControlsProps) {
  const words = useWords();
  const locale = useLocale();
  const { board, course, press, view } = hand;
  const betweenRounds = clock.is === 'waiting' || (clock.is === 'under-way' && clock.kind !== 'round');
  const possible = new Set(actionsOf(board, course, now));
  const main = mainOf(possible, clock);
  useKeys(possible, press);
  const button = (action: BoardAction, pictogram?: PictogramName) =>
    possible.has(action) && (
      <Button
        key={action}
        type="button"
        kind={action === main ? 'main' : 'second'}
        size="dense"
        pictogram={pictogram}
        onClick={() => press(action)}
      >
        {labelOf(action, clock, words)}
      </Button>
    );
  return (
    <nav className="board-controls" aria-label={words('console.board.controls.label')}>
      <News hand={hand} />
      <div className="row">
        {button('start', 'right')}
        {button('resume', 'right')}
        {button('next', 'right')}
        {button('pause', 'pause')}
        {button('add_minute', 'plus')}
        {button('undo', 'left')}
        {betweenRounds && (
          <ButtonLink
            kind="second"
            size="dense"
            pictogram="people"
            href={consolePath(locale, 'replanDay', view.event.id)}
            target="_blank"
            rel="noreferrer"
          >
            {words('console.board.more.replan')}
          </ButtonLink>
        )}
        <details className="push">
          <summary className="btn second dense">{words('console.board.controls.more')}</summary>
          <div className="more">
            {button('skip_last', 'x')}
            {possible.has('restart') && <Restart press={press} />}
            {more}
          </div>
        </details>
      </div>
    </nav>
  );
}

/** The one thing that comes next. */
function mainOf(possible: ReadonlySet<BoardAction>, clock: ShownClock): BoardAction | undefined {
  if (possible.has('start')) return 'start';
  if (possible.has('resume')) return 'resume';
  if (possible.has('next') && clock.is === 'under-way' && (clock.kind !== 'round' || clock.ending))
    return 'next';
  return undefined;
}

function labelOf(action: BoardAction, clock: ShownClock, words: Translate): string {
  const t = (key: string, values?: object) => words(`console.board.controls.${key}`, { ...values });
  if (action !== 'next' || clock.is !== 'under-way') return t(action);
  if (clock.kind !== 'round') return t('next_round', { round: clock.round + 1 });
  return t(clock.round === clock.rounds ? 'end_day' : 'end_round');
}

/** After a rehearsal. It asks once more: nothing else here loses what was done. */
function Restart({ press }: Pick<BoardInHand, 'press'>) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => setAsked(false), 6_000);
    return () => clearTimeout(timer);
  }, [asked]);
  const touch = () => {
    setAsked(!asked);
    if (asked) press('restart');
  };
  return (
    <Button type="button" kind="danger" size="dense" onClick={touch}>
      {words(`console.board.controls.${asked ? 'restart_sure' : 'restart'}`)}
    </Button>
  );
}

/** What happened to what was done here. It stands until the next action. */
function News({ hand: { news, online, waiting } }: { readonly hand: BoardInHand }) {
  const words = useWords();
  const locale = useLocale();
  const said = (() => {
    if (news === 'conflict') return words('console.board.news.conflict');
    if (news === 'signed-out') return words('console.board.news.signed-out');
    if (news) return news.refused;
    return online ? '' : words('console.board.news.offline', { count: waiting });
  })();
  return (
    <p className={news ? 'board-news bad' : 'board-news'} role="status">
      {said}{' '}
      {news === 'signed-out' && (
        <a href={consolePath(locale, 'today')}>{words('console.board.news.signIn')}</a>
      )}
    </p>
  );
}
