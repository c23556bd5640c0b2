/** How a list is laid out on one screen, in units of its letter. */
export interface Cell {
  readonly width: number;
  readonly height: number;
}

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of one letter at full size. */
  readonly letter: number;
}

export interface Fit {
  /** Of the letter. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  readonly perPage: number;
  readonly pages: number;
}

/** The largest first. Below the last, people at the back of the room no longer read. */
const SCALES = [1.25, 1.1, 1, 0.9, 0.8, 0.7, 0.62];

/** The largest letters with which everything is seen at once; else pages of the smallest that can be read from far. */
export function fitted(count: number, cell: Cell, room: Room): Fit {
  const fits = SCALES.map((scale) => fitAt(scale, count, cell, room));
  const whole = fits.find(({ pages }) => pages === 1);
  return whole ?? fits.at(-1)!;
}

function fitAt(scale: number, count: number, cell: Cell, { width, height, letter }: Room): Fit {
  const unit = letter * scale;
  const most = Math.max(1, Math.floor(width / (cell.width * unit)));
  const rowsThatFit = Math.max(1, Math.floor(height / (cell.height * unit)));
  const perPage = Math.max(1, most * rowsThatFit);
  const pages = Math.max(1, Math.ceil(count / perPage));
  // A page that is not full is not stretched over more columns than it needs.
  const shown = Math.ceil(count / pages);
  const columns = Math.max(1, Math.min(most, Math.ceil(shown / Math.min(rowsThatFit, Math.max(1, shown)))));
  const even = pages === 1 ? Math.max(columns, Math.min(most, shown)) : most;
  const rows = Math.max(1, Math.ceil(shown / even));
  return { scale, columns: even, rows, perPage: pages === 1 ? shown : even * rows, pages };
}

/** A name of this many letters is as wide as one number of a table. */
const LETTERS_PER_NUMBER = 5;

/** A table: its number in a block, who presents, and the numbers of those who sit there. @param longestName in letters */
export function tableCell(seats: number, digits: number, longestName: number): Cell {
  const side = perRow(seats);
  const rows = Math.max(1, Math.ceil(seats / side));
  const lines = Math.min(3, Math.ceil(longestName / (side * LETTERS_PER_NUMBER * (digits / 2))));
  return {
    width: 3.5 + 0.8 + side * 2.45 * (0.62 * digits + 0.28) + 1.8,
    height: 1 + Math.max(4.3, 0.2 + lines * 1.2 + rows * 2.55),
  };
}

/** How many numbers stand side by side at a table. */
export const perRow = (seats: number): number => (seats <= 4 ? 4 : Math.min(6, Math.ceil(seats / 2)));

/** A number, and the table where that person goes. */
export const personCell = (digits: number, tableLetters: number, withNames: boolean): Cell => ({
  width: withNames ? 15 : 2.2 * 0.62 * digits + 2.1 * 0.62 * Math.max(2, tableLetters) + 3.2,
  height: 3.4,
});
