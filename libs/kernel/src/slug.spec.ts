import { slugOf } from './slug.js';

describe('slug', () => {
  it.each([
    ['Pays de l’Étoile', 'pays-de-l-etoile'],
    ['Aubagne – La Ciotat', 'aubagne-la-ciotat'],
    ['  Cœur de Var ', 'coeur-de-var'],
    ['…', ''],
  ])('%s is %s in an address', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('never ends with a hyphen, however long the name', () => {
    expect(slugOf(`${'a'.repeat(79)} bc`)).toBe('a'.repeat(79));
  });
});
