import { fitted, perRow, personCell, tableCell } from './fitting.js';

/** What is left under the head of a projector of 1920 × 1080, and of a small one. */
const PROJECTOR = { width: 1845, height: 760, letter: 20.8 };
const SMALL = { width: 1225, height: 470, letter: 15.2 };

describe('a list on a screen', () => {
  it.each([
    ['13 tables of 4', 14, tableCell(4, 2, 30), PROJECTOR, 1],
    ['13 tables of 4 on a small screen', 14, tableCell(4, 2, 30), SMALL, 1],
    ['50 tables of 8', 51, tableCell(8, 3, 0), PROJECTOR, 2],
    ['400 people', 401, personCell(3, 2, false), PROJECTOR, 2],
    ['54 people', 55, personCell(2, 2, false), PROJECTOR, 1],
  ])('%s', (_what, count, cell, room, pages) => {
    const fit = fitted(count, cell, room);
    expect(fit.pages).toBe(pages);
    expect(fit.perPage * fit.pages).toBeGreaterThanOrEqual(count);
    expect(fit.columns * fit.rows).toBeGreaterThanOrEqual(Math.min(count, fit.perPage));
    expect(fit.columns * cell.width * fit.scale * room.letter).toBeLessThanOrEqual(room.width);
    expect(fit.rows * cell.height * fit.scale * room.letter).toBeLessThanOrEqual(room.height);
  });

  it('what fits in larger letters is written in larger letters', () => {
    expect(fitted(4, tableCell(4, 2, 30), PROJECTOR).scale).toBeGreaterThan(
      fitted(24, tableCell(4, 2, 30), PROJECTOR).scale,
    );
  });

  it('pages are equally full, in the largest letters that keep to their number', () => {
    const fit = fitted(51, tableCell(8, 3, 0), PROJECTOR);
    expect(fit).toMatchObject({ pages: 2, perPage: 26 });
    expect(fit.scale).toBeGreaterThan(0.62);
  });

  it('a screen too small for one cell shows one at a time', () => {
    expect(fitted(3, tableCell(4, 2, 30), { width: 100, height: 40, letter: 16 })).toMatchObject({
      columns: 1,
      perPage: 1,
      pages: 3,
    });
  });

  it('large tables write their numbers in two rows', () => {
    expect([3, 4, 6, 8, 10].map(perRow)).toEqual([4, 4, 3, 4, 5]);
  });
});
