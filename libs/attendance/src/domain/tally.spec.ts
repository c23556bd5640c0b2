import fc from 'fast-check';
import { tallyOf, type CountedLine, type UnregisteredFact } from './tally.js';

const NINE = Temporal.Instant.from('2027-03-09T08:00:00Z');
const line = (registrationId: string, given: Partial<CountedLine> = {}): CountedLine => ({
  registrationId,
  seats: 1,
  jobFunction: null,
  organisationId: null,
  organisationName: null,
  ...given,
});
const facts = (kind: 'in' | 'out' | 'excused', minutes = 0) => [
  { clientId: `${kind}${minutes}`, kind, at: NINE.add({ minutes }) },
];
const seen = (
  of: UnregisteredFact['of'],
  size: number,
  audience: string | null = null,
  kind: 'in' | 'out' = 'in',
) => ({
  kind,
  of,
  counts: [{ audience, size }],
});

describe('the figures of a session', () => {
  it('a party counts for the people behind it', () => {
    const tally = tallyOf({
      lines: [line('a'), line('b', { seats: 2 }), line('c')],
      factsOf: new Map([
        ['b', facts('in')],
        ['c', facts('excused')],
      ]),
      unregistered: [],
      closed: false,
    });
    expect(tally).toMatchObject({ expected: 4, present: 2, excused: 1, absent: 0 });
  });

  it('who left early was there; who was not noted is absent once it is closed', () => {
    const factsOf = new Map([['a', [...facts('in'), ...facts('out', 30)]]]);
    const lines = [line('a'), line('b')];
    expect(tallyOf({ lines, factsOf, unregistered: [], closed: true })).toMatchObject({
      present: 1,
      absent: 1,
    });
  });

  it('walk-ins and head-counts are counted apart from people, and from each other', () => {
    const tally = tallyOf({
      lines: [line('a')],
      factsOf: new Map(),
      unregistered: [seen('walk-in', 1, 'pupil'), seen('headcount', 12, 'pupil'), seen('headcount', 3)],
      closed: true,
    });
    expect(tally).toMatchObject({ expected: 1, present: 0, walkIns: 1, headcount: 15 });
    expect(tally.byAudience).toEqual([
      { audience: 'pupil', size: 13 },
      { audience: null, size: 3 },
    ]);
  });

  it('what was counted by mistake is taken back, never below nobody', () => {
    const unregistered = [seen('headcount', 12), seen('headcount', 20, null, 'out'), seen('walk-in', 1)];
    expect(tallyOf({ lines: [], factsOf: new Map(), unregistered, closed: false })).toMatchObject({
      headcount: 0,
      walkIns: 1,
    });
  });

  it('an organisation that is written in two cases is one', () => {
    const lines = [line('a', { organisationName: 'CIO' }), line('b', { organisationName: 'cio' })];
    const { byOrganisation } = tallyOf({ lines, factsOf: new Map(), unregistered: [], closed: false });
    expect(byOrganisation).toEqual([{ organisationId: null, name: 'CIO', expected: 2, present: 0 }]);
  });

  it('every table adds up to its total', () => {
    const lines = fc.uniqueArray(
      fc.record({
        registrationId: fc.string({ minLength: 1, maxLength: 2 }),
        seats: fc.integer({ min: 1, max: 30 }),
        jobFunction: fc.constantFrom(null, 'adviser', 'reception'),
        organisationId: fc.constantFrom(null, 'o1', 'o2'),
        organisationName: fc.constantFrom(null, 'CIO', 'Mission Locale'),
      }),
      { selector: ({ registrationId }) => registrationId },
    );
    const unregistered = fc.array(
      fc.record({
        kind: fc.constantFrom('in' as const, 'out' as const),
        of: fc.constantFrom('walk-in' as const, 'headcount' as const),
        counts: fc.array(fc.record({ audience: fc.constantFrom(null, 'pupil'), size: fc.nat(50) })),
      }),
    );
    fc.assert(
      fc.property(lines, unregistered, fc.boolean(), (given, counted, closed) => {
        const noted = given.filter((_, index) => index % 2 === 0);
        const factsOf = new Map(noted.map(({ registrationId }) => [registrationId, facts('in')]));
        const tally = tallyOf({ lines: given, factsOf, unregistered: counted, closed });
        const sum = (sizes: readonly { expected: number; present: number }[]) => ({
          expected: sizes.reduce((total, { expected }) => total + expected, 0),
          present: sizes.reduce((total, { present }) => total + present, 0),
        });
        expect(sum(tally.byJobFunction)).toEqual({ expected: tally.expected, present: tally.present });
        expect(sum(tally.byOrganisation)).toEqual({ expected: tally.expected, present: tally.present });
        expect(tally.byAudience.reduce((total, { size }) => total + size, 0)).toBe(
          tally.walkIns + tally.headcount,
        );
        if (closed) expect(tally.present + tally.excused + tally.absent).toBe(tally.expected);
        else expect(tally.absent).toBe(0);
      }),
    );
  });
});
