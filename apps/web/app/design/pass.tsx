import encodeQR from 'qr';
import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { Pictogram, type PictogramName } from './pictograms.js';

/** The code in two groups of four, as it is read aloud and copied. */
export function PassCode({ code }: { readonly code: string }) {
  return (
    <span className="code" translate="no">
      <span>{code.slice(0, 4)}</span>
      <span>{code.slice(4)}</span>
    </span>
  );
}

/** Black on white with its margin, in every theme and on paper. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
  const squares = rows.flatMap((cells, y) =>
    cells.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <div className="qr">
      <svg
        viewBox={`0 0 ${rows.length} ${rows.length}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
      >
        <path d={squares.join('')} />
      </svg>
    </div>
  );
}

interface PassProps {
  readonly tone: 'ok' | 'sun' | 'bad' | 'info';
  readonly pictogram: PictogramName;
  readonly status: ReactNode;
  readonly note?: ReactNode;
  readonly code?: string | null;
  readonly codeHint?: ReactNode;
  /** What the QR holds; no QR without. */
  readonly qr?: string | null;
  readonly children?: ReactNode;
}

/** What a person keeps: a band that says where things stand, the code, the QR. */
export function Pass({ tone, pictogram, status, note, code, codeHint, qr, children }: PassProps) {
  const words = useWords();
  return (
    <article className={tone === 'ok' ? 'pass' : `pass ${tone}`}>
      <div className="status" role="status">
        <Pictogram name={pictogram} />
        <div>
          {status}
          {note && <small>{note}</small>}
        </div>
      </div>
      {children}
      {(code || qr) && (
        <div className="body">
          <div>
            {code && <p className="quiet small">{words('public.pass.codeLabel')}</p>}
            {code && <PassCode code={code} />}
            <p className="small mt-2 quiet">{codeHint ?? words('public.pass.codeHint')}</p>
          </div>
          {qr && <QrCode text={qr} label={words('public.pass.qr')} />}
        </div>
      )}
    </article>
  );
}

/** Whom a queue shows: the door's neighbours, yours and yours alone in sun; null stands for those left out. */
export function shownInQueue(position: number, length: number): (number | null)[] {
  const near = new Set([1, 2, position - 1, position, position + 1]);
  const kept = Array.from({ length }, (_, index) => index + 1).filter(
    (place) => length <= 6 || near.has(place),
  );
  return kept.flatMap((place, index) =>
    index > 0 && place > kept[index - 1]! + 1 ? [null, place] : [place],
  );
}

/** People in a queue on the deck, in front of a door. */
export function Queue({ position, length }: { readonly position: number; readonly length: number }) {
  const words = useWords();
  return (
    <ol className="queue" aria-label={words('public.pass.queueLabel', { position })}>
      <li className="door">
        <Pictogram name="drop_in" />
      </li>
      {shownInQueue(position, Math.max(position, length)).map((place) =>
        place === null ? (
          <li key="more" className="more">
            …
          </li>
        ) : (
          <li key={place} className={place === position ? 'me' : undefined}>
            <span>{place === position ? words('public.pass.you') : place}</span>
            <Pictogram name="person" />
          </li>
        ),
      )}
    </ol>
  );
}
