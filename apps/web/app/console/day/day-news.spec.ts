import type { BoardView } from '#matching/contract';
import { dayNews, lastFixedRound } from './day-news.js';

const planned = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id,
  number: index + 1,
  name: id,
  gone: id === 'd',
}));
const arrival = (
  registrationId: string,
  presence: 'present' | 'expected' | 'left_early',
  party = 'person',
) => ({
  registrationId,
  party: party as 'person',
  presence,
  firstName: registrationId,
  lastName: null,
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('what the arrivals say of a plan', () => {
  it('who is not noted, who has left and who has cancelled is absent', () => {
    const news = dayNews(
      planned,
      [arrival('a', 'present'), arrival('b', 'left_early'), arrival('d', 'present')],
      [],
    );
    expect(ids(news.absent)).toEqual(['b', 'c', 'd']);
    expect(news.here).toBe(1);
  });

  it('who is here with a seat and without a card is late; groups and nameless people are not', () => {
    const news = dayNews(
      planned,
      [arrival('e', 'present'), arrival('f', 'expected'), arrival('g', 'present', 'group')],
      [],
    );
    expect(news.late).toEqual([{ id: 'e', name: 'e' }]);
  });

  it('who was told absent and has come is back', () => {
    expect(ids(dayNews(planned, [arrival('a', 'present')], ['a', 'b']).back)).toEqual(['a']);
  });
});

describe('the last round that stays as it is', () => {
  const NINE = Date.parse('2027-03-16T09:00:00Z');
  const stretch = (kind: 'round' | 'move', round: number, minutes: number) => ({
    kind,
    round,
    milliseconds: minutes * 60_000,
    name: null,
    parts: [],
  });
  const board = (started: boolean): BoardView => ({
    event: { id: 'event', title: 'Essai', timeZone: 'Europe/Paris' },
    leads: true,
    state: {
      place: started
        ? {
            is: 'under-way',
            kind: 'round',
            round: 1,
            since: '2027-03-16T09:00:00Z',
            addedMilliseconds: 0,
            heldAt: null,
          }
        : { is: 'waiting' },
      dropped: 0,
      before: null,
      revision: 1,
      now: '2027-03-16T09:00:00Z',
      publication: null,
    },
    plan: {
      mode: 'mixed',
      startsAt: '2027-03-16T09:00:00Z',
      timesAssumed: false,
      course: [stretch('round', 1, 10), stretch('move', 1, 2), stretch('round', 2, 10)],
      tables: [],
      rounds: [],
      people: [],
    },
  });

  it.each([
    [false, 5, 0],
    [true, 5, 1],
    [true, 11, 1],
    [true, 15, undefined],
    [true, 60, undefined],
  ])('started: %s, after %d minutes: %s', (started, minutes, round) => {
    expect(lastFixedRound(board(started), NINE + minutes * 60_000)).toBe(round);
  });
});
