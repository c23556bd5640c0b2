import { atelierSessions, SessionsOfBreakouts } from './atelier-sessions.js';

const session = (id: string, title: string | null, slot: string | null) => ({ id, title, slot });
const sessions = [
  session('p', 'Plénière', null),
  session('a1', 'Financer', 'matin'),
  session('b1', 'Handicap', 'matin'),
  session('a2', 'financer', 'après-midi'),
  session('c2', 'CEP', 'après-midi'),
];

describe('the ateliers of an event', () => {
  it('are its sessions side by side; two of one title are one atelier, held twice', () => {
    expect(
      atelierSessions(sessions).map(({ sessionId, slot, atelier }) => [sessionId, slot, atelier]),
    ).toEqual([
      ['a1', 1, 'a1'],
      ['b1', 1, 'b1'],
      ['a2', 2, 'a1'],
      ['c2', 2, 'c2'],
    ]);
  });

  it('of one title in one slot are two', () => {
    const twins = [
      session('x', 'Atelier', '1'),
      session('y', 'Atelier', '1'),
      session('z', 'Atelier', '2'),
      session('w', 'CEP', '2'),
    ];
    expect(atelierSessions(twins).map(({ atelier }) => atelier)).toEqual(['x', 'y', 'x', 'w']);
  });
});

describe('the breakouts of a plan', () => {
  const breakouts = [
    { id: 'a1', slots: [1, 2] },
    { id: 'Handicap', slots: [1] },
    { id: 'c2', slots: [2] },
    { id: 'elsewhere', slots: [2] },
  ];
  const known = new SessionsOfBreakouts({ sessions }, breakouts);

  it('are sessions by their id, by that of another session of the same atelier, or by title', () => {
    expect(known.sessionOf('a1', 1)).toBe('a1');
    expect(known.sessionOf('a1', 2)).toBe('a2');
    expect(known.sessionOf('handicap', 1)).toBe('b1');
    expect(known.sessionOf('elsewhere', 2)).toBeUndefined();
  });

  it('wishes for sessions are wishes for breakouts, slot by slot', () => {
    expect(known.wishesBySlot(['a2', 'b1', 'c2', 'a1', 'gone'], 2)).toEqual([
      ['Handicap', 'a1'],
      ['a1', 'c2'],
    ]);
  });
});
