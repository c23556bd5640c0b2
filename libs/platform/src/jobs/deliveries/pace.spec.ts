import { PACE, retryAfter } from './pace.js';

describe('the wait after a failure', () => {
  it('triples each time and is an hour at most', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((failures) => retryAfter(failures, PACE));
    expect(waits).toEqual([5, 15, 45, 135, 405, 1215, 3600, 3600]);
  });
});
