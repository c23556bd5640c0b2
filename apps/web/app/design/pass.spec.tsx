import { shownInQueue } from './pass.js';

describe('a queue', () => {
  it('up to six people are all shown', () => {
    expect(shownInQueue(3, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('a long queue shows its head, your neighbours, and that there are others between', () => {
    expect(shownInQueue(12, 40)).toEqual([1, 2, null, 11, 12, 13]);
  });

  it('the last of a long queue has nobody behind', () => {
    expect(shownInQueue(9, 9)).toEqual([1, 2, null, 8, 9]);
  });

  it('the head of a long queue is not shown twice', () => {
    expect(shownInQueue(1, 9)).toEqual([1, 2]);
    expect(shownInQueue(3, 9)).toEqual([1, 2, 3, 4]);
  });
});
