import type { ShownClock } from '#matching/contract';
import { Pictogram } from '../../design/pictograms.js';
import { useWords } from '../../words.js';
import { useFullScreen } from './use-screen.js';
import { useSignals } from './use-signals.js';

/** What each screen decides for itself: whether it sounds, and whether it fills its glass. */
export function ScreenButtons({ clock }: { readonly clock: ShownClock }) {
  const words = useWords();
  const sound = useSignals(clock);
  const screen = useFullScreen();
  return (
    <div className="screen-buttons">
      <button type="button" aria-pressed={sound.wanted} onClick={sound.toggle}>
        <Pictogram name={sound.wanted ? 'bell' : 'bell_off'} />
        {words(`console.board.sound.${sound.silent ? 'touch' : sound.wanted ? 'on' : 'off'}`)}
      </button>
      <button type="button" aria-pressed={screen.full} onClick={screen.toggle}>
        <Pictogram name="screen" />
        {words(`console.board.fullScreen.${screen.full ? 'leave' : 'enter'}`)}
      </button>
    </div>
  );
}
