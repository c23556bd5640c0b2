import { translator, type Say } from '#platform';
import { isShortName } from '../domain/table-name.js';
import { MM, type Box } from './card-grid.js';
import type { DayOnPaper, JokerOnPaper, PersonOnPaper, RoundOnPaper } from './day-on-paper.js';
import type { Sheet } from './sheet.js';

/** Where a card sends its holder in one round. */
interface CardLine {
  readonly round: RoundOnPaper;
  readonly table: string | null;
  /** The stand's organisation, or that they stay there. */
  readonly note: string | null;
}

interface CardFace {
  readonly name: string;
  /** Lines to write on, for a guest who is not known yet. */
  readonly blanks: readonly string[];
  readonly organisation: string | null;
  readonly number: number | null;
  readonly lines: readonly CardLine[];
}

/** The card of somebody. */
export function drawCard(sheet: Sheet, day: DayOnPaper, person: PersonOnPaper, box: Box, scale = 1): void {
  const say = translator(day.locale);
  drawFace(sheet, day, box, scale, {
    name: person.name ?? say('cards:paper.noName'),
    blanks: [],
    organisation: person.organisation,
    number: person.number,
    lines: day.rounds.map((round) => {
      const stop = person.stops.find((one) => one.round === round.round);
      const note = stop?.presents ? say('cards:paper.hostShort') : (stop?.host ?? null);
      return { round, table: stop?.table ?? null, note };
    }),
  });
}

/** The card of a guest whom nobody expects: the name is written by hand. */
export function drawJoker(sheet: Sheet, day: DayOnPaper, joker: JokerOnPaper, box: Box, scale = 1): void {
  const say = translator(day.locale);
  drawFace(sheet, day, box, scale, {
    name: say('cards:paper.guest', { number: joker.number }),
    blanks: [say('cards:paper.guestName'), say('cards:paper.guestFrom')],
    organisation: null,
    number: null,
    lines: day.rounds.map((round) => {
      const stop = joker.stops.find((one) => one.round === round.round);
      return { round, table: stop?.table ?? null, note: stop?.host ?? null };
    }),
  });
}

function drawFace(sheet: Sheet, day: DayOnPaper, box: Box, k: number, face: CardFace): void {
  const say = translator(day.locale);
  const pad = 5 * MM * k;
  const inner = { x: box.x + pad, width: box.width - 2 * pad };
  const bottom = box.y + box.height - 4 * MM * k;
  sheet.within('Sect', () => {
    const side = face.number === null ? 0 : 24 * MM * k;
    const text = { ...inner, width: inner.width - side };
    let y = box.y + 4.5 * MM * k;
    y += sheet.write(
      day.draft ? say('cards:paper.draft') : day.kicker,
      { ...text, y },
      { size: 8.5 * k, least: 7 * k, lines: 2, quiet: true, bold: day.draft },
    );
    sheet.element('H2', () => {
      y += sheet.write(
        face.name,
        { ...text, y: y + 1 * MM * k },
        { size: 16 * k, least: 10 * k, lines: 2, bold: true },
      );
    });
    y += 1.6 * MM * k;
    if (face.organisation)
      y += sheet.write(face.organisation, { ...text, y }, { size: 9 * k, least: 7 * k, lines: 2 });
    if (face.number !== null)
      drawNumber(
        sheet,
        say,
        face.number,
        { x: inner.x + text.width, y: box.y + 4.5 * MM * k, width: side },
        k,
      );
    drawBlanks(sheet, face.blanks, { ...inner, y: y + 3 * MM * k }, k);
    drawWay(sheet, say, face.lines, { ...inner, y: y + 1.5 * MM * k, height: bottom - y - 1.5 * MM * k }, k);
  });
}

function drawNumber(
  sheet: Sheet,
  say: Say,
  number: number,
  { x, y, width }: Omit<Box, 'height'>,
  k: number,
): void {
  const align = 'right' as const;
  sheet.element('P', () => {
    sheet.write(say('cards:paper.badge'), { x, y, width }, { size: 8 * k, align, quiet: true });
    sheet.write(
      String(number),
      { x, y: y + 2.6 * MM * k, width },
      { size: 34 * k, least: 16 * k, bold: true, align },
    );
  });
}

function drawBlanks(
  sheet: Sheet,
  blanks: readonly string[],
  { x, y, width }: Omit<Box, 'height'>,
  k: number,
): void {
  for (const [place, label] of blanks.entries()) {
    const at = y + place * 7 * MM * k;
    sheet.write(label, { x, y: at, width: 20 * MM * k }, { size: 8 * k, quiet: true });
    sheet.rule([x + 18 * MM * k, at + 3.6 * MM * k, x + width, at + 3.6 * MM * k], { quiet: true });
  }
}

/** The way through the day stands on its deck at the foot of the card. */
function drawWay(sheet: Sheet, say: Say, lines: readonly CardLine[], room: Box, k: number): void {
  const rests = lines.flatMap(({ round }) => round.rest ?? []);
  const foot = rests.length === 0 ? 0 : 3.6 * MM * k;
  const bottom = room.y + room.height - foot;
  const brief = lines.every(({ table, note }) => note === null && (table === null || isShortName(table)));
  const draw = brief && lines.length <= 16 ? drawStrip : drawList;
  draw(sheet, say, lines, { ...room, height: bottom - room.y }, k);
  if (foot > 0) {
    const place = { x: room.x, y: bottom + 0.6 * MM * k, width: room.width };
    sheet.write(rests.join(' – '), place, { size: 7.5 * k, least: 5.5 * k, quiet: true });
  }
}

/** One cell for each round, the table as large as it goes: for short names, eight to a row. */
function drawStrip(sheet: Sheet, say: Say, lines: readonly CardLine[], room: Box, k: number): void {
  const rows = lines.length > 8 ? 2 : 1;
  const perRow = Math.ceil(lines.length / rows);
  const cell = room.width / Math.max(perRow, 4);
  const height = 17.5 * MM * k;
  const top = room.y + room.height - rows * height;
  for (let row = 0; row < rows; row++) {
    const y = top + row * height;
    sheet.rule([room.x, y, room.x + room.width, y], { width: (row === 0 ? 2.5 : 0.7) * k });
  }
  for (const [place, { round, table }] of lines.entries()) {
    const x = room.x + (place % perRow) * cell;
    const y = top + Math.floor(place / perRow) * height;
    if (place % perRow > 0) sheet.rule([x, y + 1, x, y + height - 1.5 * MM * k], { width: 0.5, quiet: true });
    const left = place % perRow > 0 ? 1.2 * MM * k : 0;
    const text = { x: x + left, width: cell - left - 0.4 * MM * k };
    sheet.element('P', () => {
      if (round.hour)
        sheet.write(round.hour, { ...text, y: y + 1.2 * MM * k }, { size: 8 * k, least: 5.5 * k });
      sheet.write(
        table ?? '–',
        { ...text, y: y + 4.2 * MM * k },
        { size: 24 * k, least: 9 * k, bold: true, height: 9 * MM * k, middle: true },
      );
      const name = say('cards:paper.roundShort', { round: round.round });
      sheet.write(name, { ...text, y: y + 13.4 * MM * k }, { size: 8 * k, least: 5.5 * k, quiet: true });
    });
  }
}

/** One line for each round, in columns: for stands and for tables that have names. */
function drawList(sheet: Sheet, say: Say, lines: readonly CardLine[], room: Box, k: number): void {
  const columns = lines.length <= 4 ? 1 : lines.length <= 16 ? 2 : 3;
  const rows = Math.ceil(lines.length / columns);
  const height = Math.min(8.2 * MM * k, room.height / Math.max(rows, 1));
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
  const fitting = { height: box.height - 0.6 * MM * k, lines: 2, middle: true };
  const first = 12.5 * MM * k;
  const hour = round.hour ?? say('cards:paper.roundShort', { round: round.round });
  sheet.write(
    hour,
    { ...room, x: box.x, width: first },
    { ...fitting, size: 8 * k, least: 5.5 * k, lines: 1 },
  );
  const rest = { ...room, x: box.x + first, width: box.width - first };
  const name = table ?? say('cards:free');
  const bold = { ...fitting, size: 12.5 * k, least: 6 * k, bold: table !== null };
  if (!note || table === null) {
    sheet.write(name, rest, bold);
    return;
  }
  const short = isShortName(name) ? 9 * MM * k : rest.width * 0.45;
  sheet.write(name, { ...rest, width: short - 1 * MM * k }, bold);
  const beside = { ...rest, x: rest.x + short, width: rest.width - short };
  sheet.write(note, beside, { ...fitting, size: 8 * k, least: 5 * k, lines: 3 });
}
