export interface Room {
  readonly width: number;
  /** The size that is wanted, and the smallest that may be. */
  readonly size: number;
  readonly least: number;
  readonly lines: number;
  /** How high all its lines may be together; any height unless said. */
  readonly height?: number | undefined;
}

/** From one line to the next, in sizes of the letters. */
export const LEADING = 1.16;

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** How wide a text is at a size, in the same unit as the room. */
export type Measure = (text: string, size: number) => number;

/**
 * A text in the room that it has: on so many lines, smaller until it fits. Nothing is ever cut off: at the smallest size
 * it takes the lines that it needs, and a word that is wider than the room is broken.
 */
export function fitText(
  text: string,
  { width, size, least, lines, height = Infinity }: Room,
  measure: Measure,
): Fitted {
  for (let tried = size; tried > least; tried -= 0.5) {
    const broken = breakLines(text, width, (part) => measure(part, tried));
    const high = broken.lines.length * tried * LEADING;
    if (broken.whole && broken.lines.length <= lines && high <= height)
      return { size: tried, lines: broken.lines };
  }
  return { size: least, lines: breakLines(text, width, (part) => measure(part, least)).lines };
}

interface Broken {
  readonly lines: readonly string[];
  /** No word had to be broken. */
  readonly whole: boolean;
}

function breakLines(text: string, width: number, measure: (part: string) => number): Broken {
  const lines: string[] = [];
  let line = '';
  let whole = true;
  for (const part of partsOf(text)) {
    if (line === '' || measure((line + part).trimEnd()) <= width) {
      line += part;
    } else {
      lines.push(line.trimEnd());
      line = part;
    }
    while (measure(line.trimEnd()) > width && line.trimEnd().length > 1) {
      whole = false;
      const fitting = longestFitting(line, width, measure);
      lines.push(line.slice(0, fitting));
      line = line.slice(fitting);
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return { lines, whole };
}

/** Where a line may end: after a space or a hyphen, never at a no-break space. */
const partsOf = (text: string): readonly string[] => text.match(/[^ -]*(?:[ -]+|$)/g)?.filter(Boolean) ?? [];

function longestFitting(text: string, width: number, measure: (part: string) => number): number {
  let length = 1;
  while (length < text.length && measure(text.slice(0, length + 1)) <= width) length++;
  return length;
}
