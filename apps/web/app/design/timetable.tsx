import type { ReactNode } from 'react';
import { dayParts, hour } from '../format/dates.js';
import { unbroken } from '../format/text.js';
import { useLocale, useWords } from '../words.js';
import { Pictogram, type PictogramName } from './pictograms.js';

interface DateNumeralProps {
  readonly instant: string;
  readonly zone: string;
  readonly withYear?: boolean;
}

/** The date is the picture: a large numeral, then the weekday and the month. */
export function DateNumeral({ instant, zone, withYear }: DateNumeralProps) {
  const { number, weekday, month, year } = dayParts(instant, zone, useLocale());
  return (
    <>
      <b>{number}</b>{' '}
      <span>
        {weekday} <small>{withYear ? `${month} ${year}` : month}</small>
      </span>
    </>
  );
}

interface DayProps {
  /** `2027-03-09`: names the heading. */
  readonly day: string;
  readonly instant: string;
  readonly zone: string;
  readonly children: ReactNode;
}

/** One day of a timetable: a deck on which its stops stand. */
export function Day({ day, instant, zone, children }: DayProps) {
  return (
    <section className="day" aria-labelledby={`d${day}`}>
      <h2 className="date" id={`d${day}`}>
        <DateNumeral instant={instant} zone={zone} />
      </h2>
      <ul className="stops">{children}</ul>
    </section>
  );
}

export interface StopProps {
  readonly format: PictogramName & string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly audience: 'public' | 'professionals';
  readonly title: string;
  readonly href: string;
  readonly where: ReactNode;
  readonly state: ReactNode;
  /** Cancelled: the title is struck through, the word stands beside it. */
  readonly off?: boolean;
}

/** One event in a list. Its title is the link, and the whole row is its target. */
export function Stop({
  format,
  startsAt,
  endsAt,
  zone,
  audience,
  title,
  href,
  where,
  state,
  off,
}: StopProps) {
  const locale = useLocale();
  const words = useWords();
  return (
    <li className={off ? 'stop is-off' : 'stop'} data-format={format}>
      <time dateTime={startsAt}>
        {hour(startsAt, zone, locale)}
        <small>{words('common.time.until', { to: hour(endsAt, zone, locale) })}</small>
      </time>
      <Pictogram name={format} />
      <div className="text">
        <p className="kind">
          {words(`common.format.${format}`)}{' '}
          <span className="quiet">· {words(`common.audience.${audience}`)}</span>
        </p>
        <h3>
          <a href={href}>{unbroken(title)}</a>
        </h3>
        {where && <p className="where">{where}</p>}
      </div>
      <div className="state">{state}</div>
    </li>
  );
}
