import { linkAsked, signInLinkToMail } from '#identity';
import type { Locale } from '#kernel';
import { translator } from '#platform';
import type { Mail } from './mail.js';

interface SignInFacts {
  readonly locale: Locale;
  readonly url: string;
}

/** The link opens a page whose button signs in: a scanner that follows it burns nothing. */
export const signInLinkMail: Mail<SignInFacts> = {
  kind: 'sign-in-link',
  on: [linkAsked],
  addressees: async (em, { about, now }) => {
    const asked = await signInLinkToMail(em, String(about.linkId), now);
    return asked ? [{ address: asked.email, locale: asked.locale }] : [];
  },
  present: async ({ em, message, now }, sources) => {
    const linkId = String(message.about.linkId);
    const asked = await signInLinkToMail(em, linkId, now);
    if (!asked) return { outcome: 'withdrawn', reason: 'link-over' };
    return { outcome: 'true', facts: { locale: asked.locale, url: sources.signInUrl(linkId, asked.locale) } };
  },
  letter: ({ locale, url }, links) => {
    const say = translator(locale);
    return {
      locale,
      subject: say('mail:signIn.subject'),
      preview: say('mail:signIn.how'),
      band: { tone: 'plain', text: say('mail:signIn.band') },
      lead: [say('mail:signIn.how')],
      button: { text: say('mail:signIn.button'), url },
      paragraphs: [[say('mail:signIn.notYou')]],
      footer: [`${say('mail:footer')} `, { text: say('mail:yourData'), url: links('privacy') }],
    };
  },
  secret: true,
  samples: {
    'a link': { locale: 'fr', url: 'https://passerelle.exemple.invalid/fr/connexion/abc.def' },
    'a link, in English': { locale: 'en', url: 'https://passerelle.exemple.invalid/en/sign-in/abc.def' },
  },
};
