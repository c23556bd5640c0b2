import { type Actor, VISITOR } from '#identity';
import type { DomainError } from '#kernel';
import { allowed } from './access.js';

const organiser: Actor = {
  accountId: 'a',
  email: 'a@example.org',
  grants: [{ role: 'organiser', territoryId: 't' }],
};
const kindOf = (...args: Parameters<typeof allowed>) => {
  try {
    allowed(...args);
    return 'allowed';
  } catch (error) {
    return (error as DomainError).kind;
  }
};

describe('access', () => {
  it('anyone may call what is open to anyone', () => expect(kindOf('anyone', VISITOR)).toBe('allowed'));
  it('a visitor is asked to sign in', () => {
    expect(kindOf('signed-in', VISITOR)).toBe('unauthenticated');
    expect(kindOf(['organiser'], VISITOR)).toBe('unauthenticated');
  });
  it('a role that is not among those asked for is refused', () =>
    expect(kindOf(['administrator'], organiser)).toBe('forbidden'));
  it('a role that is, is let through', () =>
    expect(kindOf(['administrator', 'organiser'], organiser)).toBe('allowed'));
});
