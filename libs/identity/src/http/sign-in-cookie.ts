import type { Configuration } from '#platform';

type Ground = Pick<Configuration, 'baseUrl'>;

/** Browsers keep none longer (RFC 6265bis). When a sign-in ends is decided in the database, at each use. */
const LONGEST_AGE_SECONDS = 400 * 24 * 3600;

const isHttps = ({ baseUrl }: Ground): boolean => baseUrl.startsWith('https:');

/** `__Host-` binds the cookie to this very host, but browsers take that name over https only. */
export const signInCookieName = (configuration: Ground): string =>
  `${isHttps(configuration) ? '__Host-' : ''}passerelle_sign_in`;

export const signInCookie = (configuration: Ground, token: string): string =>
  cookie(configuration, token, LONGEST_AGE_SECONDS);

/** Makes the browser forget. */
export const endedCookie = (configuration: Ground): string => cookie(configuration, '', 0);

const cookie = (configuration: Ground, value: string, maxAge: number): string =>
  [
    `${signInCookieName(configuration)}=${value}`,
    'Path=/',
    `Max-Age=${maxAge}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isHttps(configuration) ? ['Secure'] : []),
  ].join('; ');
