import fc from 'fast-check';
import { clockAt, comingStretches, warnsAt } from './board-clock.js';
import { courseOf } from './board-course.js';
import { actionsOf, afterAction, BOARD_ACTIONS, NEW_BOARD, placeAt, type Board } from './board.js';

const MINUTE = 60_000;
const NINE = Date.parse('2027-03-16T09:00:00+01:00');
const at = (minutes: number) => NINE + minutes * MINUTE;

/** Four rounds of ten minutes, two to move, a break of fifteen after the second. */
const course = courseOf(
  { minutes: 10, moveMinutes: 2, breaks: [{ afterRound: 2, minutes: 15, name: 'Café' }] },
  4,
);

type Step = readonly [(typeof BOARD_ACTIONS)[number], number];
const after = (...steps: readonly Step[]): Board =>
  steps.reduce<Board>((board, [action, minutes]) => {
    const next = afterAction(board, course, action, at(minutes));
    if (!next) throw new Error(`${action} is not possible at ${minutes}`);
    return next;
  }, NEW_BOARD);
const shown = (board: Board, minutes: number) => {
  const clock = clockAt(board, course, at(minutes));
  return clock.is === 'under-way'
    ? `${clock.kind} ${clock.round}/${clock.rounds} ${clock.remaining / MINUTE}${clock.held ? ' held' : ''}`
    : clock.is;
};

describe('the clock of the day', () => {
  it('waits until somebody starts it', () => {
    expect(shown(NEW_BOARD, 60)).toBe('waiting');
    expect(actionsOf(NEW_BOARD, course, at(0))).toEqual(['start', 'skip_last']);
  });

  it('leads by itself from round to round, over the time to move and the break, to the end', () => {
    const board = after(['start', 0]);
    expect([0, 4, 10, 12, 22, 24, 39, 49, 51, 60].map((minutes) => shown(board, minutes))).toEqual([
      'round 1/4 10',
      'round 1/4 6',
      'move 1/4 2',
      'round 2/4 10',
      'move 2/4 2',
      'break 2/4 15',
      'round 3/4 10',
      'move 3/4 2',
      'round 4/4 10',
      'round 4/4 1',
    ]);
    expect(shown(board, 61)).toBe('done');
  });

  it('held, it stands still, and goes on with what was left', () => {
    const board = after(['start', 0], ['pause', 4]);
    expect(shown(board, 90)).toBe('round 1/4 6 held');
    expect(shown(afterAction(board, course, 'resume', at(90))!, 92)).toBe('round 1/4 4');
  });

  it('a minute more is a minute more, while it is held too', () => {
    expect(shown(after(['start', 0], ['add_minute', 9], ['add_minute', 9]), 9)).toBe('round 1/4 3');
    expect(shown(after(['start', 0], ['pause', 4], ['add_minute', 5]), 6)).toBe('round 1/4 7 held');
  });

  it('next ends what is under way, and starts what follows in full', () => {
    expect(shown(after(['start', 0], ['next', 3]), 3)).toBe('move 1/4 2');
    expect(shown(after(['start', 0], ['next', 3], ['next', 4]), 4)).toBe('round 2/4 10');
    expect(shown(after(['start', 0], ['next', 55]), 55)).toBe('done');
  });

  it('the last round can be dropped until it has begun, and so can the one before', () => {
    expect(shown(after(['skip_last', 0], ['start', 0]), 39)).toBe('round 3/3 10');
    expect(shown(after(['start', 0], ['skip_last', 5], ['skip_last', 5]), 22)).toBe('done');
    expect(afterAction(after(['start', 0]), course, 'skip_last', at(52))).toBeUndefined();
    expect(
      afterAction(after(['skip_last', 0], ['skip_last', 0], ['skip_last', 0]), course, 'skip_last', NINE),
    ).toBe(undefined);
  });

  it('dropped on the way to it, the last round leaves the day over', () => {
    expect(shown(after(['start', 0], ['skip_last', 50]), 50)).toBe('done');
  });

  it('an action that was a mistake is taken back, as if it had not been: time went on', () => {
    const board = after(['start', 0], ['next', 3], ['undo', 4]);
    expect(shown(board, 4)).toBe('round 1/4 6');
    expect(actionsOf(board, course, at(4))).not.toContain('undo');
  });

  it('after a rehearsal the day starts anew', () => {
    expect(shown(after(['start', 0], ['next', 3], ['skip_last', 3], ['restart', 9]), 60)).toBe('waiting');
  });

  it('a plan published anew without the stretch under way goes on with the next', () => {
    const board = after(['start', 0], ['next', 5]);
    const withoutMoves = courseOf({ minutes: 10 }, 4);
    expect(placeAt(board, withoutMoves, at(5))).toMatchObject({ is: 'under-way', kind: 'round', round: 2 });
    expect(placeAt(board, courseOf({ minutes: 10 }, 1), at(5))).toMatchObject({ is: 'done' });
  });
});

describe('what a screen says of it', () => {
  it('a round says which part it is in; a minute more lengthens the last', () => {
    const parted = courseOf(
      { minutes: 10, phases: ['A présente', 'B présente'].map((name) => ({ name, minutes: 5 })) },
      2,
    );
    const board = afterAction(NEW_BOARD, parted, 'start', NINE)!;
    const part = (of: Board, minutes: number) => {
      const clock = clockAt(of, parted, at(minutes));
      return clock.is === 'under-way' && clock.part && `${clock.part.name} ${clock.part.remaining / MINUTE}`;
    };
    expect([part(board, 0), part(board, 5), part(board, 9)]).toEqual([
      'A présente 5',
      'B présente 5',
      'B présente 1',
    ]);
    expect(part(afterAction(board, parted, 'add_minute', at(1))!, 9)).toBe('B présente 2');
  });

  it('it warns two minutes before the end of a round, and of a short one earlier than that', () => {
    const ending = (minutes: number) => {
      const clock = clockAt(after(['start', 0]), course, at(minutes));
      return clock.is === 'under-way' && clock.ending;
    };
    expect([7.9, 8, 9.9, 10.5].map(ending)).toEqual([false, true, true, false]);
    expect(warnsAt(3 * MINUTE)).toBe(MINUTE);
  });

  it('the rounds to come begin when those before them end, and a held clock puts them off', () => {
    const starts = (board: Board, minutes: number) =>
      comingStretches(board, course, at(minutes), at(0))
        .filter(({ kind }) => kind === 'round')
        .map(({ round, startsAt }) => `${round} ${(startsAt - NINE) / MINUTE}`);
    expect(starts(NEW_BOARD, -30)).toEqual(['1 0', '2 12', '3 39', '4 51']);
    expect(starts(after(['start', 0]), 5)).toEqual(['2 12', '3 39', '4 51']);
    expect(starts(after(['start', 0], ['pause', 5]), 8)).toEqual(['2 15', '3 42', '4 54']);
  });
});

describe('whatever is pressed, whenever', () => {
  const presses = fc.array(
    fc.record({ action: fc.constantFrom(...BOARD_ACTIONS), wait: fc.integer({ min: 0, max: 30 * MINUTE }) }),
    { maxLength: 40 },
  );

  it('the clock is never negative, and rounds are between one and the last', () => {
    fc.assert(
      fc.property(presses, (list) => {
        let board = NEW_BOARD;
        let now = NINE;
        for (const { action, wait } of list) {
          now += wait;
          board = afterAction(board, course, action, now) ?? board;
          const clock = clockAt(board, course, now);
          if (clock.is !== 'under-way') continue;
          expect(clock.remaining).toBeGreaterThanOrEqual(0);
          expect(clock.elapsed + clock.remaining).toBe(clock.length);
          expect(clock.round).toBeGreaterThanOrEqual(1);
          expect(clock.round).toBeLessThanOrEqual(clock.rounds);
        }
      }),
    );
  });

  it('time alone never leads back: stretches come in their order', () => {
    fc.assert(
      fc.property(
        presses,
        fc.array(fc.integer({ min: 0, max: 10 * MINUTE }), { maxLength: 20 }),
        (list, waits) => {
          let now = NINE;
          const board = list.reduce((before, { action, wait }) => {
            now += wait;
            return afterAction(before, course, action, now) ?? before;
          }, NEW_BOARD);
          const place = (moment: number) => {
            const found = placeAt(board, course, moment);
            if (found.is === 'waiting') return -1;
            if (found.is === 'done') return course.length;
            return course.findIndex(({ kind, round }) => kind === found.kind && round === found.round);
          };
          let reached = place(now);
          for (const wait of waits) {
            now += wait;
            expect(place(now)).toBeGreaterThanOrEqual(reached);
            reached = place(now);
          }
        },
      ),
    );
  });

  it('what is offered can be done, and a board can always be led on', () => {
    fc.assert(
      fc.property(presses, (list) => {
        let board = NEW_BOARD;
        let now = NINE;
        for (const { action, wait } of list) {
          now += wait;
          const offered = actionsOf(board, course, now);
          expect(offered.length).toBeGreaterThan(0);
          const next = afterAction(board, course, action, now);
          expect(offered.includes(action)).toBe(next !== undefined);
          board = next ?? board;
        }
      }),
    );
  });
});
