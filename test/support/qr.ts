import decodeQR from 'qr/decode.js';

/** So many points to one square of the code: a reader needs some. */
const SCALE = 4;

/** Reads the QR that a page draws as squares of one path. @throws Error when it is none. */
export function readQr(path: string): string {
  const squares = [...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const side = (Math.max(...squares.flat()) + 3) * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y] of squares)
    for (let row = y * SCALE; row < (y + 1) * SCALE; row++)
      for (let column = x * SCALE; column < (x + 1) * SCALE; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return decodeQR({ width: side, height: side, data });
}
