import type { Readable } from 'node:stream';
import type { Locale } from '#kernel';
import { translator } from '#platform';
import { MM } from './card-grid.js';
import { Sheet } from './sheet.js';

/** One's own day, as it is printed. */
export interface ProgrammeOnPaper {
  readonly locale: Locale;
  readonly title: string;
  /** Day, place. */
  readonly kicker: string;
  readonly name: string | null;
  readonly stops: readonly {
    readonly from: string;
    readonly until: string;
    readonly title: string;
    readonly place: string | null;
    /** Which wish it is, and why no dearer one. */
    readonly notes: readonly string[];
  }[];
}

const LEFT = 20 * MM;
const HOURS = 32 * MM;

/** One sheet: hour, where, and why. */
export function writeProgramme(programme: ProgrammeOnPaper): Readable {
  const { locale, title, kicker, name, stops } = programme;
  const say = translator(locale);
  const heading = name === null ? say('ateliers:paper.title') : say('ateliers:paper.of', { name });
  const sheet = new Sheet({ title: `${heading} – ${title}`, locale });
  sheet.page();
  const width = sheet.width - 2 * LEFT;
  let y = 20 * MM;
  sheet.within('Sect', () => {
    y += sheet.write(kicker, { x: LEFT, y, width }, { size: 11, lines: 2, quiet: true }) + 1 * MM;
    sheet.element('H1', () => {
      y += sheet.write(title, { x: LEFT, y, width }, { size: 24, least: 16, lines: 3, bold: true });
    });
    y += sheet.write(heading, { x: LEFT, y: y + 1 * MM, width }, { size: 14, least: 10, lines: 2 }) + 5 * MM;
    sheet.rule([LEFT, y, LEFT + width, y], { width: 2.5 });
    for (const stop of stops) {
      const next = y + 3 * MM + heightOf(sheet, stop, width - HOURS);
      if (next > sheet.height - 20 * MM) {
        sheet.page();
        y = 20 * MM;
      }
      y = drawStop(sheet, stop, y + 3 * MM, width) + 3 * MM;
      sheet.rule([LEFT, y, LEFT + width, y], { width: 0.4, quiet: true });
    }
  });
  sheet.end();
  return sheet.document as unknown as Readable;
}

type Stop = ProgrammeOnPaper['stops'][number];

const TITLE = { size: 15, least: 11, lines: 3, bold: true } as const;
const NOTE = { size: 10.5, lines: 6, quiet: true } as const;
const LEADING = 1.16;

const heightOf = (sheet: Sheet, { title, place, notes }: Stop, width: number): number =>
  [
    sheet.fit(title, width, TITLE),
    ...[place, ...notes].filter((note) => note !== null).map((note) => sheet.fit(note, width, NOTE)),
  ].reduce((sum, { lines, size }) => sum + lines.length * size * LEADING, 0);

/** @returns where it ends */
function drawStop(
  sheet: Sheet,
  { from, until, title, place, notes }: Stop,
  top: number,
  width: number,
): number {
  const right = { x: LEFT + HOURS, width: width - HOURS };
  const hours = sheet.write(from, { x: LEFT, y: top, width: HOURS }, { size: 15, bold: true });
  sheet.write(until, { x: LEFT, y: top + hours, width: HOURS - 3 * MM }, { size: 10, lines: 2, quiet: true });
  let y = top;
  sheet.element('H2', () => {
    y += sheet.write(title, { ...right, y }, TITLE);
  });
  for (const note of [place, ...notes]) if (note !== null) y += sheet.write(note, { ...right, y }, NOTE);
  return Math.max(y, top + 2 * hours);
}
