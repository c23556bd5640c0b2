import { Pictogram } from '../../../design/pictograms.js';
import { hour } from '../../../format/dates.js';
import { unbroken } from '../../../format/text.js';
import { useWords } from '../../../words.js';
import { announcementOf, clockText, thenOf, titleOf, type Shown } from './clock-words.js';

interface HeadProps {
  readonly shown: Shown;
  readonly eventTitle: string;
  readonly online: boolean;
}

/** Round, clock, minutes gone. In the last minutes the head turns to sun and the clock gets a frame: it does not flash. */
export function BoardHead({ shown, eventTitle, online }: HeadProps) {
  const words = useWords();
  const { clock } = shown;
  const ending = clock.is === 'under-way' && clock.ending;
  const held = clock.is === 'under-way' && clock.held;
  return (
    <header className={ending ? 'ending' : undefined}>
      <div className="what">
        <p className="then">
          {held && (
            <span className="sign">
              <Pictogram name="pause" />
              {words('console.board.held')}
            </span>
          )}
          {ending && !held && (
            <span className="sign">
              <Pictogram name="wait" />
              {words('console.board.ending')}
            </span>
          )}
          {!online && (
            <span className="sign offline">
              <Pictogram name="off" />
              {words('console.board.offline')}
            </span>
          )}
          <span>{thenOf(shown) ?? unbroken(eventTitle)}</span>
        </p>
        <h1>{titleOf(shown)}</h1>
        <Part shown={shown} />
      </div>
      <Clock shown={shown} />
      {clock.is === 'under-way' && <Elapsed elapsed={clock.elapsed} length={clock.length} />}
      <p className="vh" role="status">
        {announcementOf(shown)}
      </p>
    </header>
  );
}

function Part({ shown: { clock } }: { readonly shown: Shown }) {
  const words = useWords();
  if (clock.is !== 'under-way' || !clock.part) return null;
  const { name, index, of, remaining } = clock.part;
  const minutes = Math.ceil(remaining / 60_000);
  return (
    <p className="part">
      <span className="steps" aria-hidden="true">
        {Array.from({ length: of }, (_, step) => (
          <i key={step} className={step === index ? 'now' : step < index ? 'gone' : undefined} />
        ))}
      </span>
      <b>{name}</b> {words('console.board.part', { count: minutes })}
    </p>
  );
}

function Clock({ shown: { clock, now, zone, locale } }: { readonly shown: Shown }) {
  const words = useWords();
  if (clock.is !== 'under-way') {
    return <p className="clock of-day">{hour(new Date(now).toISOString(), zone, locale)}</p>;
  }
  const text = clockText(clock.remaining);
  const minutes = Math.ceil(clock.remaining / 60_000);
  return (
    <p
      className={clock.held ? 'clock held' : 'clock'}
      role="timer"
      aria-label={words('console.board.remaining', { count: minutes })}
    >
      {text.split(':').map((part, index) => (
        <span key={index} aria-hidden="true">
          {index > 0 && <i>:</i>}
          {part}
        </span>
      ))}
    </p>
  );
}

const MOST = 60;

/** A plank is a minute. */
function Elapsed({ elapsed, length }: { readonly elapsed: number; readonly length: number }) {
  const words = useWords();
  const planks = Math.min(MOST, Math.max(1, Math.ceil(length / 60_000)));
  const gone = Math.min(planks, Math.floor((elapsed / length) * planks));
  return (
    <div className="elapsed">
      <svg
        className="planks"
        viewBox={`0 0 ${planks * 10} 20`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words('console.board.elapsed', {
          count: Math.floor(elapsed / 60_000),
          of: Math.round(length / 60_000),
        })}
      >
        <path className="taken" d={planksFrom(0, gone)} />
        <path className="free" d={planksFrom(gone, planks)} />
        <path className="beam" d={`M0 19H${planks * 10}`} />
      </svg>
    </div>
  );
}

const planksFrom = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `M${(from + index) * 10 + 1} 1h8v16h-8z`).join('');
