import fc from 'fast-check';
import { addressKey, nameKey } from './name-key.js';

const LETTERS = 'abcdezÀàÂâÇçÉéÈèÊêËëÎîÏïÔôŒœÆæÙùÛûÜüŸÿßØøŁłĐđŠšŽžÑñАаБбЖжЙйЁёЩщЯя'.split('');
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 });
const words = fc.array(word, { minLength: 2, maxLength: 5 });

describe('name key', () => {
  it('the order of words changes nothing', () => {
    fc.assert(
      fc.property(words, fc.nat(), (given, turn) => {
        const at = turn % given.length;
        const turned = [...given.slice(at), ...given.slice(0, at)];
        expect(nameKey({ firstName: turned[0]!, lastName: turned.slice(1).join(' ') })).toBe(
          nameKey({ firstName: given.slice(0, -1).join(' '), lastName: given.at(-1)! }),
        );
      }),
    );
  });

  it('case, accents, hyphens and spaces change nothing', () => {
    fc.assert(
      fc.property(words, ([firstName = '', ...rest]) => {
        const key = nameKey({ firstName, lastName: rest.join(' ') });
        expect(nameKey({ firstName: firstName.toUpperCase(), lastName: rest.join('-') })).toBe(key);
        expect(nameKey({ firstName: ` ${firstName} `, lastName: rest.join('  ').normalize('NFD') })).toBe(
          key,
        );
      }),
    );
  });

  it.each([
    [
      ['Marie', 'DUPONT'],
      ['dupont', 'marie'],
    ],
    [
      ['Cœur', 'Groß'],
      ['COEUR', 'GROSS'],
    ],
    [
      ['Fëdor', 'Żółć'],
      ['Fedor', 'Zolc'],
    ],
    [
      ['Фёдор', 'Толстой'],
      ['толстой', 'федор'],
    ],
  ])('%j and %j are one name', (one, other) => {
    expect(nameKey({ firstName: one[0]!, lastName: one[1]! })).toBe(
      nameKey({ firstName: other[0]!, lastName: other[1]! }),
    );
  });

  it('another first name is another person', () => {
    expect(nameKey({ firstName: 'Marie', lastName: 'Dupont' })).not.toBe(
      nameKey({ firstName: 'Marion', lastName: 'Dupont' }),
    );
  });

  it('names made of signs alone are told apart', () => {
    expect(nameKey({ firstName: '☀', lastName: '☂' })).not.toBe(nameKey({ firstName: '☀', lastName: '☃' }));
  });

  it('an address is compared without case', () => {
    expect(addressKey('Accueil@Exemple.FR')).toBe(addressKey('accueil@exemple.fr'));
  });
});
