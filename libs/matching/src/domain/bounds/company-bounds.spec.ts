import { boundsOf } from '../bounds.js';
import type { MixedInput } from '../input.js';
import { normalise } from '../normalise.js';

const dayOf = (tables: number[], organisations: number[], rounds = 1): MixedInput => ({
  mode: 'mixed',
  rounds,
  tables,
  people: organisations.flatMap((size, o) =>
    Array.from({ length: size }, (_, place) => ({ id: `${o} ${place}`, organisation: `${o}` })),
  ),
});
const bound = (tables: number[], organisations: number[], rounds = 1) =>
  boundsOf(normalise(dayOf(tables, organisations, rounds)))['sameOrganisation'];

describe('B1, the colleagues that must meet', () => {
  it('of an organisation that is larger than there are tables', () => {
    // 18 people at 9 tables: two at each; and the others are alone.
    expect(bound(Array<number>(9).fill(4), [18, ...Array<number>(18).fill(1)])).toBe(9);
  });

  it('of a table that is larger than there are organisations', () => {
    // Five organisations at a table of seven: two of them twice. The tables of three cost nothing.
    expect(bound([7, 3, 3], [3, 3, 3, 2, 2])).toBe(2);
    expect(bound([7, 3, 3], [3, 3, 3, 2, 2], 4)).toBe(8);
  });

  it('is none where everybody can sit with strangers', () => {
    expect(bound([4, 4, 4], [3, 3, 3, 3])).toBe(0);
  });
});
