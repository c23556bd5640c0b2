import { translator } from '#platform';
import { MM } from './card-grid.js';
import type { DayOnPaper } from './day-on-paper.js';
import type { Sheet } from './sheet.js';

/** A page that says why there is nothing to print: an empty file would look like a fault. */
export function drawNothing(sheet: Sheet, day: DayOnPaper, what: 'nobody' | 'noJokers' | 'noChanges'): void {
  const say = translator(day.locale);
  const place = { x: 25 * MM, width: 160 * MM };
  sheet.page();
  sheet.within('Sect', () => {
    sheet.rule([place.x, 30 * MM, place.x + place.width, 30 * MM], { width: 2.5 });
    let y = 35 * MM;
    y += sheet.write(`${day.title} – ${day.kicker}`, { ...place, y }, { size: 11, lines: 3, quiet: true });
    sheet.element('H1', () => {
      y += sheet.write(
        say(`cards:paper.${what}`),
        { ...place, y: y + 3 * MM },
        { size: 26, least: 18, lines: 2, bold: true },
      );
    });
    sheet.write(say(`cards:paper.${what}Why`), { ...place, y: y + 7 * MM }, { size: 14, lines: 4 });
  });
}
