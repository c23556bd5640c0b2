import { useEffect, useState } from 'react';
import { Pictogram } from '../../../design/pictograms.js';
import { useWords } from '../../../words.js';

/** Long enough to find a number among two hundred. */
const A_PAGE = 12_000;

/** Pages that turn by themselves until somebody stops them. */
export function usePages(of: number) {
  const [turned, setTurned] = useState(0);
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    if (of < 2 || stopped) return undefined;
    const timer = setInterval(() => setTurned((page) => page + 1), A_PAGE);
    return () => clearInterval(timer);
  }, [of, stopped]);
  return {
    page: ((turned % of) + of) % of,
    stopped,
    turn: (by: number) => setTurned((page) => page + by),
    stop: () => setStopped((before) => !before),
  };
}

interface PagerProps {
  readonly pages: ReturnType<typeof usePages>;
  readonly of: number;
}

export function Pager({ pages: { page, stopped, turn, stop }, of }: PagerProps) {
  const words = useWords();
  return (
    <div className="pager" role="group" aria-label={words('console.board.pages.label')}>
      <button type="button" onClick={() => turn(-1)} aria-label={words('console.board.pages.before')}>
        <Pictogram name="left" />
      </button>
      <span>{words('console.board.pages.page', { page: page + 1, of })}</span>
      <button type="button" onClick={() => turn(1)} aria-label={words('console.board.pages.after')}>
        <Pictogram name="right" />
      </button>
      <button type="button" className="text" onClick={stop} aria-pressed={stopped}>
        {words('console.board.pages.stop')}
      </button>
    </div>
  );
}
