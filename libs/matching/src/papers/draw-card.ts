import { translator, type Say } from '#platform';
import { hostBeside } from '../domain/table-name.js';
import { MM, type Box } from './card-grid.js';
import type { DayOnPaper, JokerOnPaper, PersonOnPaper } from './day-on-paper.js';
import { drawWay, type CardLine } from './draw-way.js';
import type { Sheet } from './sheet.js';

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
      const note = stop?.presents ? say('cards:paper.hostShort') : stop ? hostBeside(stop) : null;
      return { round, table: stop?.table ?? null, note, presents: stop?.presents ?? false };
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
      return { round, table: stop?.table ?? null, note: stop ? hostBeside(stop) : null, presents: false };
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
