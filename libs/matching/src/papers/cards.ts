import { translator } from '#platform';
import { boxAt, cutsOf, GRIDS, MM, sheetsOf, type Box, type Grid } from './card-grid.js';
import type { DayOnPaper, JokerOnPaper, Layout, PersonOnPaper } from './day-on-paper.js';
import { drawCard, drawJoker } from './draw-card.js';
import { drawNothing } from './nothing.js';
import type { Sheet } from './sheet.js';

/** Cards to cut out, by number. Draws a sheet at each step. */
export function* cards(
  sheet: Sheet,
  day: DayOnPaper,
  { layout, changedOnly }: { readonly layout: Layout; readonly changedOnly: boolean },
): Generator<void> {
  const people = changedOnly ? day.people.filter(({ changed }) => changed) : day.people;
  if (people.length === 0) {
    drawNothing(sheet, day, changedOnly && day.people.length > 0 ? 'noChanges' : 'nobody');
    return;
  }
  if (layout === 'badges') yield* badges(sheet, day, people);
  else
    yield* grid(sheet, GRIDS[layout], people, (person, box) =>
      drawCard(sheet, day, person, box, scaleOf(layout)),
    );
}

/** Cards for guests whom nobody expects. */
export function* jokers(
  sheet: Sheet,
  day: DayOnPaper,
  { layout }: { readonly layout: Layout },
): Generator<void> {
  if (day.jokers.length === 0) {
    drawNothing(sheet, day, day.people.length === 0 ? 'nobody' : 'noJokers');
    return;
  }
  const draw = (joker: JokerOnPaper, box: Box) => drawJoker(sheet, day, joker, box, scaleOf(layout));
  yield* grid(sheet, GRIDS[layout], day.jokers, draw);
}

const scaleOf = (layout: Layout): number => (layout === 'large' ? 2 : layout === 'badges' ? 0.9 : 1);

function* grid<Card>(
  sheet: Sheet,
  shape: Grid,
  all: readonly Card[],
  draw: (card: Card, box: Box) => void,
  back = false,
): Generator<void> {
  for (const some of sheetsOf(all, shape)) {
    sheet.page();
    drawCuts(sheet, shape);
    for (const [place, card] of some.entries()) draw(card, boxAt(shape, place, back));
    yield;
  }
}

/** Names in front, cards on the back: the sheets follow each other as a printer turns them. */
function* badges(sheet: Sheet, day: DayOnPaper, people: readonly PersonOnPaper[]): Generator<void> {
  const shape = GRIDS.badges;
  for (const some of sheetsOf(people, shape)) {
    yield* grid(sheet, shape, some, (person, box) => drawBadge(sheet, day, person, box));
    yield* grid(
      sheet,
      shape,
      some,
      (person, box) => drawCard(sheet, day, person, box, scaleOf('badges')),
      true,
    );
  }
}

/** The front of a badge: the first name is read from afar. */
function drawBadge(sheet: Sheet, day: DayOnPaper, person: PersonOnPaper, box: Box): void {
  const say = translator(day.locale);
  const inner = { x: box.x + 6 * MM, width: box.width - 12 * MM };
  sheet.within('Sect', () => {
    sheet.write(
      day.kicker,
      { ...inner, y: box.y + 5 * MM, width: inner.width - 16 * MM },
      { size: 8, least: 6, lines: 2, quiet: true },
    );
    sheet.write(
      String(person.number),
      { x: inner.x + inner.width - 16 * MM, y: box.y + 4 * MM, width: 16 * MM },
      { size: 16, bold: true, align: 'right' },
    );
    let y = box.y + 16 * MM;
    const firstName = person.firstName ?? person.name ?? say('cards:paper.noName');
    sheet.element('H2', () => {
      y += sheet.write(firstName, { ...inner, y }, { size: 34, least: 16, bold: true });
      if (person.lastName)
        y += sheet.write(person.lastName, { ...inner, y }, { size: 18, least: 11, lines: 2 });
    });
    if (person.organisation)
      sheet.write(
        person.organisation,
        { ...inner, y: Math.max(y + 2 * MM, box.y + 42 * MM) },
        { size: 12, least: 8, lines: 2, quiet: true },
      );
  });
}

function drawCuts(sheet: Sheet, shape: Grid): void {
  for (const line of cutsOf(shape)) sheet.rule(line, { width: 0.5, dash: true, quiet: true });
}
