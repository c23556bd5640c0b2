import type { RotationPlanView } from '#matching/contract';
import { useLocale, useWords } from '../../words.js';
import { FigureList } from './figure-list.js';
import { said, verdictOf, type FigureLine } from './figures.js';

interface QualityProps {
  readonly plan: Pick<RotationPlanView, 'mode' | 'seconds'>;
  readonly lines: readonly FigureLine[];
}

/** Whether it is a good plan: the answer, then each figure beside the best that could be. */
export function Quality({ plan, lines }: QualityProps) {
  const locale = useLocale();
  const words = useWords();
  const proved = lines.filter(({ optimal }) => optimal).length;
  return (
    <section className="mt-7 deck" aria-labelledby="quality">
      <h2 id="quality">{words('console.plan.quality.title')}</h2>
      <p className="prose mt-2">
        {words(`console.plan.quality.${plan.mode === 'carousel' ? 'carousel' : verdictOf(lines)}`, {
          count: proved,
          total: lines.length,
        })}
      </p>
      <FigureList lines={lines} />
      {plan.seconds !== null && (
        <p className="small quiet mt-4">
          {words('console.plan.quality.seconds', { seconds: said(plan.seconds, locale) })}
        </p>
      )}
    </section>
  );
}
