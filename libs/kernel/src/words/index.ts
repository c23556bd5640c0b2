import type { Locale } from '../locale.js';
import { en } from './en/index.js';
import { fr } from './fr/index.js';

/**
 * Every sentence a person can read, shared by web, mail and paper. A catalogue has one namespace per place where it
 * is read; French decides which keys exist, and a test holds English to them. Plurals use i18next's suffixes
 * (`seatsLeft_one`, `seatsLeft_other`), values its double braces.
 */
export const WORDS: Readonly<Record<Locale, Words>> = { fr, en };

export type Words = { readonly [Namespace in keyof typeof fr]: Catalogue };
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}
export type Namespace = keyof typeof fr;
