import type { Locale } from '#kernel';
import { useLocale, useWords } from '../words.js';
import { Brand } from './brand.js';
import { Pictogram, type PictogramName } from './pictograms.js';

interface Account {
  readonly email: string;
  /** Where the form that ends the session is sent. */
  readonly signOut: string;
  readonly otherLanguage: string;
}

export interface Place {
  readonly href: string;
  readonly label: string;
  readonly pictogram: PictogramName;
  readonly current: boolean;
}

export interface PlaceGroup {
  readonly title?: string;
  readonly items: readonly Place[];
}

const otherOf = (locale: Locale): Locale => (locale === 'fr' ? 'en' : 'fr');

function AccountItems({ email, signOut, otherLanguage }: Account) {
  const words = useWords();
  const other = otherOf(useLocale());
  return (
    <>
      <li className="who">
        <span className="vh">{words('console.nav.signedInAs', { email: '' })}</span>
        {email}
      </li>
      <li>
        <a href={otherLanguage} lang={other} hrefLang={other}>
          {words('console.nav.otherLanguage')}
        </a>
      </li>
      <li>
        <form method="post" action={signOut}>
          <button type="submit">{words('console.nav.signOut')}</button>
        </form>
      </li>
    </>
  );
}

/** The deck from which the working space hangs: the brand, and who is signed in. On a phone the account is in the menu. */
export function WorkMasthead({ home, ...account }: Account & { readonly home: string }) {
  const words = useWords();
  return (
    <header className="mast">
      <div className="wrap">
        <Brand href={home} />
        <nav className="account" aria-label={words('console.nav.account')}>
          <ul className="navlist">
            <AccountItems {...account} />
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Places({ groups }: { readonly groups: readonly PlaceGroup[] }) {
  return groups.map(({ title, items }) => (
    <div key={title ?? ''} className="places">
      {title && <p className="tiny quiet">{title}</p>}
      <ul className="navlist">
        {items.map(({ href, label, pictogram, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <Pictogram name={pictogram} />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The places of the working space: a rail at the side, and on a phone one « Menu » that opens without a script. */
export function WorkRail({ groups, ...account }: Account & { readonly groups: readonly PlaceGroup[] }) {
  const words = useWords();
  return (
    <div className="work-rail">
      <nav className="rail-nav" aria-label={words('console.nav.label')}>
        <Places groups={groups} />
      </nav>
      <details className="work-menu">
        <summary>
          <Pictogram name="list" />
          {words('console.nav.menu')}
        </summary>
        <nav className="rail-nav" aria-label={words('console.nav.menu')}>
          <Places groups={groups} />
          <ul className="navlist account">
            <AccountItems {...account} />
          </ul>
        </nav>
      </details>
    </div>
  );
}
