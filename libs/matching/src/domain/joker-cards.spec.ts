import type { TablesPlan } from './input.js';
import { jokerCards } from './joker-cards.js';

const plan = (...rounds: readonly Readonly<Record<string, number>>[]): TablesPlan => ({
  rounds: rounds.map((sizes, place) => ({
    round: place + 1,
    tables: Object.entries(sizes).map(([id, size]) => ({
      id,
      people: Array.from({ length: size }, (_, seat) => `${id}-${seat}`),
    })),
  })),
});
const paths = (jokers: ReturnType<typeof jokerCards>) =>
  jokers.map(({ rounds }) => rounds.map(({ table }) => table).join(' '));

describe('joker cards', () => {
  it('are as many as the empty places of the fullest round', () => {
    const made = jokerCards(plan({ a1: 3, a2: 2 }, { a1: 4, a2: 3 }), {
      mode: 'mixed',
      tables: [
        { id: 'a1', size: 4 },
        { id: 'a2', size: { min: 2, max: 4 } },
      ],
    });
    expect(made.map(({ number }) => number)).toEqual([1]);
    expect(paths(made)).toEqual(['a2 a2']);
  });

  it('send a guest to another table in each round while there is one, and two guests to different places', () => {
    const made = jokerCards(plan({ a: 3, b: 3, c: 3 }, { a: 3, b: 3, c: 3 }, { a: 3, b: 3, c: 3 }), {
      mode: 'mixed',
      tables: { size: { max: 4 } },
    });
    expect(paths(made)).toEqual(['a b c', 'b a a', 'c c b']);
  });

  it('never seat more than a table holds', () => {
    const made = jokerCards(plan({ 1: 1, 2: 3 }, { 1: 2, 2: 2 }), { mode: 'mixed', tables: [4, 4] });
    for (const round of [1, 2]) {
      const seated = made.map(({ rounds }) => rounds.find((stop) => stop.round === round)!.table);
      expect(seated.filter((table) => table === '1').length).toBeLessThanOrEqual(round === 1 ? 3 : 2);
    }
    expect(made).toHaveLength(4);
  });

  it('at stands are the places of the smaller groups, and none at a stand that is closed', () => {
    const settings = {
      mode: 'hosted',
      stands: [{ id: 'A' }, { id: 'B' }, { id: 'C', closedFrom: 1 }],
    } as const;
    expect(paths(jokerCards(plan({ A: 4, B: 3, C: 0 }), settings))).toEqual(['B']);
  });

  it('are no more than were asked for, and none where nothing is free', () => {
    const tables = { size: 4 };
    expect(jokerCards(plan({ 1: 1 }), { mode: 'mixed', tables, jokers: 2 })).toHaveLength(2);
    expect(jokerCards(plan({ 1: 4 }), { mode: 'mixed', tables })).toEqual([]);
    expect(jokerCards({ rounds: [] }, { mode: 'mixed', tables })).toEqual([]);
  });
});
