import { matches } from './search.js';

const person = {
  firstName: 'Marie-Clémentine',
  lastName: 'de La Rochebrune-Castaing',
  organisationName: 'Bureau information jeunesse de La Ciotat',
  codeEnd: null,
};

describe('finding somebody at the door', () => {
  it.each(['roc', 'CLE', 'marie cle', 'castaing marie', 'ciotat', 'de la roche', ''])(
    '« %s » finds them',
    (typed) => {
      expect(matches(person, typed)).toBe(true);
    },
  );

  it('a word that stands nowhere does not', () => {
    expect(matches(person, 'roc dupont')).toBe(false);
  });
});
