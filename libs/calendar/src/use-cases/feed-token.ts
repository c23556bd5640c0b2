import { timingSafeEqual } from 'node:crypto';
import { isId } from '#kernel';
import type { Configuration, Secrets } from '#platform';

const PURPOSE = 'calendar-feed';

/** What stands in the address of a pass's feed: the pass and a seal, so that nothing has to be kept. */
const feedToken = (secrets: Secrets, passId: string): string =>
  `${Buffer.from(passId.replaceAll('-', ''), 'hex').toString('base64url')}.${secrets.token(PURPOSE, passId)}`;

/** The pass that a token names, when its seal is ours. */
export function passIdOf(secrets: Secrets, token: string): string | undefined {
  const [id = '', seal = ''] = token.split('.');
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const passId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isId(passId)) return undefined;
  const ours = Buffer.from(secrets.token(PURPOSE, passId));
  const theirs = Buffer.from(seal);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? passId : undefined;
}

/** The address that whoever holds a pass gives to their calendar program. */
export const feedUrl = (
  ground: { readonly configuration: Pick<Configuration, 'baseUrl'>; readonly secrets: Secrets },
  passId: string,
): string => `${ground.configuration.baseUrl}/calendars/${feedToken(ground.secrets, passId)}.ics`;
