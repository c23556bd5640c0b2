import type { Readable } from 'node:stream';
import { setImmediate as aTurn } from 'node:timers/promises';
import { translator } from '#platform';
import { cards, jokers } from './cards.js';
import type { DayOnPaper, Wanted } from './day-on-paper.js';
import { Sheet } from './sheet.js';
import { tableLists } from './table-lists.js';
import { tableSigns } from './table-signs.js';
import { wallList } from './wall-list.js';

/**
 * The papers of a day as a PDF that is written while it is read. Between two sheets others have their turn: five hundred
 * cards hold nobody up.
 */
export function writePapers(day: DayOnPaper, wanted: Wanted): Readable {
  const say = translator(day.locale);
  const title = `${say(`cards:paper.title.${wanted.paper}`)} – ${day.title}`;
  const sheet = new Sheet({ title, locale: day.locale });
  const document = sheet.document as unknown as Readable;
  void draw(sheet, document, drawing(sheet, day, wanted)).catch((error: Error) => document.destroy(error));
  return document;
}

async function draw(sheet: Sheet, document: Readable, sheets: Generator<void>): Promise<void> {
  for (const _sheet of sheets) {
    await aTurn();
    // Whoever asked has gone away.
    if (document.destroyed) return;
  }
  sheet.end();
}

function* drawing(sheet: Sheet, day: DayOnPaper, wanted: Wanted): Generator<void> {
  const { paper } = wanted;
  if (paper === 'cards' || paper === 'all') yield* cards(sheet, day, wanted);
  // In one file with all the others, a page that says that there is nothing is one too many.
  if (paper === 'jokers' || (paper === 'all' && day.jokers.length > 0)) yield* jokers(sheet, day, wanted);
  if (paper === 'all' && day.people.length === 0) return;
  if (paper === 'tables' || paper === 'all') yield* tableSigns(sheet, day);
  if (paper === 'wall' || paper === 'all') yield* wallList(sheet, day);
  if (paper === 'hosts' || paper === 'all') yield* tableLists(sheet, day);
}
