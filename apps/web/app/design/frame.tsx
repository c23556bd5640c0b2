import type { ReactNode } from 'react';
import { pathTo, type PublicPage } from '../paths.js';
import { useLocale, useWords } from '../words.js';
import { Brand } from './brand.js';
import { Pictogram } from './pictograms.js';

interface MastheadProps {
  readonly home: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** The deck from which a page hangs: the brand, then a list of links. */
export function Masthead({ home, label, children }: MastheadProps) {
  return (
    <header className="mast">
      <div className="wrap">
        <Brand href={home} />
        <nav aria-label={label}>
          <ul className="navlist">{children}</ul>
        </nav>
      </div>
    </header>
  );
}

interface MastheadLinkProps {
  readonly href: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

export function MastheadLink({ href, current, children }: MastheadLinkProps) {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {children}
      </a>
    </li>
  );
}

export function SkipLink() {
  return (
    <a className="skip" href="#contenu">
      {useWords()('common.skip')}
    </a>
  );
}

export interface PublicFrameProps {
  /** The entry of the masthead that the reader is in. */
  readonly current?: PublicPage;
  /** The same page in the other language; the catalogue when it has none. */
  readonly otherLanguage?: string;
  readonly signedIn?: boolean;
  /** The page's first element reaches the masthead and both edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** Masthead, content and foot of a public page. */
export function PublicFrame({ current, otherLanguage, signedIn, flush, children }: PublicFrameProps) {
  const locale = useLocale();
  const words = useWords();
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <>
      <SkipLink />
      <Masthead home={pathTo(locale, 'catalogue')} label={words('public.nav.label')}>
        <MastheadLink href={pathTo(locale, 'catalogue')} current={current === 'catalogue'}>
          {words('public.nav.events')}
        </MastheadLink>
        <MastheadLink href={pathTo(locale, 'code')} current={current === 'code'}>
          {words('public.nav.code')}
        </MastheadLink>
        <MastheadLink href="/console" current={current === 'signIn'}>
          {words(signedIn ? 'public.nav.myConsole' : 'public.nav.pro')}
        </MastheadLink>
        <li>
          <a
            href={otherLanguage ?? pathTo(other, 'catalogue')}
            lang={other}
            hrefLang={other}
            aria-label={words('public.nav.otherLanguageName')}
          >
            {words('public.nav.otherLanguage')}
          </a>
        </li>
      </Masthead>
      <main id="contenu" className={flush ? 'flush' : 'wrap'}>
        {children}
      </main>
      <Footer />
    </>
  );
}

function Footer() {
  const locale = useLocale();
  const words = useWords();
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{words('public.foot.promise')}</p>
        <ul className="footlist">
          {(['help', 'accessibility', 'privacy', 'display'] as const).map((page) => (
            <li key={page}>
              <a href={pathTo(locale, page)}>{words(`public.foot.${page}`)}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

/** A way back, above a title. */
export function Crumb({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <p className="crumb">
      <a href={href}>
        <Pictogram name="left" />
        {children}
      </a>
    </p>
  );
}
