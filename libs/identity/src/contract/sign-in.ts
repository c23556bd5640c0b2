import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

export const AskLinkBody = z
  .object({ email: field.email(), locale: field.locale().optional() })
  .meta({ id: 'AskLinkBody' });

export const askLink = defineEndpoint({
  name: 'askSignInLink',
  method: 'POST',
  path: '/auth/links',
  summary: 'Asks for a link that signs in. The answer is the same whether the address is known or not.',
  access: 'anyone',
  body: AskLinkBody,
  status: 202,
  limits: [{ name: 'sign-in-link', limit: 20, seconds: 900, by: 'address' }],
});

export const SignInBody = z
  .object({
    token: z.string().min(1).max(200),
    /** Only for the link that makes the first administrator: the address to sign in with from then on. */
    email: field.email().optional(),
  })
  .meta({ id: 'SignInBody' });

/** Answers with the session cookie. The page that a mailed link opens changes nothing; its button calls this. */
export const signIn = defineEndpoint({
  name: 'signIn',
  method: 'POST',
  path: '/auth/sign-ins',
  summary: 'Uses a mailed link: once, within 15 minutes.',
  access: 'anyone',
  body: SignInBody,
  answer: z.object({ landing: z.enum(['console', 'desk']), eventId: z.string().nullable() }),
  problems: ['identity.link-unknown', 'identity.link-used', 'identity.link-expired'],
  limits: [{ name: 'sign-in', limit: 30, seconds: 900, by: 'address' }],
});

export const signOut = defineEndpoint({
  name: 'signOut',
  method: 'POST',
  path: '/auth/sign-out',
  summary: 'Ends the session of this browser.',
  access: 'anyone',
  status: 204,
});
