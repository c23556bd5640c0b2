import { Notice } from '../design/signs.js';
import { ExpectedList } from './expected-list.js';
import { OtherWays } from './other-ways.js';
import { SessionPicker } from './session-picker.js';
import type { DoorInHand } from './use-door.js';

/** The door's work, the same on a helper's phone and in the console: what was said last, the list, the other ways. */
export function DoorList({ hand }: { readonly hand: DoorInHand }) {
  const { door, said } = hand;
  return (
    <>
      <SessionPicker door={door} />
      <div className="said" role="status">
        {said && (
          <Notice
            tone={said.tone}
            pictogram={said.tone === 'ok' ? 'check' : said.tone === 'sun' ? 'clock' : 'warn'}
          >
            {said.text}
          </Notice>
        )}
      </div>
      <ExpectedList hand={hand} />
      <OtherWays door={door} />
    </>
  );
}
