import { accountsById, invited } from '#identity';
import { isLocale, type Locale } from '#kernel';
import { translator } from '#platform';
import type { Mail } from './mail.js';

interface InvitedFacts {
  readonly locale: Locale;
  readonly territory: string;
}

/** Somebody may organise from now on. It holds no key: it says where to ask for one. */
export const invitedMail: Mail<InvitedFacts> = {
  kind: 'invited',
  on: [invited],
  addressees: async (em, { about }) => {
    const accountId = String(about.accountId);
    const account = (await accountsById(em, [accountId])).get(accountId);
    return account ? [{ address: account.email, locale: localeIn(about.locale) }] : [];
  },
  present: async ({ em, message }, sources) => ({
    outcome: 'true',
    facts: {
      locale: message.locale,
      territory: await sources.territoryName(em, String(message.about.territoryId)),
    },
  }),
  letter: ({ locale, territory }, links) => {
    const say = translator(locale);
    return {
      locale,
      subject: say('mail:invited.subject', { territory }),
      preview: say('mail:invited.where', { territory }),
      band: { tone: 'good', text: say('mail:invited.band') },
      lead: [say('mail:invited.where', { territory }), say('mail:invited.how')],
      button: { text: say('mail:invited.button'), url: links('signIn') },
      footer: [`${say('mail:footer')} `, { text: say('mail:yourData'), url: links('privacy') }],
    };
  },
  samples: {
    'an organiser': { locale: 'fr', territory: 'Pays d’Aubagne' },
    'an organiser, in English': { locale: 'en', territory: 'Pays d’Aubagne' },
  },
};

const localeIn = (value: unknown): Locale => (isLocale(value) ? value : 'fr');
