import type { BoardStateView, Course } from '#matching/contract';
import { boardOfView, standsOn, withPending, type PendingAction } from './board-state.js';

const NINE = Date.parse('2027-03-16T09:00:00+01:00');
const state: BoardStateView = {
  place: {
    is: 'under-way',
    kind: 'round',
    round: 1,
    since: '2027-03-16T09:00:00.000+01:00',
    addedMilliseconds: 60_000,
    heldAt: null,
  },
  dropped: 0,
  before: { place: { is: 'waiting' }, dropped: 0 },
  revision: 4,
  now: '2027-03-16T09:04:00.000+01:00',
  publication: null,
};
const course: Course = [1, 2].map((round) => ({
  kind: 'round',
  round,
  milliseconds: 600_000,
  name: null,
  parts: [],
}));
const done = (action: PendingAction['action'], minutes: number, revision: number): PendingAction => ({
  id: `${action}-${minutes}`,
  action,
  revision,
  at: NINE + minutes * 60_000,
});

describe('the day as one screen knows it', () => {
  it('is what the server said, in milliseconds', () => {
    expect(boardOfView(state)).toEqual({
      place: { is: 'under-way', kind: 'round', round: 1, since: NINE, added: 60_000, heldAt: null },
      dropped: 0,
      before: { place: { is: 'waiting' }, dropped: 0 },
    });
  });

  it('holds what was done here while the network was away, from when it was done', () => {
    const pending = [done('pause', 5, 4), done('resume', 7, 5), done('next', 9, 6)];
    expect(withPending(state, pending, course).place).toMatchObject({ round: 2, since: NINE + 9 * 60_000 });
  });

  it('stands no more when somebody acted elsewhere in between', () => {
    expect(standsOn(state, [done('pause', 5, 4)])).toBe(true);
    expect(standsOn({ ...state, revision: 5 }, [done('pause', 5, 4)])).toBe(false);
    expect(standsOn({ ...state, revision: 5 }, [])).toBe(true);
  });
});
