import { slugFrom, slugWithSuffix } from './slug.js';

describe('the address of an event', () => {
  it.each([
    ['Atelier d’orientation', 'atelier-d-orientation'],
    ['« Cœur de métier » : à l’Est !', 'coeur-de-metier-a-l-est'],
    ['Семинар в София', 'семинар-в-софия'],
    ['???', 'evenement'],
    ['0192f7a0-0000-7000-8000-000000000000', 'evenement'],
  ])('« %s » reads as %s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  it('stays short, and does not end with a hyphen', () => {
    expect(slugFrom(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
  });

  it('gets the end of the event’s id where the title is taken', () => {
    expect(slugWithSuffix('forum', '0192f7a0-0000-7000-8000-00000000abcd')).toBe('forum-0abcd');
  });
});
