import fc from 'fast-check';
import { BadInput, plan } from '#matching/planner';
import { readInput } from './read-input.js';

const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, place) => ({
  id,
  organisation: `o${place % 3}`,
  present: [1, 2],
}));
const seated = { rounds: [{ round: 1, tables: [{ id: '1', people: ['a', 'b', 'c'] }] }] };
const happened = { afterRound: 1, absent: ['a'], late: [{ id: 'z', organisation: 'o1', fromRound: 2 }] };

/** A sound day of every mode, with most of what the format knows. */
const DAYS: readonly object[] = [
  {
    mode: 'mixed',
    rounds: 2,
    tables: [3, { id: '2', size: { min: 2, max: 3 } }],
    people: people.map((one, place) =>
      place === 0 ? { ...one, pinned: [{ table: '2', rounds: [1] }] } : one,
    ),
    apart: [['a', 'b']],
    together: [['c', 'd']],
    blocks: [['e', 'f']],
  },
  { mode: 'mixed', rounds: 2, tables: { size: { min: 2, target: 3, max: 3 } }, people },
  { mode: 'mixed', rounds: 2, tables: [3, 3], people, replan: { plan: seated, ...happened } },
  {
    mode: 'hosted',
    rounds: 2,
    stands: [
      { id: 's', organisation: 'o0', presenters: ['a'] },
      { id: 't', organisation: 'o1', max: 4, closedFrom: 2 },
    ],
    people: people.map((one) => ({ ...one, wishes: ['s'] })),
  },
  { mode: 'carousel', rounds: 2, stands: [{ id: 's' }, { id: 't' }], people },
  {
    mode: 'one_to_one',
    rounds: 2,
    tables: 2,
    people: people.map((one) => ({ ...one, wishes: ['b'] })),
    apart: [['a', 'c']],
  },
  {
    mode: 'breakouts',
    slots: 2,
    breakouts: [
      { id: 'x', slots: [1, 2], capacity: 3, leaders: ['f'], maxSameOrganisationShare: 0.5 },
      { id: 'y', slots: [1, 2], capacity: [2, 3] },
    ],
    people: people.map((one) => ({ ...one, wishes: [['x'], ['y', 'x']] })),
    replan: {
      plan: { slots: [{ slot: 1, breakouts: [{ id: 'x', people: ['f', 'a'] }], unserved: ['b'] }] },
      ...happened,
      closed: ['y'],
    },
  },
  {
    mode: 'pairs',
    waves: 2,
    people: people.map((one) => ({ ...one, jobFunction: 'teacher', place: [48.8, 2.3] })),
    apart: [['a', 'b']],
  },
];

const RUBBISH: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1,
  1.5,
  7,
  1e9,
  '',
  'a',
  'nobody',
  [],
  [[]],
  [null],
  {},
  { id: 'a' },
  [1, 1],
  [['a', 'a']],
  '__proto__',
];

/** A copy of the day with one value anywhere in it changed, removed or doubled. */
function mutated(day: unknown, steps: readonly number[], how: number, rubbish: unknown): unknown {
  const copy: unknown = structuredClone(day);
  let node = copy as Record<string, unknown>;
  for (const [depth, step] of steps.entries()) {
    const keys = Object.keys(node);
    const key = keys[step % keys.length]!;
    const next = node[key];
    const deeper = typeof next === 'object' && next !== null && Object.keys(next).length > 0;
    if (deeper && depth < steps.length - 1) {
      node = next as Record<string, unknown>;
      continue;
    }
    if (how % 4 === 0) delete node[key];
    else if (how % 4 === 1 && Array.isArray(node)) node.push(structuredClone(next));
    else node[key] = rubbish;
    break;
  }
  return copy;
}

async function sentenceFor(day: unknown): Promise<string> {
  try {
    await plan(readInput(JSON.stringify(day), 'day.json'), { moves: 500 });
    return '';
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
}

describe('the input of the command line', () => {
  it.each(DAYS.map((day) => [(day as { mode: string }).mode, day]))(
    'a sound day of %s is planned',
    async (_, day) => {
      expect(await sentenceFor(day)).toBe('');
    },
  );

  it('whatever is wrong with a day is said in one line, and nothing ever fails', async () => {
    const steps = fc.array(fc.nat(50), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DAYS),
        fc.array(fc.tuple(steps, fc.nat(7), fc.constantFrom(...RUBBISH)), { minLength: 1, maxLength: 2 }),
        async (day, changes) => {
          const bad = changes.reduce<unknown>(
            (one, [path, how, value]) =>
              Object.keys(one as object).length === 0 ? one : mutated(one, path, how, value),
            day,
          );
          expect(await sentenceFor(bad)).toMatch(/^[^\n]*$/);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it.each<[string, object, string]>([
    ['a round', { people: [{ id: 'a', present: ['1'] }] }, 'people[0].present[0] must be a round number.'],
    ['a name', { people: [{ id: 4 }] }, 'people[0].id must be text.'],
    ['a missing list', { people: undefined }, 'people is missing.'],
    [
      'a mode',
      { mode: 'dance' },
      'mode must be one of mixed, hosted, carousel, one_to_one, breakouts, pairs.',
    ],
    ['a size', { tables: [3, 'x'] }, 'tables[1] is not of the form that the format gives it.'],
    ['half a size', { tables: [{ id: 't', size: { min: 2 } }] }, 'tables[0].size.max is missing.'],
    [
      'somebody listed twice',
      { people: [{ id: 'a' }, { id: 'a' }] },
      'people[1].id is "a", which stands there twice.',
    ],
    ['a stranger', { apart: [['a', 'z']] }, 'apart[0][1] names nobody in "people".'],
    ['a block of strangers', { blocks: [['z']] }, 'blocks[0][0] names nobody in "people".'],
    [
      'a table that is not there',
      { people: [{ id: 'a', pinned: { table: '9' } }] },
      'people[0].pinned.table names none of the tables.',
    ],
    [
      'a round after the end',
      { people: [{ id: 'a', present: [3] }] },
      'people[0].present[0] must be a round from 1 to 2.',
    ],
  ])('names %s by its path', async (_, change, sentence) => {
    const day = { mode: 'mixed', rounds: 2, tables: [3, 3], people, ...change };

    expect(await sentenceFor(day)).toBe(sentence);
  });
});
