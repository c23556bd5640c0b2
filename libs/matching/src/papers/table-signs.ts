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

/** The rounds side by side, at most eight in a row. */
function drawRounds(sheet: Sheet, say: Say, day: DayOnPaper, table: TableOnPaper, room: Box): void {
  const rows = Math.ceil(table.rounds.length / 8);
  const perRow = Math.ceil(table.rounds.length / Math.max(rows, 1));
  const [width, height] = [room.width / Math.max(perRow, 1), room.height / Math.max(rows, 1)];
  for (const [place, { round, people }] of table.rounds.entries()) {
    const x = room.x + (place % perRow) * width;
    const y = room.y + Math.floor(place / perRow) * height;
    const hour = day.rounds.find((one) => one.round === round)?.hour;
    const name = say('cards:round', { round });
    const box = { x, width: width - 3 * MM };
    sheet.within('Sect', () => {
      sheet.write(hour ? `${hour} – ${name}` : name, { ...box, y }, { size: 11, least: 7, bold: true });
      drawPeople(sheet, say, people, { ...box, y: y + 6 * MM, height: height - 8 * MM });
    });
  }
}

function drawPeople(sheet: Sheet, say: Say, people: readonly PersonOnPaper[], box: Box): void {
  if (people.length === 0) {
    sheet.write(`– ${say('cards:paper.nobodyThisRound')}`, box, { size: 10, quiet: true });
    return;
  }
  const step = Math.min(11 * MM, box.height / people.length);
  const texts = people.map(({ number, name }) => `${number}  ${name ?? say('cards:paper.noName')}`);
  const wanted = { size: 13, least: 5, lines: 2, height: step - 0.8 * MM };
  // One size for the whole sheet reads better than the largest for each.
  const size = Math.min(...texts.map((text) => sheet.fit(text, box.width, wanted).size));
  for (const [place, text] of texts.entries())
    sheet.write(
      text,
      { x: box.x, y: box.y + place * step, width: box.width },
      { ...wanted, size, least: size },
    );
}
