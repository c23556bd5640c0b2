import { clockText } from './clock-words.js';

describe('the large clock', () => {
  it.each([
    [462_000, '7:42'],
    [461_001, '7:42'],
    [60_000, '1:00'],
    [59_999, '1:00'],
    [1, '0:01'],
    [0, '0:00'],
    [3_840_000, '1:04:00'],
  ])('%d ms is %s', (milliseconds, text) => expect(clockText(milliseconds)).toBe(text));
});
