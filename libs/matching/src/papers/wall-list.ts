import { translator, type Say } from '#platform';
import { isShortName } from '../domain/table-name.js';
import { MM } from './card-grid.js';
import type { DayOnPaper, PersonOnPaper } from './day-on-paper.js';
import { drawNothing } from './nothing.js';
import type { Sheet } from './sheet.js';

const MARGIN = 13 * MM;
const ROW = 9 * MM;
/** Where tables have names rather than numbers. */
const HIGH_ROW = 11.5 * MM;

/** Every name in alphabetical order with the table of each round: large enough to be read standing. */
export function* wallList(sheet: Sheet, day: DayOnPaper): Generator<void> {
  if (day.people.length === 0) {
    drawNothing(sheet, day, 'nobody');
    return;
  }
  const people = alphabetical(day);
  const long = day.people.some(({ stops }) =>
    stops.some(({ table }) => table !== null && !isShortName(table)),
  );
  const layout = day.rounds.length * (long ? 2 : 1) > 9 ? 'landscape' : 'portrait';
  const row = long ? HIGH_ROW : ROW;
  let shown = 0;
  for (let page = 1; shown < people.length; page++) {
    sheet.page(layout);
    const top = drawHead(sheet, day, page);
    const fitting = Math.max(1, Math.floor((sheet.height - top - 14 * MM) / row));
    const some = people.slice(shown, shown + fitting);
    sheet.within('Table', () => drawRows(sheet, day, some, { top, row }));
    shown += some.length;
    yield;
  }
}

function alphabetical({ people, locale }: DayOnPaper): readonly PersonOnPaper[] {
  const key = ({ lastName, firstName, number }: PersonOnPaper) =>
    lastName === null ? `\uffff${number}` : `${lastName} ${firstName ?? ''}`;
  const order = new Intl.Collator(locale, { numeric: true });
  return people.toSorted((one, other) => order.compare(key(one), key(other)));
}

function drawHead(sheet: Sheet, day: DayOnPaper, page: number): number {
  const say = translator(day.locale);
  const place = { x: MARGIN, width: sheet.width - 2 * MARGIN };
  let y = 11 * MM;
  const kicker = `${day.title} – ${day.kicker} – ${say('cards:paper.page', { page })}`;
  y += sheet.write(
    day.draft ? `${say('cards:paper.draft')} ${kicker}` : kicker,
    { ...place, y },
    { size: 9.5, least: 8, lines: 2, quiet: true },
  );
  if (page > 1) return y + 3 * MM;
  sheet.element('H1', () => {
    y += sheet.write(say('cards:paper.title.wall'), { ...place, y: y + 1 * MM }, { size: 28, bold: true });
  });
  const lead = say(day.stands ? 'cards:paper.wallLeadStands' : 'cards:paper.wallLead');
  y += sheet.write(lead, { ...place, y: y + 2 * MM }, { size: 12, lines: 2 });
  return y + 6 * MM;
}

function drawRows(
  sheet: Sheet,
  day: DayOnPaper,
  people: readonly PersonOnPaper[],
  { top, row }: { readonly top: number; readonly row: number },
): void {
  const say = translator(day.locale);
  const [left, right] = [MARGIN, sheet.width - MARGIN];
  const cell = Math.min((row > ROW ? 32 : 22) * MM, ((right - left) * 0.62) / day.rounds.length);
  const first = right - cell * day.rounds.length;
  sheet.within('TR', () => {
    sheet.element('TH', () => {
      sheet.write(say('cards:paper.who'), { x: left, y: top, width: first - left }, { size: 9, bold: true });
    });
    for (const [place, { hour, round }] of day.rounds.entries())
      sheet.element('TH', () => {
        const box = { x: first + place * cell, y: top, width: cell - 1 * MM };
        sheet.write(hour ?? say('cards:paper.roundShort', { round }), box, {
          size: 9,
          least: 5.5,
          bold: true,
        });
      });
  });
  sheet.rule([left, top + 5 * MM, right, top + 5 * MM], { width: 2.5 });
  for (const [place, person] of people.entries()) {
    const y = top + 6 * MM + place * row;
    sheet.within('TR', () => drawRow(sheet, say, person, { left, first, cell, y, row }));
    sheet.rule([left, y + row - 0.6 * MM, right, y + row - 0.6 * MM], { width: 0.4, quiet: true });
  }
}

interface RowAt {
  readonly left: number;
  readonly first: number;
  readonly cell: number;
  readonly y: number;
  readonly row: number;
}

function drawRow(sheet: Sheet, say: Say, person: PersonOnPaper, { left, first, cell, y, row }: RowAt): void {
  const width = first - left - 3 * MM;
  sheet.element('TH', () => {
    const name =
      [person.lastName, person.firstName].filter(Boolean).join(' ') ||
      `${say('cards:paper.noName')} ${person.number}`;
    const down = sheet.write(name, { x: left, y, width }, { size: 11.5, least: 7, bold: true });
    if (person.organisation)
      sheet.write(
        person.organisation,
        { x: left, y: y + down, width },
        { size: 7.5, least: 5.5, quiet: true },
      );
  });
  for (const [place, { table }] of person.stops.entries())
    sheet.element('TD', () => {
      const box = { x: first + place * cell, y, width: cell - 1 * MM };
      const fitting = { lines: 4, height: row - 1 * MM, middle: true };
      sheet.write(table ?? '–', box, { ...fitting, size: 14, least: 5, bold: true });
    });
}
