import { dayAfterChanges } from './day-after-changes.js';
import type { MixedInput } from './input.js';

const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, organisation: id }));
const table = (id: string, ...there: string[]) => ({ id, people: there });
const plan = {
  rounds: [
    { round: 1, tables: [table('1', 'a', 'b'), table('2', 'c', 'd')] },
    { round: 2, tables: [table('1', 'a', 'c'), table('2', 'b', 'd')] },
  ],
};
const day: MixedInput = { mode: 'mixed', rounds: 2, tables: [2, 2], people };

describe('the day after a re-planning', () => {
  it('is the same day where nothing was changed', () => {
    expect(dayAfterChanges(day, plan)).toBe(day);
  });

  it('has who is away in the rounds that were played, who came late from their round on, and tables as empty as they are', () => {
    const after = {
      rounds: [plan.rounds[0]!, { round: 2, tables: [table('1', 'c'), table('2', 'b', 'd', 'e')] }],
    };
    const changed = dayAfterChanges(
      {
        ...day,
        replan: {
          plan,
          afterRound: 1,
          absent: ['a'],
          late: [{ id: 'e', organisation: 'o', fromRound: 2 }],
        },
      },
      after,
    ) as MixedInput;
    expect(changed).not.toHaveProperty('replan');
    expect(changed.people.find(({ id }) => id === 'a')).toMatchObject({ present: [1] });
    expect(changed.people.find(({ id }) => id === 'e')).toEqual({ id: 'e', organisation: 'o', present: [2] });
    expect(changed.tables).toEqual([
      { id: '1', size: { min: 1, max: 2 } },
      { id: '2', size: { min: 2, max: 2 } },
    ]);
  });
});
