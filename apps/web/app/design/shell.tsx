import type { ReactNode } from 'react';
import { Pictogram, type PictogramName } from './pictograms.js';
import { SkipLink } from './frame.js';

interface RailItem {
  readonly href: string;
  readonly label: string;
  readonly pictogram: PictogramName;
  readonly current?: boolean;
  /** How many wait there, and what the number says to those who hear it (« , à faire : »). */
  readonly count?: number;
  readonly countLabel?: string;
}

/** The places of the console: a rail at the side, a row of links on a phone. */
export function Rail({ label, items }: { readonly label: string; readonly items: readonly RailItem[] }) {
  return (
    <nav className="rail-nav" aria-label={label}>
      <ul className="navlist">
        {items.map(({ href, label: name, pictogram, current, count, countLabel }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <Pictogram name={pictogram} />
              {name}
              {count !== undefined && count > 0 && (
                <span className="count">
                  <span className="vh">{countLabel}</span>
                  {count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Masthead, rail and work of a console page; `console.css` is loaded by the console's own layout. */
export function Shell({
  masthead,
  rail,
  children,
}: {
  readonly masthead: ReactNode;
  readonly rail: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      {masthead}
      <div className="shell">
        {rail}
        <main id="contenu" className="work">
          {children}
        </main>
      </div>
    </>
  );
}

interface TitleProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly format?: PictogramName & string;
  readonly actions?: ReactNode;
}

/** What a console page is about, and what can be done with it. */
export function Title({ title, note, format, actions }: TitleProps) {
  return (
    <div className="title" data-format={format}>
      <div className="row" style={{ flexWrap: 'nowrap', alignItems: 'flex-end' }}>
        {format && <Pictogram name={format} className="i-fmt" />}
        <div>
          <h1>{title}</h1>
          {note && <p className="quiet">{note}</p>}
        </div>
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
