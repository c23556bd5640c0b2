import { timingSafeEqual } from 'node:crypto';
import { isId, type Locale } from '#kernel';
import type { Configuration, Secrets } from '#platform';

/** The page that each link opens: it shows one button and changes nothing (`model.md`, HTTP). */
const PAGES = {
  fr: { signIn: '/fr/connexion', firstAdministrator: '/fr/premier-administrateur' },
  en: { signIn: '/en/sign-in', firstAdministrator: '/en/first-administrator' },
} as const satisfies Record<Locale, Record<string, string>>;

type Page = keyof (typeof PAGES)[Locale];

/** What stands in a link: its id and a seal, so that a mail can be written again and nothing has to be kept. */
export const signInToken = (secrets: Secrets, linkId: string): string =>
  `${Buffer.from(linkId.replaceAll('-', ''), 'hex').toString('base64url')}.${secrets.token('sign-in', linkId)}`;

/** The link that a token names, when its seal is ours. */
export function linkIdOf(secrets: Secrets, token: string): string | undefined {
  const [id = '', seal = ''] = token.split('.');
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const linkId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isId(linkId)) return undefined;
  const ours = Buffer.from(secrets.token('sign-in', linkId));
  const theirs = Buffer.from(seal);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? linkId : undefined;
}

/** The address to mail, print or show as a QR. */
export const signInUrl = (
  ground: { readonly configuration: Pick<Configuration, 'baseUrl'>; readonly secrets: Secrets },
  linkId: string,
  locale: Locale = 'fr',
  page: Page = 'signIn',
): string => `${ground.configuration.baseUrl}${PAGES[locale][page]}/${signInToken(ground.secrets, linkId)}`;
