import { InstantType } from '#platform';
import { defineEntity } from '@mikro-orm/postgresql';
import { LINK_KINDS, SignInLink } from '../domain/sign-in-link.js';

export const SignInLinkMapping = defineEntity({
  class: SignInLink,
  tableName: 'sign_in_link',
  properties: (p) => ({
    id: p.uuid().primary(),
    kind: p.enum(LINK_KINDS),
    accountId: p.uuid().nullable(),
    eventId: p.uuid().nullable(),
    locale: p.string(),
    madeAt: p.type(InstantType),
    expiresAt: p.type(InstantType).nullable(),
    usedAt: p.type(InstantType).nullable(),
  }),
});
