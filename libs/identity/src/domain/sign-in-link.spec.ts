import { DomainError } from '#kernel';
import { MAILED_LINK_LIFE, SignInLink } from './sign-in-link.js';

const NOON = Temporal.Instant.from('2027-03-09T12:00:00Z');
const mailed = () =>
  new SignInLink({
    id: 'l',
    kind: 'mailed',
    accountId: 'a',
    madeAt: NOON,
    expiresAt: NOON.add(MAILED_LINK_LIFE),
  });
const refusal = (use: () => void): string | undefined => {
  try {
    use();
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a sign-in link', () => {
  it('a mailed link signs in once', () => {
    const link = mailed();
    expect(refusal(() => link.use(NOON))).toBeUndefined();
    expect(refusal(() => link.use(NOON))).toBe('identity.link-used');
  });

  it('a mailed link is good for 15 minutes, not one more second', () => {
    expect(refusal(() => mailed().use(NOON.add({ minutes: 14, seconds: 59 })))).toBeUndefined();
    expect(refusal(() => mailed().use(NOON.add({ minutes: 15 })))).toBe('identity.link-expired');
  });

  it('a link asked for an address that nobody knows opens nothing', () => {
    const link = new SignInLink({ id: 'l', kind: 'mailed', madeAt: NOON, expiresAt: NOON.add({ hours: 1 }) });
    expect(refusal(() => link.use(NOON))).toBe('identity.link-unknown');
  });

  it.each(['kept', 'desk'] as const)('a %s link opens again and again, until its end', (kind) => {
    const link = new SignInLink({ id: 'l', kind, madeAt: NOON, expiresAt: NOON.add({ hours: 1 }) });
    link.use(NOON);
    expect(refusal(() => link.use(NOON.add({ minutes: 59 })))).toBeUndefined();
    expect(refusal(() => link.use(NOON.add({ hours: 1 })))).toBe('identity.link-expired');
  });

  it('the first administrator’s link waits until it is used, and is used once', () => {
    const link = new SignInLink({ id: 'l', kind: 'first-administrator', madeAt: NOON });
    expect(refusal(() => link.use(NOON.add({ hours: 24 * 365 })))).toBeUndefined();
    expect(refusal(() => link.use(NOON.add({ hours: 24 * 365 })))).toBe('identity.link-used');
  });
});
