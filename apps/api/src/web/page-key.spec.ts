import { pageKey } from './page-key.js';

const key = (address: string, theme?: string) => pageKey(new URL(address, 'http://localhost'), theme);

describe('what a page is kept under', () => {
  it('the language, the query and the theme each make another page', () => {
    const keys = [key('/fr'), key('/en'), key('/fr?q=soin'), key('/fr', 'dark')];
    expect(new Set(keys).size).toBe(4);
  });

  it('the order of a query does not', () => {
    expect(key('/fr?q=soin&format=forum&format=visits')).toBe(key('/fr?format=visits&format=forum&q=soin'));
  });

  it('neither does a slash at the end', () => {
    expect(key('/fr/')).toBe(key('/fr'));
    expect(key('/')).toBeDefined();
  });

  it('two parameters are not taken for one', () => {
    expect(key('/fr?a=1%26b%3D2')).not.toBe(key('/fr?a=1&b=2'));
  });

  it('an endless address is not kept', () => {
    expect(key(`/fr?q=${'a'.repeat(500)}`)).toBeUndefined();
  });
});
