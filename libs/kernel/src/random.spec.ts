import { randomBytes } from './random.js';

describe('random bytes', () => {
  it('are as many as asked for, also across the end of the pool', () => {
    for (const count of [0, 1, 7, 16, 4096, 8192]) expect(randomBytes(count)).toHaveLength(count);
  });

  it('are never given twice', () => {
    const seen = new Set(Array.from({ length: 20_000 }, () => Buffer.from(randomBytes(16)).toString('hex')));
    expect(seen.size).toBe(20_000);
  });

  it('take every value about as often', () => {
    const counts = Array.from({ length: 256 }, () => 0);
    for (const byte of Array.from({ length: 64 }, () => [...randomBytes(4096)]).flat()) counts[byte]! += 1;
    // 1,024 of each are expected, with a standard deviation of 32.
    expect(Math.min(...counts)).toBeGreaterThan(1024 - 7 * 32);
    expect(Math.max(...counts)).toBeLessThan(1024 + 7 * 32);
  });
});
