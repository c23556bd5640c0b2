import type { RotationPlanView } from '#matching/contract';
import { useWords } from '../../words.js';
import { ranksOf, type SlotOutcome } from './outcome.js';

interface SummaryProps {
  readonly plan: RotationPlanView;
  readonly outcome: readonly SlotOutcome[];
}

/** The whole in plain words: how many have which choice, who is left out, and whether better could be. */
export function Summary({ plan, outcome }: SummaryProps) {
  const words = useWords();
  const { counts, allFirst, byHand, unserved, withoutWish } = ranksOf(outcome);
  const several = outcome.length > 1;
  const proved = ['unserved', 'rankCounts'].every((metric) => plan.optimal.includes(metric));
  const rank = (place: number) => words('ateliers.wish.rank', { count: place, ordinal: true });
  return (
    <section className="mt-6" aria-labelledby="in-words">
      <h2 id="in-words">{words('ateliers.console.result')}</h2>
      <p className="quiet mt-1">{words('ateliers.console.everybody', { count: plan.people })}</p>
      <dl className="figures mt-4">
        {counts.map((count, index) => (
          <div key={index}>
            <dt>{rank(index + 1)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        <div>
          <dt>{words('ateliers.console.notServed')}</dt>
          <dd>{unserved}</dd>
        </div>
        {withoutWish > 0 && (
          <div>
            <dt>{words('ateliers.console.noWish')}</dt>
            <dd>{withoutWish}</dd>
          </div>
        )}
      </dl>
      <ul className="plain-list prose mt-4">
        {several && <li>{words('ateliers.console.allFirst', { count: allFirst })}</li>}
        {!several &&
          counts.map((count, index) => (
            <li key={index}>{words('ateliers.console.rankLine', { count, rank: rank(index + 1) })}</li>
          ))}
        <li>{words('ateliers.console.unserved', { count: unserved })}</li>
        {byHand > 0 && <li>{words('ateliers.console.byHand', { count: byHand })}</li>}
        <li>
          <strong>{words(proved ? 'ateliers.console.optimal' : 'ateliers.console.notOptimal')}</strong>
        </li>
      </ul>
    </section>
  );
}
