import type { RotationPlanView } from '#matching/contract';
import { Pictogram } from '../../design/pictograms.js';
import { useWords } from '../../words.js';

const SAID = ['sameOrganisation', 'sameFunction', 'repeats'] as const;

/** How good the pairs are, a sentence for each measure; "proved" is said only of what stands at its bound. */
export function FigureSentences({ plan }: { readonly plan: RotationPlanView }) {
  const words = useWords();
  const t = (key: string, count?: number) => words(`pairs.console.figures.${key}`, { count });
  const figureOf = (figures: RotationPlanView['metrics'], name: string) => {
    const value = figures?.[name];
    return typeof value === 'number' ? value : undefined;
  };
  const distance = figureOf(plan.metrics, 'distanceKm') ?? 0;
  return (
    <ul className="pair-figures mt-4">
      {SAID.map((name) => {
        const value = figureOf(plan.metrics, name);
        if (value === undefined) return null;
        const bound = figureOf(plan.bounds, name);
        const proved = plan.optimal.includes(name);
        return (
          <li key={name}>
            <Pictogram name={value === 0 ? 'check' : 'info'} />
            <span>
              {t(name, value)}
              {value > 0 && proved && <small> {t('best')}</small>}
              {value > 0 && !proved && bound !== undefined && <small> {t('atBest', bound)}</small>}
            </span>
          </li>
        );
      })}
      {distance > 0 && (
        <li>
          <Pictogram name="map" />
          <span>{t('distance', Math.round(distance))}</span>
        </li>
      )}
    </ul>
  );
}
