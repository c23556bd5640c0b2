import { isShortName } from './table-name.js';

describe('a short name of a table', () => {
  it.each(['4', '12', 'B', 'A12', 'É'])('%s is one', (table) => expect(isShortName(table)).toBe(true));
  it.each(['Le bar', 'Table 4', '1234', ''])('%s is none', (table) => expect(isShortName(table)).toBe(false));
});
