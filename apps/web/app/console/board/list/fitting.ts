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
const SCALES = [1.25, 1.17, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.66, 0.62];

/**
 * The largest letters with which everything is seen at once; else as few pages as the smallest letters allow, equally
 * full, in the largest letters that keep to that number.
 */
export function fitted(count: number, cell: Cell, room: Room): Fit {
  const fits = SCALES.map((scale) => fitAt(scale, count, cell, room));
  const fewest = Math.min(...fits.map(({ pages }) => pages));
  const largest = fits.find(({ pages }) => pages === fewest)!;
  if (fewest === 1) return largest;
  const perPage = Math.ceil(count / fewest);
  return { ...largest, perPage, rows: Math.ceil(perPage / largest.columns) };
}

function fitAt(scale: number, count: number, cell: Cell, { width, height, letter }: Room): Fit {
  const unit = letter * scale;
  const most = Math.max(1, Math.floor(width / (cell.width * unit)));
  const deepest = Math.max(1, Math.floor(height / (cell.height * unit)));
  const pages = Math.max(1, Math.ceil(count / (most * deepest)));
  if (pages > 1) return { scale, columns: most, rows: deepest, perPage: most * deepest, pages };
  // A few cells spread over the room as its own shape has it, rather than stand in one long column.
  const natural = Math.round(Math.sqrt((count * cell.height * width) / (cell.width * height)));
  const columns = Math.min(most, Math.max(1, natural, Math.ceil(count / deepest)));
  return { scale, columns, rows: Math.ceil(count / columns), perPage: count, pages };
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
