import { ButtonLink } from '../design/buttons.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { PageTitle } from '../title.js';
import { useLocale, useWords } from '../words.js';

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  410: 'gone',
  429: 'tooMany',
  503: 'unavailable',
};

/** What went wrong, said plainly, and a way out. */
export function ProblemPage({
  status,
  retryAfter,
}: {
  readonly status: number;
  readonly retryAfter?: number;
}) {
  const locale = useLocale();
  const words = useWords();
  const sentence = SENTENCES[status] ?? (status < 500 ? 'badRequest' : 'fault');
  return (
    <PublicPage>
      <PageTitle title={words(`public.problem.${sentence}`)} />
      <meta name="robots" content="noindex" />
      <h1>{words(`public.problem.${sentence}`)}</h1>
      <p className="lead mt-4">{words(`public.problem.${sentence}Lead`, { count: retryAfter ?? 60 })}</p>
      <p className="row mt-6">
        <ButtonLink href={pathTo(locale, 'catalogue')}>{words('public.problem.home')}</ButtonLink>
        <ButtonLink kind="second" href={pathTo(locale, 'code')}>
          {words('public.problem.code')}
        </ButtonLink>
      </p>
    </PublicPage>
  );
}
