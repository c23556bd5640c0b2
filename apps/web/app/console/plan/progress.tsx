import type { RotationPlanView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { useLocale, useWords } from '../../words.js';
import { FigureList } from './figure-list.js';
import { figureLines, said } from './figures.js';
import { useProgress } from './use-progress.js';

interface ProgressProps {
  readonly plan: RotationPlanView;
  readonly address: string;
}

/** While the plan is made: how long it may still take, the figures so far, and a way to stop with the best one. */
export function Progress({ plan, address }: ProgressProps) {
  const locale = useLocale();
  const words = useWords();
  const { status, progress } = useProgress(plan, address);
  const lines = figureLines({ ...plan, metrics: progress?.metrics ?? null, optimal: [] });
  return (
    <section className="deck mt-6" aria-labelledby="working">
      <h2 id="working">{words(`console.plan.working.${status === 'queued' ? 'queued' : 'running'}`)}</h2>
      <p className="mt-2 prose">{words('console.plan.working.why', { count: plan.people })}</p>
      {progress && (
        <>
          <progress
            className="deck-bar mt-4"
            max={progress.ofSeconds}
            value={Math.min(progress.seconds, progress.ofSeconds)}
            aria-label={words('console.plan.working.bar')}
          />
          <p className="small quiet mt-2">
            {words('console.plan.working.time', {
              seconds: said(progress.seconds, locale),
              of: said(progress.ofSeconds, locale),
            })}
          </p>
        </>
      )}
      {lines.length > 0 && (
        <>
          <h3 className="mt-5">{words('console.plan.working.soFar')}</h3>
          <FigureList lines={lines} />
        </>
      )}
      <form method="post" className="row mt-5">
        <Button kind="second" name="intent" value="cancel">
          {words('console.plan.working.stop')}
        </Button>
        <noscript>
          <a href="?">{words('console.plan.working.refresh')}</a>
        </noscript>
      </form>
    </section>
  );
}
