import { listCapturedMail } from '#mailing/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Button, ButtonLink } from '../../design/buttons.js';
import { Field } from '../../design/fields.js';
import { Title } from '../../design/shell.js';
import { EmptyState, Notice } from '../../design/signs.js';
import { dayAndHour } from '../../format/dates.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, orNothing, workerOf } from '../asking.js';
import { More } from '../more.js';
import { consolePath } from '../paths.js';

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const { search, searchParams } = new URL(request.url);
  const q = searchParams.get('q')?.trim() ?? '';
  const outcome = await reader.visit.api.call(listCapturedMail, {
    query: { q: orNothing(q), cursor: searchParams.get('cursor') ?? undefined },
  });
  const off = !outcome.ok && outcome.problem.code === 'mailing.not-captured';
  const { items, nextCursor } = off ? { items: [], nextCursor: null } : answerOf(outcome, reader);
  return { locale: reader.locale, search, q, off, mail: items, nextCursor };
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData && described(loaderData.locale, translator(loaderData.locale)('console.capturedMail.title'));

export default function MailList({
  loaderData: { off, mail, q, search, nextCursor },
}: PageProps<typeof loader>) {
  const words = useWords();
  const t = (key: string) => words(`console.capturedMail.${key}`);
  if (off)
    return (
      <>
        <Title title={t('title')} />
        <div className="mt-5">
          <Notice>{t('notCaptured')}</Notice>
        </div>
      </>
    );
  return (
    <>
      <Title title={t('title')} note={t('lead')} />
      <form className="filters mt-5" role="search">
        <div style={{ flex: '0 1 22rem' }}>
          <Field name="q" type="search" label={t('q')} defaultValue={q} />
        </div>
        <Button kind="second" size="dense">
          {words('console.list.search')}
        </Button>
      </form>
      {mail.length > 0 ? (
        <MailTable mail={mail} />
      ) : (
        <EmptyState title={t(q ? 'noneFor' : 'none')} why={q ? undefined : t('noneWhy')}>
          {q && (
            <ButtonLink kind="second" href="?">
              {words('console.list.everything')}
            </ButtonLink>
          )}
        </EmptyState>
      )}
      <More search={search} nextCursor={nextCursor} />
    </>
  );
}

function MailTable({ mail }: Pick<PageProps<typeof loader>['loaderData'], 'mail'>) {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string) => words(`console.capturedMail.${key}`);
  return (
    <table className="tbl mt-4">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('subject')}</th>
          <th scope="col" className="wide">
            {t('to')}
          </th>
          <th scope="col">{t('date')}</th>
        </tr>
      </thead>
      <tbody>
        {mail.map(({ id, subject, to, date }) => (
          <tr key={id}>
            <th scope="row">
              <a href={consolePath(locale, 'oneMail', id)}>{subject}</a>
              <div className="only-narrow">
                <small className="anywhere">{to}</small>
              </div>
            </th>
            <td className="wide anywhere">{to}</td>
            <td>{dayAndHour(date, 'Europe/Paris', locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
