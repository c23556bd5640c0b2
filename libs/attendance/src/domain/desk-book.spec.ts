import fc from 'fast-check';
import { DeskBook, type NotedFact } from './desk-book.js';
import { CHECK_IN_KINDS, presenceOf } from './presence.js';

const NINE = Temporal.Instant.from('2027-03-09T08:00:00Z');
const fact = (clientId: string, given: Partial<NotedFact> = {}): NotedFact => ({
  clientId,
  kind: 'in',
  at: NINE,
  sessionId: 's',
  registrationId: 'r',
  digest: clientId,
  conflict: null,
  ...given,
});

describe('the desk book', () => {
  it('a fact that comes twice is kept once, and told when it was noted', () => {
    const book = new DeskBook([]);
    expect(book.note(fact('a'))).toEqual({ status: 'recorded' });
    expect(book.note(fact('a'))).toEqual({ status: 'already', at: NINE });
    expect(book.added).toHaveLength(1);
  });

  it('one id with two contents is a conflict, and the first stands', () => {
    const book = new DeskBook([fact('a')]);
    expect(book.note(fact('a', { digest: 'other' }))).toEqual({ status: 'conflict', why: 'other-content' });
    expect(book.added).toEqual([]);
  });

  it('an arrival noted by a second device is kept, and the helper is told the first', () => {
    const book = new DeskBook([fact('a')]);
    expect(book.note(fact('b', { at: NINE.add({ minutes: 5 }) }))).toEqual({ status: 'already', at: NINE });
    expect(book.added).toHaveLength(1);
  });

  it('who left and comes back is noted again', () => {
    const book = new DeskBook([fact('a'), fact('b', { kind: 'out', at: NINE.add({ minutes: 30 }) })]);
    expect(book.note(fact('c', { at: NINE.add({ minutes: 40 }) }))).toEqual({ status: 'recorded' });
  });

  it('a fact in conflict is kept, counts for nothing, and is answered the same again', () => {
    const book = new DeskBook([]);
    const cancelled = fact('a', { conflict: 'cancelled' });
    expect(book.note(cancelled)).toEqual({ status: 'conflict', why: 'cancelled' });
    expect(book.note(cancelled)).toEqual({ status: 'conflict', why: 'cancelled' });
    expect(book.added).toEqual([cancelled]);
    expect(book.note(fact('b'))).toEqual({ status: 'recorded' });
  });

  it('two walk-ins are two people', () => {
    const book = new DeskBook([fact('a', { registrationId: null })]);
    expect(book.note(fact('b', { registrationId: null }))).toEqual({ status: 'recorded' });
  });

  it('whatever the order of sending and however often, the same facts are kept', () => {
    const facts = fc.uniqueArray(
      fc.record({
        clientId: fc.string({ minLength: 1, maxLength: 2 }),
        kind: fc.constantFrom(...CHECK_IN_KINDS),
        minutes: fc.nat(60),
      }),
      { selector: ({ clientId }) => clientId, maxLength: 8 },
    );
    const sendings = facts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    fc.assert(
      fc.property(sendings, ([once, again]) => {
        const kept = (sent: typeof once) => {
          const book = new DeskBook([]);
          for (const { clientId, kind, minutes } of sent)
            book.note(fact(clientId, { kind, at: NINE.add({ minutes }) }));
          return book.added;
        };
        const ids = (list: readonly NotedFact[]) => list.map(({ clientId }) => clientId).sort();
        expect(ids(kept(again))).toEqual(ids(kept(once)));
        expect(presenceOf(kept(again), true)).toEqual(presenceOf(kept(once), true));
      }),
    );
  });
});
