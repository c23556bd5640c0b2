const POOL_BYTES = 8192;
const pool = new Uint8Array(POOL_BYTES);
let given = POOL_BYTES;

/**
 * Unpredictable bytes, as `crypto.getRandomValues` gives them, but fetched from the system many at a time: at admission
 * each seat takes a hundred of them, and most of the cost is in asking. No byte is given twice.
 */
export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  if (given + count > POOL_BYTES) {
    crypto.getRandomValues(pool);
    given = 0;
  }
  const bytes = pool.slice(given, given + count);
  // What was given away is not left lying about.
  pool.fill(0, given, given + count);
  given += count;
  return bytes;
}
