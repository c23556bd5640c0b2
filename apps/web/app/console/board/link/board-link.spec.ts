import { offsetFrom } from './board-link.js';

const heard = (now: string, tookMilliseconds: number) => ({ answer: { now }, tookMilliseconds });
const LOCAL = Date.parse('2027-03-16T09:00:00Z');

describe('the clock of the server', () => {
  it('is ahead by what it said, halfway through its answer', () => {
    expect(offsetFrom(0, heard('2027-03-16T09:00:30.000Z', 200), LOCAL)).toBe(30_100);
  });

  it('that is right within the doubt of a slow answer is left alone', () => {
    expect(offsetFrom(30_000, heard('2027-03-16T09:00:30.000Z', 1_500), LOCAL)).toBe(30_000);
    expect(offsetFrom(30_000, heard('2027-03-16T09:00:27.000Z', 1_500), LOCAL)).toBe(27_750);
  });
});
