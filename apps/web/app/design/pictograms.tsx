import { createContext, useContext, type ReactNode } from 'react';

/**
 * Our own set: a 32 grid, a round line of 2, no fill. The nine formats stand on y = 30 without a ground line, since
 * the page's rule is their ground.
 */
const SHAPES = {
  anon: (
    <>
      <circle cx="16" cy="9" r="5" strokeDasharray="3 3.2" />
      <path d="M6 29c0-14 20-14 20 0" strokeDasharray="3.2 3.6" />
    </>
  ),
  away: (
    <>
      <circle cx="16" cy="16" r="13" />
      <path d="M9 16h14" />
    </>
  ),
  bell: <path d="M16 3v2M7 23c2-2 2-5 2-9a7 7 0 0 1 14 0c0 4 0 7 2 9zM13 27a3 3 0 0 0 6 0" />,
  bell_off: (
    <path d="M7 23c2-2 2-5 2-9 0-1 .2-1.9.6-2.8M12 8a7 7 0 0 1 11 6c0 2 0 3.6.4 5M20 23H7M13 27a3 3 0 0 0 6 0M4 4l24 24" />
  ),
  cal: <path d="M4 7h24v21H4zM4 13.5h24M10 3v7M22 3v7" />,
  calplus: <path d="M28 15V7H4v21h12M4 13.5h24M10 3v7M22 3v7M24 20v10M19 25h10" />,
  cancel: (
    <>
      <circle cx="16" cy="16" r="13" />
      <path d="m11 11 10 10M21 11 11 21" />
    </>
  ),
  chart: <path d="M3 29h26M8 29V17M16 29V5M24 29V12" />,
  check: <path d="m5 17 8 8L27 8" />,
  clock: (
    <>
      <circle cx="16" cy="16" r="13" />
      <path d="M16 8v8.5l5.5 3.5" />
    </>
  ),
  cross_visits: (
    <path d="M2.5 30V21l5-5 5 5v9M19.5 30V21l5-5 5 5v9M6 4h19M21.5 1 25 4l-3.5 3M26 11H7M10.5 8 7 11l3.5 3" />
  ),
  dot: <circle className="solid" cx="16" cy="16" r="6" />,
  down: <path d="M16 4v17M8 14l8 8 8-8M4 28h24" />,
  drop_in: <path d="M6 30V3h20v27M6 3l11 4.5V30M13 18v1.5" />,
  edit: <path d="m4 28 2-8L22 4l6 6-16 16zM18 8l6 6" />,
  forum: (
    <path d="m3.5 12 3-9h19l3 9M3.5 12a4.17 4.17 0 0 0 8.33 0 4.17 4.17 0 0 0 8.34 0 4.17 4.17 0 0 0 8.33 0M6 16v14M26 16v14M6 22.5h20" />
  ),
  free: (
    <>
      <circle cx="16" cy="16" r="13" />
      <path d="M20.5 11.5a6 6 0 1 0 0 9M8.5 14.5h9M8.5 18h8" />
    </>
  ),
  hand: <path d="M4 20v-8M4 14h6l9 2.5c2 .6 1.5 3.5-1 3.5h-5M10 20.5h8l8-5c2-1 4 1 2 3l-9 7.5H11L4 23" />,
  home: <path d="M4 28V14L16 4l12 10v14h-8v-8h-8v8z" />,
  house: <path d="M5 29V4h14v25M19 13h8v16M10 10h4M10 16h4M10 22h4M3 29h26" />,
  info: (
    <>
      <circle cx="16" cy="16" r="13" />
      <path d="M16 14.5V23M16 9v.2" />
    </>
  ),
  left: <path d="M28 16H5M14 7l-9 9 9 9" />,
  list: <path d="M11 7h18M11 16h18M11 25h18M4 7v.2M4 16v.2M4 25v.2" />,
  mail: <path d="M3 7h26v19H3zM3 8l13 10L29 8" />,
  map: <path d="m3 7 9-4 8 4 9-4v22l-9 4-8-4-9 4zM12 3v22M20 7v22" />,
  meeting: (
    <>
      <circle cx="7.5" cy="10" r="3" />
      <circle cx="24.5" cy="10" r="3" />
      <circle cx="16" cy="7" r="3" />
      <path d="M2.5 20.5h27M6.5 20.5V30M25.5 20.5V30M3.5 20.5c0-5.5 8-5.5 8 0M12 16.5c.5-4.5 7.5-4.5 8 0M20.5 20.5c0-5.5 8-5.5 8 0" />
    </>
  ),
  off: (
    <path d="M3 12a19 19 0 0 1 9-5M29 12a19 19 0 0 0-11-5.3M8 18a11 11 0 0 1 5-3M24 18a11 11 0 0 0-3-2M16 25v.2M4 4l24 24" />
  ),
  pause: <path d="M11 6v20M21 6v20" />,
  people: (
    <>
      <circle cx="11" cy="10" r="4.5" />
      <path d="M3 28c0-10 16-10 16 0M20 6a4.5 4.5 0 0 1 0 8.5M22.5 19.5c4 .8 6.5 3.7 6.5 8.5" />
    </>
  ),
  person: (
    <>
      <circle cx="16" cy="8" r="4.5" />
      <path fill="var(--body, none)" d="M9.5 30V20.5a6.5 6.5 0 0 1 13 0V30" />
    </>
  ),
  phone: <path d="M5 4h7l2 7-4 3c2 4 4 6 8 8l3-4 7 2v7c0 2-2 3-4 2.5C13 27 5 19 2.5 8 2 6 3 4 5 4z" />,
  pin: (
    <>
      <path d="M16 30S5 20.5 5 12.5a11 11 0 0 1 22 0C27 20.5 16 30 16 30z" />
      <circle cx="16" cy="12.5" r="4" />
    </>
  ),
  plus: <path d="M16 5v22M5 16h22" />,
  print: <path d="M9 12V3h14v9M9 24H3V12h26v12h-6M9 20h14v9H9z" />,
  qr: (
    <path d="M4 4h9v9H4zM19 4h9v9h-9zM4 19h9v9H4zM19 19h3v3M28 19v4M19 28h4M28 28v-1M8.5 8.4v.2M23.5 8.4v.2M8.5 23.4v.2" />
  ),
  right: <path d="M4 16h23M18 7l9 9-9 9" />,
  screen: <path d="M3 5h26v18H3zM16 23v6M10 29h12" />,
  search: (
    <>
      <circle cx="14" cy="14" r="10" />
      <path d="m21.5 21.5 8 8" />
    </>
  ),
  seat: <path d="M9 3v15h14M9 18v12M23 18v12M9 24h14" />,
  seminar: <path d="M3 4h26v16H3zM10 20 7 30M22 20l3 10M8 9.5h9M8 14.5h14" />,
  speed_dating: (
    <>
      <circle cx="6.5" cy="11" r="3" />
      <circle cx="25.5" cy="11" r="3" />
      <path d="M6.5 17v7H11v6M25.5 17v7H21v6M12 20h8M16 20v10M11 5.5c3-3.2 7-3.2 10 0M21.5 1.8v4h-4" />
    </>
  ),
  tour: (
    <>
      <rect x="2" y="6" width="28" height="20" rx="2.5" />
      <path d="M2 16.5h28M11.3 6v10.5M20.7 6v10.5" />
      <circle cx="9" cy="26.5" r="3.5" fill="var(--bg, var(--paper))" />
      <circle cx="23" cy="26.5" r="3.5" fill="var(--bg, var(--paper))" />
    </>
  ),
  visits: <path d="M3 30V15l7-5v5l7-5v5l6-4.5V3h5v27M11 30v-7h6v7" />,
  wait: <path d="M7 3h18M7 29h18M9 3c0 8 7 8 7 13s-7 5-7 13M23 3c0 8-7 8-7 13s7 5 7 13" />,
  warn: <path d="M16 3 30 28H2zM16 12v8M16 24v.2" />,
  workshop: <path d="M16 30V3M16 5.5h9l4 3.5-4 3.5h-9zM16 15H7l-4 3.5L7 22h9z" />,
  x: <path d="m7 7 18 18M25 7 7 25" />,
} satisfies Record<string, ReactNode>;

export type PictogramName = keyof typeof SHAPES;
export const PICTOGRAM_NAMES = Object.keys(SHAPES) as PictogramName[];

/** Which shapes a page has used so far; the sprite at the end of the body draws these and no other. */
const UsedPictograms = createContext<Set<PictogramName> | undefined>(undefined);
export const PictogramScope = UsedPictograms.Provider;

interface PictogramProps {
  readonly name: PictogramName;
  /** Given when no words stand beside it; without, it is decoration. */
  readonly label?: string;
  readonly className?: string;
}

export function Pictogram({ name, label, className }: PictogramProps) {
  useContext(UsedPictograms)?.add(name);
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={className ? `i ${className}` : 'i'} viewBox="0 0 32 32" {...meaning}>
      <use href={`#i-${name}`} />
    </svg>
  );
}

/**
 * Stands last in the body. A page without scripts draws only what it has used, known once the rest is rendered; a
 * hydrated page draws the whole set, since what it will show next is not known.
 */
export function PictogramSprite({ all }: { readonly all: boolean }) {
  const used = useContext(UsedPictograms);
  const names = all || !used ? PICTOGRAM_NAMES : PICTOGRAM_NAMES.filter((name) => used.has(name));
  return (
    <svg className="sprite" width="0" height="0" aria-hidden="true">
      <defs>
        {names.map((name) => (
          <g key={name} id={`i-${name}`}>
            {SHAPES[name]}
          </g>
        ))}
      </defs>
    </svg>
  );
}
