import { PATHS } from './addresses.js';
import { inLanguage, localeOf, pathTo } from './paths.js';

describe('paths', () => {
  it('a page has the same name in each language', () => {
    expect(Object.keys(PATHS.en)).toEqual(Object.keys(PATHS.fr));
  });

  it('a hole is filled and escaped', () => {
    expect(pathTo('fr', 'event', { slug: 'métiers du soin' })).toBe(
      '/fr/evenements/m%C3%A9tiers%20du%20soin',
    );
  });

  it('a page is found in the other language, from either language or none', () => {
    expect(inLanguage('/fr/evenements/soin', 'en')).toBe('/en/events/soin');
    expect(inLanguage('/en/billets/abc', 'en')).toBe('/en/tickets/abc');
    expect(inLanguage('/connexion/abc', 'fr')).toBe('/fr/connexion/abc');
    expect(inLanguage('/fr/', 'en')).toBe('/en');
    expect(inLanguage('/', 'en')).toBe('/en');
  });

  it('an address of no page has no other language', () => {
    expect(inLanguage('/fr/rien/du/tout', 'en')).toBeUndefined();
    expect(inLanguage('/fr/evenements/', 'en')).toBeUndefined();
    expect(inLanguage('/de', 'en')).toBeUndefined();
  });

  it('an unreadable escape is left as it came', () => {
    expect(inLanguage('/fr/evenements/%E0%A4%A', 'en')).toBe('/en/events/%25E0%25A4%25A');
  });

  it('the first part of an address holds its language', () => {
    expect(localeOf('/en/events/x')).toBe('en');
    expect(localeOf('/console')).toBeUndefined();
  });
});
