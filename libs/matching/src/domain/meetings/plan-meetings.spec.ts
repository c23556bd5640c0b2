import fc from 'fast-check';
import { checkMeetings } from '../../checker/meetings.js';
import type { Json } from '../../checker/verdict.js';
import type { MeetingsInput } from '../input.js';
import { planMeetings } from './plan-meetings.js';

const json = (value: unknown) => value as Json;
const smallDay: fc.Arbitrary<MeetingsInput> = fc.record({
  mode: fc.constant('one_to_one' as const),
  rounds: fc.integer({ min: 1, max: 3 }),
  tables: fc.integer({ min: 1, max: 3 }),
  people: fc
    .array(
      fc.record({
        wishes: fc.subarray(['p0', 'p1', 'p2', 'p3', 'p4'].slice(0, 4)),
        present: fc.constantFrom(undefined, undefined, [1], [1, 2]),
      }),
      { minLength: 4, maxLength: 5 },
    )
    .map((people) =>
      people.map((person, place) => ({ id: `p${place}`, organisation: `o${place % 4}`, ...person })),
    ),
  apart: fc.constantFrom(undefined, [['p0', 'p1'] as const]),
});

/** The most mutual wishes of any plan, by trying every meeting in every round. */
function mostMutual(input: MeetingsInput): number {
  const pairs = input.people.flatMap((one, place) =>
    input.people
      .slice(place + 1)
      .filter((other) => one.wishes!.includes(other.id) && other.wishes!.includes(one.id))
      .map((other) => [one.id, other.id]),
  );
  let best = 0;
  const rounds = Array.from({ length: input.rounds }, (_, round) => ({
    round: round + 1,
    tables: [] as object[],
  }));
  const walk = (place: number, held: number): void => {
    if (checkMeetings(json(input), json({ rounds })).faults.length > 0) return;
    best = Math.max(best, held);
    if (place === pairs.length) return;
    walk(place + 1, held);
    for (const { tables } of rounds) {
      tables.push({ id: 'x', people: pairs[place] });
      walk(place + 1, held + 1);
      tables.pop();
    }
  };
  walk(0, 0);
  return best;
}

describe('one-to-one meetings by wishes', () => {
  it('every plan is sound, its figures are those counted, and no mutual wish more could be met when it says so', async () => {
    await fc.assert(
      fc.asyncProperty(smallDay, async (input) => {
        const output = await planMeetings(input, { moves: 50_000 });
        const verdict = checkMeetings(json(input), json(output.plan));
        expect(verdict.faults).toEqual([]);
        expect(output.metrics).toMatchObject(verdict.metrics);
        const most = mostMutual(input);
        expect(output.metrics['mutualWishes']).toBeLessThanOrEqual(most);
        expect(output.bounds['mutualWishes']).toBeGreaterThanOrEqual(most);
      }),
      { numRuns: 25 },
    );
  });

  it('twenty people all meet all in nineteen rounds', async () => {
    const people = Array.from({ length: 20 }, (_, n) => ({ id: `p${n}` }));
    const { metrics, optimal } = await planMeetings({ mode: 'one_to_one', rounds: 19, tables: 10, people });

    expect(metrics).toMatchObject({ meetings: 190, peopleMetMin: 19 });
    expect(optimal).toContain('meetings');
  });

  it('the same seed gives the same plan', async () => {
    const people = Array.from({ length: 12 }, (_, n) => ({ id: `p${n}`, wishes: [`p${(n + 1) % 12}`] }));
    const plan = () => planMeetings({ mode: 'one_to_one', rounds: 4, tables: 5, people }, { seed: 7 });

    expect((await plan()).plan).toEqual((await plan()).plan);
  });

  it('somebody who left frees only those who were to meet them', async () => {
    const people = Array.from({ length: 8 }, (_, n) => ({ id: `p${n}` }));
    const input: MeetingsInput = { mode: 'one_to_one', rounds: 3, tables: 4, people };
    const { plan } = await planMeetings(input);
    const again = await planMeetings({ ...input, replan: { plan, afterRound: 1, absent: ['p0'] } });

    expect(again.metrics).toMatchObject({ changedCells: 2, changedCards: 2 });
    expect(again.plan.rounds[0]).toEqual(plan.rounds[0]);
  });

  it('every re-planning is sound, keeps tables and played rounds, and says how few cards must change', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallDay,
        fc.integer({ min: 0, max: 3 }),
        fc.subarray(['p0', 'p1']),
        fc.boolean(),
        async (input, after, absent, someoneLate) => {
          const afterRound = Math.min(after, input.rounds);
          const { plan } = await planMeetings(input, { moves: 50_000 });
          const late = someoneLate ? [{ id: 'late', organisation: 'new', fromRound: 1 }] : [];
          const changed: MeetingsInput = { ...input, replan: { plan, afterRound, absent, late } };
          const output = await planMeetings(changed);
          const verdict = checkMeetings(json(changed), json(output.plan));
          expect(verdict.faults).toEqual([]);
          expect(output.metrics).toMatchObject(verdict.metrics);
          if (!someoneLate) expect(output.optimal).toEqual(expect.arrayContaining(['changedCards']));
          expect(output.plan.rounds.slice(0, afterRound)).toEqual(plan.rounds.slice(0, afterRound));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('two who lost their partners in one round meet, and somebody late meets whoever is free', async () => {
    const people = Array.from({ length: 4 }, (_, n) => ({ id: `p${n}` }));
    const table = (id: string, ...pair: string[]) => ({ id, people: pair });
    const plan = { rounds: [{ round: 1, tables: [table('1', 'p0', 'p1'), table('2', 'p2', 'p3')] }] };
    const day: MeetingsInput = { mode: 'one_to_one', rounds: 1, tables: 2, people };
    const left = await planMeetings({ ...day, replan: { plan, afterRound: 0, absent: ['p0', 'p3'] } });
    const late = [{ id: 'z', fromRound: 1 }];
    const came = await planMeetings({ ...day, replan: { plan, afterRound: 0, absent: ['p3'], late } });

    expect(left.plan.rounds[0]!.tables.map((each) => each.people)).toEqual([['p1', 'p2']]);
    expect(came.plan.rounds[0]!.tables).toEqual([table('1', 'p0', 'p1'), table('2', 'p2', 'z')]);
  });

  it('a first timetable is there before the best one', async () => {
    const people = Array.from({ length: 6 }, (_, n) => ({ id: `p${n}` }));
    const told: number[] = [];
    await planMeetings(
      { mode: 'one_to_one', rounds: 2, tables: 3, people },
      { onProgress: ({ metrics }) => told.push(metrics['meetings'] as number) },
    );

    expect(told).toHaveLength(1);
  });

  it('a day where nobody can meet anybody is refused in a sentence', async () => {
    const people = ['p', 'q'].map((id) => ({ id, organisation: 'x' }));

    await expect(planMeetings({ mode: 'one_to_one', rounds: 1, tables: 1, people })).rejects.toThrow(
      /at least two organisations must share a round/,
    );
  });
});

describe('the judge of meetings', () => {
  it('sees a played round that is other than before, and counts the cards that change', () => {
    const people = ['p', 'q', 'r'].map((id) => ({ id }));
    const plan = { rounds: [{ round: 1, tables: [{ id: '1', people: ['p', 'q'] }] }] };
    const now = { rounds: [{ round: 1, tables: [{ id: '1', people: ['p', 'r'] }] }] };
    const judge = (afterRound: number) =>
      checkMeetings(json({ rounds: 1, tables: 1, people, replan: { plan, afterRound } }), json(now));

    expect(judge(1).faults.join()).toMatch(/round 1 was played/);
    expect(judge(0).metrics).toMatchObject({ changedCards: 3, changedCells: 3 });
  });

  const input = {
    rounds: 2,
    tables: 1,
    people: [
      { id: 'p' },
      { id: 'q', organisation: 'x' },
      { id: 'r', organisation: 'x', present: [1] },
      { id: 's' },
    ],
    apart: [['p', 's']],
  };
  const judged = (...rounds: string[][][]) =>
    checkMeetings(
      json(input),
      json({
        rounds: rounds.map((tables, round) => ({
          round: round + 1,
          tables: tables.map((people, id) => ({ id: String(id), people })),
        })),
      }),
    ).faults.join('; ');

  it.each([
    ['nothing in a sound plan', [[['p', 'q']], [['q', 's']]], /^$/],
    ['a second meeting', [[['p', 'q']], [['q', 'p']]], /meet twice/],
    ['colleagues', [[['q', 'r']], []], /one organisation/],
    ['people kept apart', [[['p', 's']], []], /kept apart/],
    ['somebody absent', [[], [['r', 'p']]], /r is not there in round 2/],
    [
      'too few tables',
      [
        [
          ['p', 'q'],
          ['r', 's'],
        ],
        [],
      ],
      /2 meetings for 1 tables/,
    ],
    [
      'somebody at two tables',
      [
        [
          ['p', 'q'],
          ['q', 's'],
        ],
        [],
      ],
      /q is twice in round 1/,
    ],
  ])('finds %s', (_, rounds, fault) => {
    expect(judged(...rounds)).toMatch(fault);
  });
});
