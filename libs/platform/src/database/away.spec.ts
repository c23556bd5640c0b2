import { isDatabaseAway } from './away.js';

const fault = (code: string) => Object.assign(new Error('fault'), { code });

describe('a database that is away', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006'])('is known by %s', (code) => {
    expect(isDatabaseAway(fault(code))).toBe(true);
    expect(isDatabaseAway(new Error('wrapped', { cause: fault(code) }))).toBe(true);
  });

  it('is known by a connection that ends without a code', () =>
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true));

  it.each(['23505', '57014', '40P01', '22P02'])('%s is an answer of one that is there', (code) =>
    expect(isDatabaseAway(fault(code))).toBe(false),
  );

  it('a fault of ours is something else', () => {
    expect(isDatabaseAway(new TypeError('undefined is not a function'))).toBe(false);
    expect(isDatabaseAway('away')).toBe(false);
  });
});
