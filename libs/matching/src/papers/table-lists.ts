import { translator, type Say } from '#platform';
import { isShortName } from '../domain/table-name.js';
import { MM } from './card-grid.js';
import type { DayOnPaper, TableOnPaper } from './day-on-paper.js';
import { drawNothing } from './nothing.js';
import type { Sheet } from './sheet.js';

const MARGIN = 14 * MM;
const GAP = 8 * MM;
const LINE = 8.2 * MM;
const HEAD = 10 * MM;

type Round = TableOnPaper['rounds'][number];

/** For whoever hosts a table or a stand: who comes in each round, with a box to tick. */
export function* tableLists(sheet: Sheet, day: DayOnPaper): Generator<void> {
  if (day.tables.length === 0) drawNothing(sheet, day, 'nobody');
  for (const table of day.tables) yield* listOf(sheet, day, table);
}

/** Rounds flow down two columns and over to the next sheet; none is split. */
function* listOf(sheet: Sheet, day: DayOnPaper, table: TableOnPaper): Generator<void> {
  const say = translator(day.locale);
  const width = (210 * MM - 2 * MARGIN - GAP) / 2;
  const bottom = 283 * MM;
  sheet.page();
  let top = drawHead(sheet, day, table);
  let [column, y] = [0, top];
  for (const round of table.rounds) {
    const height = HEAD + Math.max(1, round.people.length) * LINE + 3 * MM;
    if (y + height > bottom && y > top) {
      column += 1;
      if (column === 2) {
        yield;
        sheet.page();
        top = drawHead(sheet, day, table);
        column = 0;
      }
      y = top;
    }
    const x = MARGIN + column * (width + GAP);
    sheet.within('Sect', () => drawRound(sheet, say, day, round, { x, y, width }));
    y += height;
  }
  yield;
}

function drawHead(sheet: Sheet, day: DayOnPaper, table: TableOnPaper): number {
  const say = translator(day.locale);
  const place = { x: MARGIN, width: 210 * MM - 2 * MARGIN };
  let y = 12 * MM;
  const kicker = `${day.title} – ${day.kicker}`;
  y += sheet.write(
    day.draft ? `${say('cards:paper.draft')} ${kicker}` : kicker,
    { ...place, y },
    { size: 9.5, least: 8, lines: 2, quiet: true },
  );
  const name = isShortName(table.id)
    ? say(day.stands ? 'cards:stand' : 'cards:table', { table: table.id })
    : table.id;
  const title = table.host ? `${name} – ${table.host}` : name;
  sheet.element('H1', () => {
    y += sheet.write(title, { ...place, y: y + 1 * MM }, { size: 26, least: 15, lines: 2, bold: true });
  });
  return y + 5 * MM;
}

function drawRound(
  sheet: Sheet,
  say: Say,
  day: DayOnPaper,
  { round, people, presenters }: Round,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const hour = day.rounds.find((one) => one.round === round)?.hour;
  const heading = [hour, say('cards:round', { round }), say('cards:paper.count', { count: people.length })];
  sheet.rule([x, y, x + width, y], { width: 1.6 });
  sheet.write(
    heading.filter(Boolean).join(' – '),
    { x, y: y + 1.2 * MM, width },
    { size: 10.5, least: 8, bold: true },
  );
  const names = presenters.map(({ name }) => name ?? say('cards:paper.noName')).join(', ');
  if (names)
    sheet.write(
      say('cards:paper.hosting', { names }),
      { x, y: y + 5.4 * MM, width },
      { size: 8.5, least: 6, quiet: true },
    );
  for (const [place, person] of people.entries()) {
    const at = y + HEAD + place * LINE;
    sheet.tickBox(x, at + 0.7 * MM, 4 * MM);
    sheet.element('P', () => {
      sheet.write(
        String(person.number),
        { x: x + 6 * MM, y: at, width: 8 * MM },
        { size: 12, least: 8, bold: true },
      );
      const beside = { x: x + 13.5 * MM, width: width - 13.5 * MM };
      const down = sheet.write(
        person.name ?? say('cards:paper.noName'),
        { ...beside, y: at },
        { size: 11.5, least: 7 },
      );
      if (person.organisation)
        sheet.write(
          person.organisation,
          { ...beside, y: at + down - 0.3 * MM },
          { size: 8, least: 5, quiet: true },
        );
    });
  }
}
