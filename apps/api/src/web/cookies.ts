import type { Clock } from '#kernel';
import type { Secrets } from '#platform';
import type { PassCookie, Theme } from '../../../web/server/visit.js';

const PASS = 'passerelle_pass';
const THEME = 'passerelle_theme';
/** On a computer that many people share, a pass left open closes by itself. */
const PASS_OPEN = 30 * 60_000;
const A_YEAR = 365 * 24 * 3600;

type Cookies = Readonly<Record<string, string | undefined>>;

/** Without `Max-Age` the browser forgets it when it is closed; the time inside the seal ends it before. */
export function passCookie(cookies: Cookies, secrets: Secrets, clock: Clock, https: boolean): PassCookie {
  const end = `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`;
  return {
    read() {
      const [until = '', ...code] = opened(secrets, cookies[PASS] ?? '').split(' ');
      return Number(until) > clock.now().epochMilliseconds ? code.join(' ') : undefined;
    },
    keep(passCode) {
      const until = clock.now().epochMilliseconds + PASS_OPEN;
      return `${PASS}=${secrets.encrypt('pass-cookie', `${until} ${passCode}`).toString('base64url')}; ${end}`;
    },
    forget: () => `${PASS}=; Max-Age=0; ${end}`,
  };
}

function opened(secrets: Secrets, sealed: string): string {
  try {
    return secrets.decrypt('pass-cookie', Buffer.from(sealed, 'base64url'));
  } catch {
    return '';
  }
}

export const themeOf = (cookies: Cookies): Theme | undefined =>
  (['light', 'dark'] as const).find((theme) => theme === cookies[THEME]);

export const themeCookie = (theme: Theme | undefined): string =>
  `${THEME}=${theme ?? ''}; Path=/; SameSite=Lax; Max-Age=${theme ? A_YEAR : 0}`;

/** A reader who shows nothing but a theme, or nothing at all, is like every other. */
export const isLikeEveryOther = (cookies: Cookies): boolean =>
  Object.keys(cookies).every((name) => name === THEME);
