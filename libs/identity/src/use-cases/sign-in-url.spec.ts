import { newId } from '#kernel';
import { Secrets } from '#platform';
import { linkIdOf, signInToken, signInUrl } from './sign-in-url.js';

const secrets = new Secrets('a secret of at least thirty-two characters');

describe('the address of a sign-in link', () => {
  it('a token names its link, and is the same each time it is written', () => {
    const id = newId();
    expect(linkIdOf(secrets, signInToken(secrets, id))).toBe(id);
    expect(signInToken(secrets, id)).toBe(signInToken(secrets, id));
  });

  it('a seal of another link, of another installation or cut short opens nothing', () => {
    const [id, other] = [newId(), newId()];
    const [name] = signInToken(secrets, id).split('.');
    const [, seal] = signInToken(secrets, other).split('.');
    const elsewhere = signInToken(new Secrets('another secret of thirty-two characters'), id);
    for (const token of [`${name}.${seal}`, elsewhere, `${name}.`, `${name}`, '', '.', 'é.é'])
      expect(linkIdOf(secrets, token)).toBeUndefined();
  });

  it('needs no escaping and stands in the page of its language', () => {
    const ground = { configuration: { baseUrl: 'https://passerelle.example' }, secrets };
    expect(signInUrl(ground, newId())).toMatch(
      /^https:\/\/passerelle\.example\/fr\/connexion\/[\w-]{22}\.[\w-]{22}$/,
    );
    expect(signInUrl(ground, newId(), 'en')).toContain('/en/sign-in/');
  });
});
