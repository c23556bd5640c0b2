import type { EventView } from '#scheduling/contract';
import { ButtonLink } from '../design/buttons.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { PageTitle } from '../title.js';
import { useLocale, useWords } from '../words.js';

/** Shows nothing of the place that exists: whoever typed that name and address may be somebody else. */
export function AlreadyRegistered({ event, sent }: { readonly event: EventView; readonly sent: boolean }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <PublicPage current="catalogue">
      <PageTitle title={words('public.already.title')} />
      <h1>{words('public.already.title')}</h1>
      <p className="lead mt-4">
        <strong>{words(sent ? 'public.already.sent' : 'public.already.notSent')}</strong>
      </p>
      <p className="mt-4 prose">{words('public.already.why')}</p>
      <p className="row mt-6">
        <ButtonLink href={pathTo(locale, 'code')}>{words('public.already.code')}</ButtonLink>
        <ButtonLink kind="second" href={pathTo(locale, 'event', { slug: event.slug })}>
          {words('public.already.back')}
        </ButtonLink>
      </p>
    </PublicPage>
  );
}
