import { searchQueryOf, searchTextOf } from './search-text.js';

const EVENT = {
  title: 'Atelier « CV & lettre » : l’Œuvre',
  description: 'Un atelier.\nÀ Évreux',
  theme: null,
  place: { id: null, name: 'Cité des métiers', address: '4 rue des Consuls' },
};

describe('the words an event is found by', () => {
  it('have no case, no accents and no signs, and stand once each', () => {
    const sessions = [{ title: 'Séance 2', place: { id: null, name: 'Mairie', address: null } }];
    expect(searchTextOf(EVENT, sessions)).toBe(
      'atelier cv lettre l oeuvre seance 2 cite des metiers 4 rue consuls mairie un a evreux',
    );
  });

  it('are cut where somebody pasted a wall of letters', () => {
    expect(
      searchTextOf({ ...EVENT, description: 'x'.repeat(10_000) }, [])
        .split(' ')
        .at(-1),
    ).toHaveLength(60);
  });
});

describe('what a reader types', () => {
  it('asks for every word, each perhaps unfinished', () => {
    expect(searchQueryOf('Métiers du  SOIN')).toBe(`'metiers':* & 'du':* & 'soin':*`);
  });

  it('can do nothing to the query', () => {
    expect(searchQueryOf(`'a':* | !b & (c) \\`)).toBe(`'a':* & 'b':* & 'c':*`);
  });

  it('without a word asks for nothing', () => {
    expect(searchQueryOf(' — ? ')).toBeUndefined();
  });
});
