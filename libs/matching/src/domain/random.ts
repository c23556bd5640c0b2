/** A seeded source of numbers: the same seed gives the same plan on every machine. */
export interface Random {
  /** A whole number in [0, limit). */
  below(limit: number): number;
  /** A number in [0, 1). */
  next(): number;
  shuffle<T>(list: T[]): T[];
}

/** sfc32 (C. Doty-Humphrey, PractRand), warmed up twelve times as its author asks. */
export function seeded(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const draw = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    c |= 0;
    return out >>> 0;
  };
  for (let warm = 0; warm < 12; warm++) draw();
  const next = () => draw() / 4294967296;
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    shuffle(list) {
      for (let last = list.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [list[last], list[other]] = [list[other]!, list[last]!];
      }
      return list;
    },
  };
}
