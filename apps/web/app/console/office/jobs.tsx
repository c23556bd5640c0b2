import { data } from 'react-router';
import { listFailedJobs, retryFailedJob } from '#platform/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Button } from '../../design/buttons.js';
import { Title } from '../../design/shell.js';
import { EmptyState, Notice } from '../../design/signs.js';
import { dayAndHour } from '../../format/dates.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, sorted, textOf, workerOf } from '../asking.js';
import { More } from '../more.js';

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const { search, searchParams } = new URL(request.url);
  const outcome = await reader.visit.api.call(listFailedJobs, {
    query: { cursor: searchParams.get('cursor') ?? undefined },
  });
  const { items, nextCursor } = answerOf(outcome, reader);
  return { locale: reader.locale, search, jobs: items, nextCursor };
}

export async function action({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const id = textOf(await request.formData(), 'jobId');
  const outcome = await reader.visit.api.call(retryFailedJob, { params: { id } });
  if (outcome.ok) return data({ said: reader.words('console.jobs.retried'), failed: false });
  return data(
    { said: sorted(outcome.problem, () => undefined).others.join(' '), failed: true },
    outcome.problem.status,
  );
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData && described(loaderData.locale, translator(loaderData.locale)('console.jobs.title'));

type Job = PageProps<typeof loader>['loaderData']['jobs'][number];

export default function Jobs({
  loaderData: { jobs, search, nextCursor },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  const t = (key: string) => words(`console.jobs.${key}`);
  return (
    <>
      <Title title={t('title')} note={t('lead')} />
      {actionData && (
        <div className="said">
          <Notice
            tone={actionData.failed ? 'bad' : 'ok'}
            pictogram={actionData.failed ? 'warn' : 'check'}
            role="status"
          >
            {actionData.said}
          </Notice>
        </div>
      )}
      {jobs.length === 0 ? (
        <EmptyState title={t('none')} why={t('noneWhy')} />
      ) : (
        <table className="tbl mt-5">
          <caption className="vh">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col" className="wide">
                {t('when')}
              </th>
              <th scope="col">{t('error')}</th>
              <th scope="col" className="wide">
                <span className="vh">{t('retry')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </tbody>
        </table>
      )}
      <More search={search} nextCursor={nextCursor} />
    </>
  );
}

function JobRow({ job: { id, name, subscriber, reason, attempts, failedAt } }: { readonly job: Job }) {
  const locale = useLocale();
  const words = useWords();
  const when = dayAndHour(failedAt, 'Europe/Paris', locale);
  const retry = (
    <form method="post">
      <input type="hidden" name="jobId" value={id} />
      <Button kind="second" size="dense">
        {words('console.jobs.retry')}
        <span className="vh">{words('console.jobs.retryOf', { name })}</span>
      </Button>
    </form>
  );
  return (
    <tr>
      <th scope="row" className="anywhere">
        {name}
        <small>{subscriber}</small>
      </th>
      <td className="wide">{when}</td>
      <td className="anywhere">
        {reason}
        <small>{words('console.jobs.attempts', { count: attempts })}</small>
        <div className="only-narrow mt-2">
          <small>{when}</small>
          {retry}
        </div>
      </td>
      <td className="wide r">{retry}</td>
    </tr>
  );
}
