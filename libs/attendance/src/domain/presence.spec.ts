import fc from 'fast-check';
import { CHECK_IN_KINDS, presenceOf, type CheckInKind, type PresenceFact } from './presence.js';

const NINE = Temporal.Instant.from('2027-03-09T08:00:00Z');
let ids = 0;
const fact = (kind: CheckInKind, minutes: number): PresenceFact => ({
  clientId: `c${++ids}`,
  kind,
  at: NINE.add({ minutes }),
});
const said = (...facts: PresenceFact[]) => presenceOf(facts, false).presence;

describe('presence', () => {
  it('who is not noted is expected, and absent only once the attendance is closed', () => {
    expect(presenceOf([], false).presence).toBe('expected');
    expect(presenceOf([], true).presence).toBe('absent');
  });

  it('who arrived is present, since the first arrival', () => {
    const facts = [fact('in', 0), fact('in', 30)];
    expect(presenceOf(facts, true)).toEqual({ presence: 'present', arrivedAt: NINE });
  });

  it('who came and went has left early, and is present again on coming back', () => {
    expect(said(fact('in', 0), fact('out', 60))).toBe('left_early');
    expect(said(fact('in', 0), fact('out', 60), fact('in', 90))).toBe('present');
  });

  it('a departure within two minutes takes a mistaken arrival back', () => {
    expect(said(fact('in', 0), fact('out', 2))).toBe('expected');
    expect(presenceOf([fact('in', 0), fact('out', 1)], true).presence).toBe('absent');
    expect(said(fact('in', 0), fact('out', 3))).toBe('left_early');
  });

  it('a mistaken second arrival that is taken back does not undo the first', () => {
    expect(said(fact('in', 0), fact('out', 60), fact('in', 90), fact('out', 91))).toBe('left_early');
  });

  it('who was excused and comes after all is present', () => {
    expect(said(fact('excused', -600), fact('in', 0))).toBe('present');
  });

  it('an excuse noted later than an arrival corrects it', () => {
    expect(presenceOf([fact('in', 0), fact('excused', 10)], true)).toEqual({
      presence: 'excused',
      arrivedAt: null,
    });
  });

  it('a departure without an arrival makes nobody present', () => {
    expect(said(fact('out', 30))).toBe('expected');
  });

  const facts = fc.uniqueArray(
    fc.record({
      clientId: fc.string({ minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom(...CHECK_IN_KINDS),
      at: fc.integer({ min: 0, max: 20 }).map((minutes) => NINE.add({ minutes })),
    }),
    { selector: ({ clientId }) => clientId, maxLength: 8 },
  );
  const shuffled = facts.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
    ),
  );

  it('the order in which facts come, and facts that come twice, change nothing', () => {
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([once, twice], closed) => {
        expect(presenceOf(twice, closed)).toEqual(presenceOf(once, closed));
      }),
    );
  });

  it('closing makes absent only who was expected', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const open = presenceOf(list, false).presence;
        expect(presenceOf(list, true).presence).toBe(open === 'expected' ? 'absent' : open);
      }),
    );
  });

  it('nobody is present without an arrival', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const { presence, arrivedAt } = presenceOf(list, false);
        if (presence === 'present' || presence === 'left_early') {
          expect(list.some(({ kind, at }) => kind === 'in' && at.equals(arrivedAt!))).toBe(true);
        } else expect(arrivedAt).toBeNull();
      }),
    );
  });
});
