import { explainAteliers } from './explain-ateliers.js';

const party = (registrationId: string, wishes: readonly string[], seat: string | null) => ({
  registrationId,
  wishes: new Map([['1', wishes]]),
  seats: new Map([['1', seat]]),
});
const ateliers = { places: new Map([['a', 1]]), atelierOf: new Map<string, string>() };

describe('why somebody goes where they go', () => {
  it('each dearer wish says how many wanted it at least as much, and for how many places', () => {
    const explained = explainAteliers(
      [party('p', ['a'], 'a'), party('q', ['a', 'b'], 'b'), party('r', ['c', 'a', 'b'], 'b')],
      ateliers,
    );
    expect(explained).toMatchObject([
      { registrationId: 'p', rank: 1, missed: [] },
      { registrationId: 'q', rank: 2, missed: [{ sessionId: 'a', wanted: 2, places: 1 }] },
      {
        registrationId: 'r',
        rank: 3,
        missed: [
          { sessionId: 'c', wanted: 1, places: null },
          { sessionId: 'a', wanted: 3, places: 1 },
        ],
      },
    ]);
  });

  it('who goes to none of their wishes reads of all of them', () => {
    expect(explainAteliers([party('p', ['a', 'b'], null)], ateliers)).toMatchObject([
      { sessionId: null, rank: null, missed: [{ sessionId: 'a' }, { sessionId: 'b' }] },
    ]);
  });

  it('an atelier held twice is not missed by who goes to it at another time', () => {
    const twice = {
      ...ateliers,
      atelierOf: new Map([
        ['a', 'A'],
        ['a2', 'A'],
      ]),
    };
    const wishes = new Map([
      ['1', ['a', 'b']],
      ['2', ['a2']],
    ]);
    const seats = new Map([
      ['1', 'b'],
      ['2', 'a2'],
    ]);
    const [first] = explainAteliers([{ registrationId: 'p', wishes, seats }], twice);
    expect(first).toMatchObject({ missed: [{ sessionId: 'a', elsewhere: true }] });
  });
});
