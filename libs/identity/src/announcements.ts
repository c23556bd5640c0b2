import type { Locale } from '#kernel';
import { defineAnnouncement } from '#platform';

/** Somebody whose address is known asked for a link that signs in: mailing writes it (`signInLinkToMail`). */
export const linkAsked = defineAnnouncement<{ linkId: string }>('identity.link-asked');

/** Somebody was given a role in a territory and is to be told. */
export const invited = defineAnnouncement<{ accountId: string; territoryId: string; locale: Locale }>(
  'identity.invited',
);
