import { createInstance, type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import { LOCALES, WORDS, type Locale } from '#kernel';

export type Translate = TFunction;

const translators = new Map<Locale, Translate>(LOCALES.map((locale) => [locale, load(locale)]));

/** One name space: a key says the place and the sentence, such as `public.code.title` or `errors.registration.full`. */
function load(locale: Locale): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    fallbackLng: 'fr',
    ns: ['words'],
    defaultNS: 'words',
    nsSeparator: false,
    resources: { [locale]: { words: WORDS[locale] } },
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
    showSupportNotice: false,
  } as Parameters<typeof i18n.init>[0]);
  return i18n.t;
}

/** The sentences of one language, for loaders and meta. */
export const translator = (locale: Locale): Translate => translators.get(locale)!;

const ReadersLocale = createContext<Locale>('fr');
export const LocaleProvider = ReadersLocale.Provider;
export const useLocale = (): Locale => useContext(ReadersLocale);

/** The sentences of the page's language, for components. */
export const useWords = (): Translate => translator(useLocale());
