import '../../design/styles/pairs.css';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { ButtonLink } from '../../design/buttons.js';
import { Notice } from '../../design/signs.js';
import { day } from '../../format/dates.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { EventFrame } from '../event/event-frame.js';
import { consolePath } from '../paths.js';
import { ProblemSummary } from '../problem-summary.js';
import { actOnPairs } from './act.js';
import { FigureSentences } from './figures.js';
import { byWave, visitCounts } from './groups.js';
import { loadPairs } from './load.js';
import { PairTable } from './pair-table.js';
import { Proposal } from './proposal.js';
import { SetupForm } from './setup-form.js';
import { SwapForm } from './swap-form.js';
import { WindowsForm } from './windows-form.js';

export const handle = { hydrate: true };
export const loader = (args: RouteArgs<'id'>) => loadPairs(args);
export const action = (args: RouteArgs<'id'>) => actOnPairs(args);

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('pairs.console.title')} – ${loaderData.event.title}`,
  );

const SAID: Readonly<Record<string, string>> = {
  windows: 'windowsSaved',
  swapped: 'swapped',
  published: 'publishedNow',
};

type Loaded = PageProps<typeof loader>['loaderData'];

export default function Pairs({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  const t = (key: string) => words(`pairs.console.${key}`);
  const { event, writes, people, organisations, plan, progressAddress, pairs, windows, done } = loaderData;
  const said = done ? SAID[done] : undefined;
  const returned = actionData;
  const of = (intent: string) => (returned?.intent === intent ? returned : undefined);
  return (
    <EventFrame event={event} writes={writes} current="pairs">
      <ProblemSummary problem={returned?.problem} labelOf={(field) => t(field.replace(/-\d+$/, ''))} />
      {said && !returned && (
        <div className="said">
          <Notice tone="ok" pictogram="check" role="status">
            {t(said)}
          </Notice>
        </div>
      )}
      <div className="cols mt-5">
        <div>
          <p className="prose">{t('lead')}</p>
          {plan && (plan.publishedAt === null || plan.changedSincePublished) && (
            <Proposal plan={plan} progressAddress={progressAddress} writes={writes} />
          )}
          {pairs.pairs.length > 0 && <Held loaderData={loaderData} />}
          {writes && !plan && (
            <section className="deck mt-6" aria-labelledby="set-up">
              <h2 id="set-up">{t('setUp')}</h2>
              <SetupForm
                people={people}
                organisations={organisations}
                settings={undefined}
                typed={of('form')?.typed}
                error={of('form')?.problem.fields['waves']}
              />
            </section>
          )}
        </div>
        {writes && (
          <div className="stack loose">
            <section className="deck" aria-labelledby="windows">
              <h2 id="windows">{t('windows')}</h2>
              <p className="small quiet mt-2">{t('windowsHint')}</p>
              <WindowsForm
                windows={windows}
                typed={of('windows')?.typed}
                errors={of('windows')?.problem.fields ?? {}}
              />
            </section>
            {plan?.plan && (
              <section className="deck" aria-labelledby="swap">
                <h2 id="swap">{t('swap')}</h2>
                <SwapForm plan={plan} />
              </section>
            )}
            {plan && (
              <details className="deck" open={of('form') !== undefined}>
                <summary>
                  <h2>{t('again')}</h2>
                </summary>
                <SetupForm
                  people={people}
                  organisations={organisations}
                  settings={plan.settings}
                  typed={of('form')?.typed}
                  error={of('form')?.problem.fields['waves']}
                />
              </details>
            )}
          </div>
        )}
      </div>
    </EventFrame>
  );
}

/** What people hold: how many visits have a date, who is missing, and each pair. */
function Held({ loaderData: { event, plan, pairs } }: { readonly loaderData: Loaded }) {
  const locale = useLocale();
  const words = useWords();
  const counts = visitCounts(pairs);
  const broken = pairs.pairs.filter(({ members }) => members.some(({ gone }) => gone)).length;
  return (
    <section className="deck mt-6" aria-labelledby="held">
      <div className="title">
        <div>
          <h2 id="held">{words('pairs.console.list')}</h2>
          <p className="small">
            {words('pairs.console.chosen', { ...counts })}
            {counts.done > 0 && `, ${words('pairs.console.done', { count: counts.done })}`}
          </p>
          {plan?.publishedAt && (
            <p className="small quiet">
              {words('pairs.console.published', { day: day(plan.publishedAt, event.timeZone, locale) })}
            </p>
          )}
        </div>
        <ButtonLink
          kind="second"
          size="dense"
          pictogram="list"
          href={consolePath(locale, 'plenary', event.id)}
        >
          {words('pairs.console.plenary')}
        </ButtonLink>
      </div>
      {plan && !plan.changedSincePublished && plan.publishedAt && <FigureSentences plan={plan} />}
      {broken > 0 && (
        <div className="said">
          <Notice tone="sun" pictogram="warn">
            <p>{words('pairs.console.goneHint', { count: broken })}</p>
          </Notice>
        </div>
      )}
      {byWave(pairs.pairs).map(([wave, own], place, waves) => (
        <PairTable key={wave} wave={wave} pairs={own} zone={pairs.timeZone} named={waves.length > 1} />
      ))}
    </section>
  );
}
