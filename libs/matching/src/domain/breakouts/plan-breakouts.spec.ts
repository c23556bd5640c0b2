import fc from 'fast-check';
import { checkBreakouts } from '../../checker/breakouts.js';
import type { Json } from '../../checker/verdict.js';
import { BadInput } from '../bad-input.js';
import type { BreakoutsInput } from '../input.js';
import { planBreakouts } from './plan-breakouts.js';

const names = ['a', 'b', 'c'];
const smallDay = (most: number): fc.Arbitrary<BreakoutsInput> =>
  fc.record({
    mode: fc.constant('breakouts' as const),
    slots: fc.constant(2),
    breakouts: fc
      .tuple(...names.map(() => fc.integer({ min: 0, max: 3 })))
      .map((seats) => seats.map((capacity, place) => ({ id: names[place]!, slots: [1, 2], capacity }))),
    people: fc
      .array(
        fc.record({
          organisation: fc.constantFrom('x', 'y', 'z'),
          wishes: fc.array(fc.shuffledSubarray(names), { minLength: 2, maxLength: 2 }),
          present: fc.constantFrom(undefined, [1], [2]),
        }),
        { minLength: 1, maxLength: most },
      )
      .map((people) => people.map((person, place) => ({ id: `p${place}`, ...person }))),
  });

/** The order of the figures, the worst first: unserved, then from the last rank to the second, then the worst day. */
function order(metrics: Json): number[] {
  const counts = metrics['rankCounts'] as number[];
  return [metrics['unserved'] as number, ...counts.slice(1).reverse(), metrics['worstPerson'] as number];
}

/** Every allocation there is, judged one by one. */
function bestByBruteForce(input: BreakoutsInput): number[] {
  const demands = input.people.flatMap((person) =>
    [1, 2]
      .filter((slot) => person.present?.includes(slot) ?? true)
      .map((slot) => ({ id: person.id, slot, wishes: [...person.wishes![slot - 1]!, null] })),
  );
  let best: number[] | null = null;
  const chosen: (string | null)[] = [];
  const walk = (place: number): void => {
    if (place < demands.length) {
      for (const wish of demands[place]!.wishes) {
        chosen[place] = wish;
        walk(place + 1);
      }
      return;
    }
    const at = (slot: number, id: string | null) =>
      demands.flatMap((each, number) => (each.slot === slot && chosen[number] === id ? [each.id] : []));
    const slots = [1, 2].map((slot) => ({
      slot,
      breakouts: names.map((id) => ({ id, people: at(slot, id) })),
      unserved: at(slot, null),
    }));
    const verdict = checkBreakouts(input as unknown as Json, { slots });
    if (verdict.faults.length > 0) return;
    const found = order(verdict.metrics);
    if (best === null || found < best || compare(found, best) < 0) best = found;
  };
  walk(0);
  return best!;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : one[place]! - other[place]!;
}

const plain: BreakoutsInput = {
  mode: 'breakouts',
  slots: 2,
  breakouts: [
    { id: 'a', slots: [1, 2], capacity: 2, leaders: ['l'] },
    { id: 'b', slots: [1, 2], capacity: [2, 2] },
  ],
  people: [
    { id: 'l', organisation: 'x' },
    { id: 'p', organisation: 'x', wishes: [['a'], ['a', 'b']] },
    {
      id: 'q',
      organisation: 'y',
      wishes: [
        ['a', 'b'],
        ['b', 'a'],
      ],
    },
  ],
};

describe('breakouts by ranked wishes', () => {
  it('every plan is sound, its figures are those counted, and every proof given is complete', async () => {
    await fc.assert(
      fc.asyncProperty(smallDay(9), async (input) => {
        const output = await planBreakouts(input);
        const verdict = checkBreakouts(input as unknown as Json, output.plan as unknown as Json);
        expect(verdict.faults).toEqual([]);
        expect(output.metrics).toMatchObject(verdict.metrics);
        expect(output.optimal).toEqual(expect.arrayContaining(['unserved', 'rankCounts', 'worstPerson']));
      }),
      { numRuns: 40 },
    );
  });

  it('no allocation of a small day is better', async () => {
    await fc.assert(
      fc.asyncProperty(smallDay(3), async (input) => {
        expect(order((await planBreakouts(input)).metrics)).toEqual(bestByBruteForce(input));
      }),
      { numRuns: 12 },
    );
  });

  it('a leader leads in every slot, takes a seat, and nobody comes twice to the same breakout', async () => {
    const { plan, metrics } = await planBreakouts(plain);

    expect(plan.slots[0]!.breakouts[0]).toEqual({ id: 'a', people: ['l', 'p'] });
    expect(metrics).toMatchObject({ unserved: 0, rankCounts: [1, 3] });
  });

  it('each person is told which wish was met and why the dearer one was not', async () => {
    const { explanations } = await planBreakouts(plain);

    expect(explanations.find(({ person, slot }) => person === 'q' && slot === 1)).toEqual({
      person: 'q',
      slot: 1,
      breakout: 'b',
      rank: 2,
      missed: [{ breakout: 'a', rank: 1, demand: 2, capacity: 1, elsewhere: true }],
    });
  });

  it('a room holds no more of one organisation than its share', async () => {
    const people = Array.from({ length: 8 }, (_, n) => ({
      id: `p${n}`,
      organisation: n < 5 ? 'x' : `o${n}`,
      wishes: [['a', 'b']],
    }));
    const breakouts = [
      { id: 'a', slots: [1], capacity: 6, maxSameOrganisationShare: 0.5 },
      { id: 'b', slots: [1], capacity: 6 },
    ];
    const { metrics } = await planBreakouts({ mode: 'breakouts', slots: 1, people, breakouts });

    expect(metrics).toMatchObject({ crowding: 0, unserved: 0, rankCounts: [6, 2] });
  });

  it('whoever gets no wish is offered a free seat', async () => {
    const people = ['p', 'q'].map((id) => ({ id, organisation: id, wishes: [['a']] }));
    const breakouts = ['a', 'b'].map((id) => ({ id, slots: [1], capacity: 1 }));
    const { plan } = await planBreakouts({ mode: 'breakouts', slots: 1, people, breakouts });

    expect(plan.slots[0]!.offers).toEqual([{ person: plan.slots[0]!.unserved[0], slot: 1, breakout: 'b' }]);
  });

  it('a breakout that closes on the day moves only those who sat there, and the late take free seats', async () => {
    const people = ['p', 'q', 'r', 's'].map((id) => ({ id, organisation: id, wishes: [['a', 'b', 'c']] }));
    const breakouts = names.map((id) => ({ id, slots: [1], capacity: 2 }));
    const input: BreakoutsInput = { mode: 'breakouts', slots: 1, people: people.slice(0, 3), breakouts };
    const { plan } = await planBreakouts(input);
    const again = await planBreakouts({
      ...input,
      people,
      replan: { plan, afterRound: 0, closed: ['b'], late: [{ id: 's', organisation: 's', fromRound: 1 }] },
    });

    expect(again.metrics).toMatchObject({
      changedCards: 1,
      changedCells: 1,
      unserved: 0,
      rankCounts: [2, 0, 2],
    });
  });

  it('a leader who is not there in a slot is named', async () => {
    const input = { ...plain, people: [{ id: 'l', present: [1] }, ...plain.people.slice(1)] };

    await expect(planBreakouts(input)).rejects.toThrow(BadInput);
    await expect(planBreakouts(input)).rejects.toThrow(/l leads a in slot 2 and is not there/);
  });
});

describe('the judge of breakouts', () => {
  const seat = (slot: number, a: string[], b: string[], unserved: string[] = []) => ({
    slot,
    breakouts: [
      { id: 'a', people: a },
      { id: 'b', people: b },
    ],
    unserved,
  });
  const judged = (...slots: object[]) =>
    checkBreakouts(plain as unknown as Json, { slots } as unknown as Json).faults.join('; ');
  const sound = seat(1, ['l', 'p'], ['q']);

  it('finds nothing in a sound plan', () => {
    expect(judged(sound, seat(2, ['l'], ['p'], ['q']))).toBe('');
  });
  it.each([
    ['a full room', [sound, seat(2, ['l'], ['p', 'q', 'l'])], /b seats 3 of 2/],
    ['a second visit', [sound, seat(2, ['l', 'p'], ['q'])], /p at a 2 times/],
    ['two places', [sound, seat(2, ['l'], ['p', 'q'], ['q'])], /q has 2 places/],
    ['no place', [sound, seat(2, ['l'], ['p'])], /q has 0 places/],
    ['a missing leader', [sound, seat(2, [], ['p', 'q'], ['l'])], /l does not lead a/],
    [
      'a seat nobody wished',
      [seat(1, ['l', 'q'], ['p']), seat(2, ['l'], [], ['p', 'q'])],
      /p sits at b in slot 1 without a wish/,
    ],
  ])('finds %s', (_, slots, fault) => {
    expect(judged(...slots)).toMatch(fault);
  });
});

describe('breakouts that change on the day', () => {
  it('every re-planning is sound, moves nobody in played slots and nobody who need not move', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallDay(9),
        fc.integer({ min: 0, max: 2 }),
        fc.subarray(['p0', 'p1', 'p2']),
        fc.subarray(names),
        async (input, afterRound, gone, closed) => {
          const { plan } = await planBreakouts(input);
          const absent = gone.filter((id) => input.people.some((person) => person.id === id));
          const late = [{ id: 'z', organisation: 'x', fromRound: 2 }];
          const changed = { ...input, replan: { plan, afterRound, absent, closed, late } };
          const output = await planBreakouts(changed);
          const verdict = checkBreakouts(changed as unknown as Json, output.plan as unknown as Json);
          expect(verdict.faults).toEqual([]);
          expect(output.metrics).toMatchObject(verdict.metrics);
          expect(output.optimal).toEqual(expect.arrayContaining(['changedCards', 'changedCells']));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('the judge sees somebody moved in a played slot, and counts the cards that change', async () => {
    const { plan } = await planBreakouts(plain);
    const moved = structuredClone(plan) as unknown as {
      slots: { breakouts: { id: string; people: string[] }[] }[];
    };
    for (const { breakouts } of moved.slots) breakouts[1]!.people.push(breakouts[0]!.people.pop()!);
    const replan = { plan, afterRound: 1 };
    const verdict = checkBreakouts({ ...plain, replan } as unknown as Json, moved as unknown as Json);

    expect(verdict.faults).toEqual(expect.arrayContaining([expect.stringMatching(/slot 1 was played/)]));
    expect(verdict.metrics).toMatchObject({ changedCards: 1, changedCells: 1 });
  });

  it('nobody sits with somebody they must not meet, be it a leader', async () => {
    const apart = [
      ['l', 'p'],
      ['p', 'q'],
    ] as const;
    const { metrics, plan } = await planBreakouts({ ...plain, apart });

    expect(metrics['forbidden']).toBe(0);
    expect(plan.slots.every(({ breakouts }) => !breakouts[0]!.people.includes('p'))).toBe(true);
  });

  it('a first allocation is there before the best one, and a cancelled run ends with it', async () => {
    const told: number[] = [];
    const output = await planBreakouts(plain, {
      cancelled: () => told.length > 0,
      onProgress: ({ metrics }) => told.push(metrics['unserved'] as number),
    });

    expect(told).toHaveLength(1);
    expect(checkBreakouts(plain as unknown as Json, output.plan as unknown as Json).faults).toEqual([]);
  });
});
