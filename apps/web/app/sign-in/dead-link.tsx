import { ButtonLink } from '../design/buttons.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { PageTitle } from '../title.js';
import { useLocale, useWords } from '../words.js';

/** A link that was used, or is too old: why, and how to get another. */
export function DeadLink({ why }: { readonly why: string }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <PublicPage current="signIn">
      <PageTitle title={words('public.signIn.linkDead')} error />
      <div className="narrow">
        <h1>{words('public.signIn.linkDead')}</h1>
        <p className="lead mt-4">{why}</p>
        <p className="mt-6">
          <ButtonLink href={pathTo(locale, 'signIn')}>{words('public.signIn.newLink')}</ButtonLink>
        </p>
      </div>
    </PublicPage>
  );
}
