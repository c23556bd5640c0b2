import { WORDS, type Locale } from '#kernel';
import { createInstance, type TFunction } from 'i18next';

/** `say('mail:confirmed.subject', { title })`, or `say('errors:registration.closed')`. */
export type Say = TFunction;

const translators = new Map<Locale, Say>();

/** The sentences of one language. Values are put in as they are: whoever writes HTML escapes there. */
export function translator(locale: Locale): Say {
  let say = translators.get(locale);
  if (!say) {
    const instance = createInstance();
    void instance.init({
      lng: locale,
      fallbackLng: false,
      resources: { [locale]: WORDS[locale] },
      ns: Object.keys(WORDS[locale]),
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      initAsync: false,
      showSupportNotice: false,
    } as Parameters<typeof instance.init>[0]);
    say = instance.t;
    translators.set(locale, say);
  }
  return say;
}
