import type { ReactNode } from 'react';
import { unbroken } from '../format/text.js';
import { useWords } from '../words.js';
import { Crumb } from './frame.js';
import { Pictogram, type PictogramName } from './pictograms.js';
import { DateNumeral } from './timetable.js';

interface PosterProps {
  readonly format: PictogramName & string;
  readonly audience: 'public' | 'professionals';
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  /** None while the new date is not known. */
  readonly date?: { readonly instant: string; readonly zone: string };
  readonly children?: ReactNode;
}

/** The head of an event: its format's soft colour from edge to edge, the date, the title, the pictogram. */
export function Poster({ format, audience, title, back, date, children }: PosterProps) {
  const words = useWords();
  return (
    <div className="poster" data-format={format}>
      <div className="wrap">
        <Crumb href={back.href}>{back.label}</Crumb>
        {date ? (
          <p className="date">
            <DateNumeral instant={date.instant} zone={date.zone} withYear />
          </p>
        ) : (
          <p className="date">
            <span>{words('public.event.noDate')}</span>
          </p>
        )}
        <div className="head">
          <p className="over">
            {words(`common.format.${format}`)} · {words(`common.audience.${audience}`)}
          </p>
          <h1>{unbroken(title)}</h1>
          {children && <div className="mt-4">{children}</div>}
        </div>
        <Pictogram name={format} className="big-i" />
      </div>
    </div>
  );
}

export interface Fact {
  readonly pictogram: PictogramName;
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** When, where, seats, price: one line of facts under the poster. */
export function Facts({ format, facts }: { readonly format: string; readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts" data-format={format}>
      {facts.map(({ pictogram, label, value, note }) => (
        <div key={label}>
          <dt>
            <Pictogram name={pictogram} />
            {label}
          </dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
