import { hostBeside, isShortName } from './table-name.js';

describe('a short name of a table', () => {
  it.each(['4', '12', 'B', 'A12', 'É'])('%s is one', (table) => expect(isShortName(table)).toBe(true));
  it.each(['Le bar', 'Table 4', '1234', ''])('%s is none', (table) => expect(isShortName(table)).toBe(false));
});

describe('whose stand it is', () => {
  it('stands beside the name of the stand', () => {
    expect(hostBeside({ table: 'A', host: 'Cap emploi' })).toBe('Cap emploi');
  });
  it('is not said twice where the stand bears the name of its organisation', () => {
    expect(hostBeside({ table: 'Cap Emploi', host: 'Cap emploi' })).toBeNull();
  });
});
