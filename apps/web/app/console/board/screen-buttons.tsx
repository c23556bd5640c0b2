import { memo } from 'react';
import { Pictogram } from '../../design/pictograms.js';
import { useWords } from '../../words.js';
import { toggleFullScreen, useFullScreen } from './use-screen.js';
import { toggleSound } from './clock/use-signals.js';

interface ScreenButtonsProps {
  readonly sounds: boolean;
  /** Sound is wanted, and the browser waits for a touch. */
  readonly silent: boolean;
}

/** What each screen decides for itself: whether it sounds, and whether it fills its glass. */
export const ScreenButtons = memo(function ScreenButtons({ sounds, silent }: ScreenButtonsProps) {
  const words = useWords();
  const full = useFullScreen();
  return (
    <div className="screen-buttons">
      <button type="button" aria-pressed={sounds} onClick={toggleSound}>
        <Pictogram name={sounds ? 'bell' : 'bell_off'} />
        {words(`console.board.sound.${silent ? 'touch' : sounds ? 'on' : 'off'}`)}
      </button>
      <button type="button" aria-pressed={full} onClick={toggleFullScreen}>
        <Pictogram name="screen" />
        {words(`console.board.fullScreen.${full ? 'leave' : 'enter'}`)}
      </button>
    </div>
  );
});
