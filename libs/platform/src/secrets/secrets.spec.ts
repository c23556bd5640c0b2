import { Secrets } from './secrets.js';

const secrets = new Secrets('a secret of an installation, long enough');

describe('secrets', () => {
  it('what was encrypted opens again, for its own purpose only', () => {
    const sealed = secrets.encrypt('pass', 'K7PM2XQD');
    expect(secrets.decrypt('pass', sealed)).toBe('K7PM2XQD');
    expect(() => secrets.decrypt('ticket', sealed)).toThrow();
    expect(sealed.includes('K7PM2XQD')).toBe(false);
  });

  it('a changed byte does not open', () => {
    const sealed = secrets.encrypt('pass', 'K7PM2XQD');
    sealed[sealed.length - 1]! ^= 1;
    expect(() => secrets.decrypt('pass', sealed)).toThrow();
  });

  it('a token depends on purpose, id, generation and installation', () => {
    const tokens = [
      secrets.token('sign-in', 'a'),
      secrets.token('sign-in', 'b'),
      secrets.token('sign-in', 'a', 1),
      secrets.token('desk', 'a'),
      new Secrets('another installation, with its own secret').token('sign-in', 'a'),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(secrets.token('sign-in', 'a')).toBe(tokens[0]);
  });
});
