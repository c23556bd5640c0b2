import { translator, type Say } from '#platform';
import { isShortName } from '../domain/table-name.js';
import { MM, type Box } from './card-grid.js';
import type { DayOnPaper, PersonOnPaper, TableOnPaper } from './day-on-paper.js';
import { drawNothing } from './nothing.js';
import type { Sheet } from './sheet.js';

const MARGIN = 14 * MM;

/** A sheet for each table: its name is read across the room, who sits there from a chair. */
export function* tableSigns(sheet: Sheet, day: DayOnPaper): Generator<void> {
  if (day.tables.length === 0) drawNothing(sheet, day, 'nobody');
  for (const table of day.tables) {
    sheet.page('landscape');
    sheet.within('Sect', () => drawSign(sheet, day, table));
    yield;
  }
}

function drawSign(sheet: Sheet, day: DayOnPaper, table: TableOnPaper): void {
  const say = translator(day.locale);
  const place = { x: MARGIN, width: sheet.width - 2 * MARGIN };
  sheet.write(
    `${day.title} – ${day.kicker}`,
    { ...place, y: 10 * MM },
    { size: 11, least: 8, lines: 2, quiet: true },
  );
  let y = 19 * MM;
  const word = day.stands ? 'cards:stand' : 'cards:table';
  sheet.element('H1', () => {
    const name = isShortName(table.id) ? say(word, { table: table.id }) : table.id;
    y += sheet.write(
      name,
      { ...place, y },
      { size: table.host ? 96 : 132, least: 40, lines: table.host ? 1 : 2, bold: true },
    );
  });
  if (table.host) y += sheet.write(table.host, { ...place, y }, { size: 44, least: 22, lines: 2 });
  const top = Math.max(y + 5 * MM, 92 * MM);
  sheet.rule([place.x, top, place.x + place.width, top], { width: 3 });
  const title = say(day.stands ? 'cards:paper.atStand' : 'cards:paper.atTable');
  sheet.element('H2', () => {
    sheet.write(title, { ...place, y: top + 3 * MM }, { size: 14, bold: true });
  });
  const room = { ...place, y: top + 11 * MM, height: sheet.height - top - 19 * MM };
  drawRounds(sheet, say, day, table, room);
}

/** The rounds side by side, at most eight in a row; one size of letters for the whole sheet. */
function drawRounds(sheet: Sheet, say: Say, day: DayOnPaper, table: TableOnPaper, room: Box): void {
  const rows = Math.ceil(table.rounds.length / 8);
  const perRow = Math.ceil(table.rounds.length / Math.max(rows, 1));
  const [width, height] = [room.width / Math.max(perRow, 1), room.height / Math.max(rows, 1)];
  const most = Math.max(1, ...table.rounds.map(({ people }) => people.length));
  const step = Math.min(13 * MM, (height - 8 * MM) / most);
  const box = { width: width - 3 * MM };
  const wanted = { size: 15, least: 5, lines: 2, height: step - 0.8 * MM };
  const texts = table.rounds.map(({ people }) => people.map((person) => numbered(person, say)));
  const size = Math.min(wanted.size, ...texts.flat().map((text) => sheet.fit(text, box.width, wanted).size));
  for (const [place, { round }] of table.rounds.entries()) {
    const x = room.x + (place % perRow) * width;
    const y = room.y + Math.floor(place / perRow) * height;
    const hour = day.rounds.find((one) => one.round === round)?.hour;
    const name = say('cards:round', { round });
    sheet.within('Sect', () => {
      sheet.write(hour ? `${hour} – ${name}` : name, { ...box, x, y }, { size: 11, least: 7, bold: true });
      for (const [at, text] of texts[place]!.entries())
        sheet.write(text, { ...box, x, y: y + 7 * MM + at * step }, { ...wanted, size, least: size });
      if (texts[place]!.length === 0)
        sheet.write(
          `– ${say('cards:paper.nobodyThisRound')}`,
          { ...box, x, y: y + 7 * MM },
          { size, quiet: true },
        );
    });
  }
}

const numbered = ({ number, name }: PersonOnPaper, say: Say): string =>
  `${number}  ${name ?? say('cards:paper.noName')}`;
