import type { Browser } from 'playwright-core';
import { pathTo } from '../../apps/web/app/paths.js';
import type { House } from './house.js';
import { LOCALES, type Locale } from './site-map.js';
import { Visitor } from './visitor.js';

export const READERS = ['visitor', 'holder', 'desk', 'organiser', 'administrator'] as const;
export type Reader = (typeof READERS)[number];

export interface Credentials {
  readonly passCode: string;
  readonly deskLink: string;
  readonly organiser: string;
  readonly administrator: string;
}

/** Each kind of reader, in each language, in a browser that is let in already. */
export type Readers = Readonly<Record<Reader, Readonly<Record<Locale, Visitor>>>>;

export async function letIn(browser: Browser, house: House, known: Credentials): Promise<Readers> {
  const inBoth = async (enter: (visitor: Visitor) => Promise<void>): Promise<Record<Locale, Visitor>> => {
    const [fr, en] = await Promise.all(
      LOCALES.map(async (locale) => {
        const visitor = await Visitor.enter(browser, house, { locale });
        await enter(visitor);
        return visitor;
      }),
    );
    return { fr: fr!, en: en! };
  };
  const cookies = { organiser: known.organiser, administrator: known.administrator };
  return {
    visitor: await inBoth(async () => undefined),
    holder: await inBoth(async (visitor) => {
      await visitor.visit(pathTo(visitor.locale, 'code'));
      await visitor.write({ code: known.passCode });
      await visitor.press('public.code.submit');
    }),
    desk: await inBoth(async (visitor) => {
      await visitor.visit(known.deskLink.replace('/fr/connexion/', signInIn(visitor.locale)));
      await visitor.press('public.signIn.enter');
    }),
    organiser: await inBoth((visitor) => carry(visitor, house, cookies.organiser)),
    administrator: await inBoth((visitor) => carry(visitor, house, cookies.administrator)),
  };
}

const signInIn = (locale: Locale): string => pathTo(locale, 'signInLink', { token: '' });

/** Gives a browser the cookies that a sign-in over HTTP came back with. */
export async function carry(visitor: Visitor, house: House, cookies: string): Promise<void> {
  await visitor.context.addCookies(
    cookies.split('; ').map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return { name, value: value.join('='), url: house.url };
    }),
  );
}
