import { Pictogram } from '../../design/pictograms.js';
import { useLocale, useWords } from '../../words.js';
import { besideOf, countedBy, said, type FigureLine } from './figures.js';

/** Each measure of a plan: a large figure, what it counts, the best that could be, a tick only where it is proved. */
export function FigureList({ lines }: { readonly lines: readonly FigureLine[] }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <dl className="bounds mt-4">
      {lines.map((line) => {
        const beside = besideOf(line, locale, words);
        return (
          <div key={line.name}>
            <dt>{countedBy(line, words)}</dt>
            <dd className="v">{said(line.value, locale)}</dd>
            {beside && (
              <dd className="best">
                {line.optimal && <Pictogram name="check" />}
                {beside}
              </dd>
            )}
            <dd className="why">{words(`console.plan.why.${line.name}`)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
