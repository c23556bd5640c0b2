import type { Say } from '#platform';
import { isShortName } from '../domain/table-name.js';
import { MM, type Box } from './card-grid.js';
import type { RoundOnPaper } from './day-on-paper.js';
import type { Sheet } from './sheet.js';

/** Where a card sends its holder in one round. */
export interface CardLine {
  readonly round: RoundOnPaper;
  readonly table: string | null;
  /** The stand's organisation, or that they stay there. */
  readonly note: string | null;
  readonly presents: boolean;
}

/** The way through the day stands on its deck at the foot of the card. */
export function drawWay(sheet: Sheet, say: Say, lines: readonly CardLine[], room: Box, k: number): void {
  const rests = lines.flatMap(({ round }) => round.rest ?? []);
  const foot = rests.length === 0 ? 0 : 3.6 * MM * k;
  const bottom = room.y + room.height - foot;
  const brief = lines.every(({ table, note }) => note === null && (table === null || isShortName(table)));
  const draw = stays(lines) ? drawStay : brief && lines.length <= 16 ? drawStrip : drawList;
  draw(sheet, say, lines, { ...room, height: bottom - room.y }, k);
  if (foot > 0) {
    const place = { x: room.x, y: bottom + 0.6 * MM * k, width: room.width };
    sheet.write(rests.join(' – '), place, { size: 7.5 * k, least: 5.5 * k, quiet: true });
  }
}

/** The same stand all day: said once, large. */
const stays = (lines: readonly CardLine[]): boolean =>
  lines.length > 1 && lines.every(({ presents, table }) => presents && table === lines[0]!.table);

function drawStay(sheet: Sheet, say: Say, lines: readonly CardLine[], room: Box, k: number): void {
  const top = room.y + room.height - 24 * MM * k;
  const table = lines[0]!.table!;
  sheet.rule([room.x, top, room.x + room.width, top], { width: 2.5 * k });
  sheet.element('P', () => {
    const name = isShortName(table) ? say('cards:stand', { table }) : table;
    const place = { x: room.x, y: top + 2 * MM * k, width: room.width };
    const taken = sheet.write(name, place, {
      size: 22 * k,
      least: 11 * k,
      lines: 2,
      bold: true,
      height: 15 * MM * k,
    });
    const below = { ...place, y: place.y + taken + 1 * MM * k };
    sheet.write(say('cards:paper.stays'), below, { size: 9 * k, least: 7 * k });
  });
}

/** One cell for each round, the table as large as it goes: for short names, eight to a row. */
function drawStrip(sheet: Sheet, say: Say, lines: readonly CardLine[], room: Box, k: number): void {
  const rows = lines.length > 8 ? 2 : 1;
  const perRow = Math.ceil(lines.length / rows);
  const cell = room.width / Math.max(perRow, 4);
  // Two rows under a long name have less room than they want.
  const low = k * Math.min(1, room.height / (rows * 17.5 * MM * k));
  const height = 17.5 * MM * low;
  const top = room.y + room.height - rows * height;
  for (let row = 0; row < rows; row++) {
    const y = top + row * height;
    sheet.rule([room.x, y, room.x + room.width, y], { width: (row === 0 ? 2.5 : 0.7) * k });
  }
  for (const [place, { round, table }] of lines.entries()) {
    const x = room.x + (place % perRow) * cell;
    const y = top + Math.floor(place / perRow) * height;
    if (place % perRow > 0) sheet.rule([x, y + 1, x, y + height - 1.5 * MM * k], { width: 0.5, quiet: true });
    const left = place % perRow > 0 ? 1.2 * MM * low : 0;
    const text = { x: x + left, width: cell - left - 0.4 * MM * low };
    sheet.element('P', () => {
      if (round.hour)
        sheet.write(round.hour, { ...text, y: y + 1.2 * MM * low }, { size: 8 * low, least: 5.5 * low });
      sheet.write(
        table ?? '–',
        { ...text, y: y + 4.2 * MM * low },
        { size: 24 * low, least: 9 * low, bold: true, height: 9 * MM * low, middle: true },
      );
      const name = say('cards:paper.roundShort', { round: round.round });
      sheet.write(
        name,
        { ...text, y: y + 13.4 * MM * low },
        { size: 8 * low, least: 5.5 * low, quiet: true },
      );
    });
  }
}

/** One line for each round, in columns: for stands and for tables that have names. */
function drawList(sheet: Sheet, say: Say, lines: readonly CardLine[], room: Box, k: number): void {
  const columns = lines.length <= 4 ? 1 : lines.length <= 16 ? 2 : 3;
  const rows = Math.ceil(lines.length / columns);
  const height = Math.min(10.5 * MM * k, room.height / Math.max(rows, 1));
  const top = room.y + room.height - rows * height;
  const column = room.width / columns;
  sheet.rule([room.x, top, room.x + room.width, top], { width: 2.5 * k });
  for (const [place, line] of lines.entries()) {
    const x = room.x + Math.floor(place / rows) * column;
    const y = top + (place % rows) * height;
    if (place % rows > 0) sheet.rule([x, y, x + column - 2 * MM * k, y], { width: 0.4, quiet: true });
    sheet.element('P', () => drawLine(sheet, say, line, { x, y, width: column - 2 * MM * k, height }, k));
  }
}

function drawLine(sheet: Sheet, say: Say, { round, table, note }: CardLine, box: Box, k: number): void {
  const room = { y: box.y + 0.3 * MM * k };
  const fitting = { height: box.height - 0.6 * MM * k, lines: 3, middle: true };
  const first = 12.5 * MM * k;
  const hour = round.hour ?? say('cards:paper.roundShort', { round: round.round });
  sheet.write(
    hour,
    { ...room, x: box.x, width: first },
    { ...fitting, size: 8 * k, least: 5.5 * k, lines: 1 },
  );
  const rest = { ...room, x: box.x + first, width: box.width - first };
  const name = table ?? say('cards:free');
  const bold = { ...fitting, size: 12.5 * k, least: 5 * k, bold: table !== null };
  if (!note || table === null) {
    sheet.write(name, rest, bold);
    return;
  }
  const short = isShortName(name) ? 9 * MM * k : rest.width * 0.45;
  sheet.write(name, { ...rest, width: short - 1 * MM * k }, bold);
  const beside = { ...rest, x: rest.x + short, width: rest.width - short };
  sheet.write(note, beside, { ...fitting, size: 8 * k, least: 5 * k });
}
