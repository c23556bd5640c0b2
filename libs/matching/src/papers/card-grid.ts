/** Points of a millimetre. */
export const MM = 72 / 25.4;

/** A sheet of A4, in points. */
export const A4 = { width: 210 * MM, height: 297 * MM } as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How cards lie on a sheet. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Of one card, in millimetres. */
  readonly width: number;
  readonly height: number;
}

export const GRIDS = {
  /** Two by four, to the edge of what printers reach. */
  sheet: { columns: 2, rows: 4, width: 95, height: 69.25 },
  /** The size of a badge holder. */
  badges: { columns: 2, rows: 4, width: 90, height: 60 },
  /** Twice as large each way: half a sheet. */
  large: { columns: 1, rows: 2, width: 190, height: 138.5 },
} as const satisfies Record<string, Grid>;

export const perSheet = ({ columns, rows }: Grid): number => columns * rows;

/** Where the card at a place lies, centred on the sheet; on the back of a sheet turned on its long edge, mirrored. */
export function boxAt(grid: Grid, place: number, back = false): Box {
  const row = Math.floor(place / grid.columns);
  const column = place % grid.columns;
  const width = grid.width * MM;
  const height = grid.height * MM;
  const left = (A4.width - grid.columns * width) / 2;
  const top = (A4.height - grid.rows * height) / 2;
  return {
    x: left + (back ? grid.columns - 1 - column : column) * width,
    y: top + row * height,
    width,
    height,
  };
}

/** The cards of each sheet. */
export function sheetsOf<Card>(cards: readonly Card[], grid: Grid): readonly (readonly Card[])[] {
  const size = perSheet(grid);
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, sheet) =>
    cards.slice(sheet * size, (sheet + 1) * size),
  );
}

export type Line = readonly [number, number, number, number];

/** The lines to cut along, from edge to edge of the cards: the same on the back. */
export function cutsOf(grid: Grid): readonly Line[] {
  const first = boxAt(grid, 0);
  const [right, bottom] = [first.x + grid.columns * first.width, first.y + grid.rows * first.height];
  const upright = Array.from({ length: grid.columns + 1 }, (_, at): Line => {
    const x = first.x + at * first.width;
    return [x, first.y, x, bottom];
  });
  const across = Array.from({ length: grid.rows + 1 }, (_, at): Line => {
    const y = first.y + at * first.height;
    return [first.x, y, right, y];
  });
  return [...upright, ...across];
}
