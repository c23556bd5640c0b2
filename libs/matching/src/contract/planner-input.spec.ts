import type { z } from 'zod';
import type { Person, PlanInput, Replan, Stand, Table } from '../domain/input.js';
import { plannerInput, planSettings } from './planner-input.js';

type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type Read = z.output<typeof plannerInput>;
type Hosted = Extract<Read, { mode: 'hosted' }>;
type ReadTable = Extract<
  Extract<Extract<Read, { mode: 'mixed' }>['tables'], readonly unknown[]>[number],
  object
>;

/** The compiler refuses this line when the planner knows a field that the contract would leave out. */
const NOTHING_LEFT_OUT: Record<
  | Exclude<KeysOf<PlanInput>, KeysOf<Read>>
  | Exclude<keyof Person, keyof Read['people'][number]>
  | Exclude<keyof Stand, keyof Hosted['stands'][number]>
  | Exclude<keyof Table, keyof ReadTable>
  | Exclude<keyof Replan, keyof NonNullable<Hosted['replan']>>,
  never
> = {};

const people = ['a', 'b'].map((id) => ({ id }));
const day = { mode: 'mixed', rounds: 1, tables: [2], people };

describe('what the planner takes', () => {
  it('the contract knows every field that the planner knows', () => {
    expect(NOTHING_LEFT_OUT).toEqual({});
  });

  it('settings are a day without its people', () => {
    expect(planSettings.parse({ mode: 'mixed', rounds: 1, tables: [2] })).toEqual({
      mode: 'mixed',
      rounds: 1,
      tables: [2],
    });
    expect(plannerInput.safeParse({ mode: 'mixed', rounds: 1, tables: [2] }).success).toBe(false);
  });

  it('a key that the format does not know is left out', () => {
    expect(plannerInput.parse({ ...day, colour: 'red' })).toEqual(day);
  });

  it('a table may be named by its number', () => {
    const pinned = [{ ...people[0], pinned: { table: 1 } }, people[1]];

    expect(plannerInput.parse({ ...day, people: pinned }).people[0]).toMatchObject({
      pinned: { table: '1' },
    });
  });

  it.each([
    ['61 rounds', { rounds: 61 }],
    ['401 tables', { tables: Array.from({ length: 401 }, () => 2) }],
    ['5001 people', { people: Array.from({ length: 5001 }, (_, n) => ({ id: `p${n}` })) }],
    ['an id of 101 characters', { people: [{ id: 'x'.repeat(101) }] }],
  ])('%s are too much for one plan', (_, change) => {
    expect(plannerInput.safeParse({ ...day, ...change }).success).toBe(false);
  });
});
