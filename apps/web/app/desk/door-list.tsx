import { useState } from 'react';
import { Notice } from '../design/signs.js';
import type { Said } from './act.js';
import { ExpectedList } from './expected-list.js';
import type { Door } from './load.js';
import { OtherWays } from './other-ways.js';
import { SessionPicker } from './session-picker.js';

/** The door's work, the same on a helper's phone and in the console: what was said last, the list, the other ways. */
export function DoorList({ door, said }: { readonly door: Door; readonly said: Said | undefined }) {
  const [last, setLast] = useState(said);
  return (
    <>
      <SessionPicker door={door} />
      <div className="said" role="status">
        {last && (
          <Notice
            tone={last.tone}
            pictogram={last.tone === 'ok' ? 'check' : last.tone === 'sun' ? 'clock' : 'warn'}
          >
            {last.text}
          </Notice>
        )}
      </div>
      <ExpectedList door={door} onSaid={setLast} />
      <OtherWays door={door} />
    </>
  );
}
