import { A4, boxAt, cutsOf, GRIDS, MM, perSheet, sheetsOf } from './card-grid.js';

const names = Object.keys(GRIDS) as (keyof typeof GRIDS)[];

describe.each(names)('cards on %s', (name) => {
  const grid = GRIDS[name];
  const boxes = Array.from({ length: perSheet(grid) }, (_, place) => boxAt(grid, place));

  it('lie within what a printer reaches', () => {
    for (const { x, y, width, height } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThan(5 * MM);
      expect(x + width).toBeLessThan(A4.width - 5 * MM);
      expect(y + height).toBeLessThan(A4.height - 5 * MM);
    }
  });

  it('do not overlap', () => {
    const corners = new Set(boxes.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
    expect(corners.size).toBe(perSheet(grid));
  });

  it('lie on the back where their front is, seen from the other side', () => {
    for (const [place, { x, y, width }] of boxes.entries()) {
      const back = boxAt(grid, place, true);
      expect(back.y).toBeCloseTo(y);
      expect(back.x).toBeCloseTo(A4.width - x - width);
    }
  });

  it('are cut on all four sides', () => {
    expect(cutsOf(grid)).toHaveLength(grid.columns + grid.rows + 2);
  });
});

describe('sheets', () => {
  it('are as many as are needed, none for nobody', () => {
    expect(sheetsOf([], GRIDS.sheet)).toEqual([]);
    expect(sheetsOf(Array.from({ length: 17 }), GRIDS.sheet).map(({ length }) => length)).toEqual([8, 8, 1]);
  });
});
