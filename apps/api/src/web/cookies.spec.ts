import { MovedClock } from '#kernel';
import { Secrets } from '#platform';
import { isLikeEveryOther, passCookie, themeCookie, themeOf } from './cookies.js';

const secrets = new Secrets('a secret of an installation, long enough');
const clock = new MovedClock(Temporal.Instant.from('2027-03-09T09:00:00Z'));
const valueOf = (setCookie: string) => setCookie.slice(setCookie.indexOf('=') + 1, setCookie.indexOf(';'));
const holding = (value: string) => passCookie({ passerelle_pass: value }, secrets, clock, true);

describe('the cookie of a pass', () => {
  it('opens again, does not show the code, and stays with this host', () => {
    const set = holding('').keep('K7QM4R2X');
    expect(set).not.toContain('K7QM');
    expect(set).toMatch(/HttpOnly; SameSite=Lax; Secure$/);
    expect(holding(valueOf(set)).read()).toBe('K7QM4R2X');
  });

  it('closes by itself after half an hour', () => {
    const value = valueOf(holding('').keep('K7QM4R2X'));
    clock.advance({ minutes: 30 });
    expect(holding(value).read()).toBeUndefined();
  });

  it('a made up cookie opens nothing', () => {
    expect(holding('').read()).toBeUndefined();
    expect(holding('AAAA').read()).toBeUndefined();
    expect(holding(valueOf(themeCookie('dark'))).read()).toBeUndefined();
  });
});

describe('the cookie of the theme', () => {
  it('holds one of the two themes and nothing else', () => {
    expect(themeOf({ passerelle_theme: 'dark' })).toBe('dark');
    expect(themeOf({ passerelle_theme: '"><script>' })).toBeUndefined();
    expect(themeCookie(undefined)).toContain('Max-Age=0');
  });

  it('does not set a reader apart; any other cookie does', () => {
    expect(isLikeEveryOther({})).toBe(true);
    expect(isLikeEveryOther({ passerelle_theme: 'dark' })).toBe(true);
    expect(isLikeEveryOther({ passerelle_theme: 'dark', passerelle_pass: 'x' })).toBe(false);
  });
});
