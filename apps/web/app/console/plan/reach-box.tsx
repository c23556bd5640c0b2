import { Notice } from '../../design/signs.js';
import { useLocale, useWords } from '../../words.js';
import { hasProblem, type FormProblem } from '../asking.js';
import { withNames } from './labels.js';
import type { Nameable } from './person-box.js';
import { reachSaid, type Reach } from './reach.js';

interface ReachBoxProps {
  readonly reach: Reach | undefined;
  readonly asking: boolean;
  readonly wrong: FormProblem | undefined;
  readonly rounds: number;
  readonly names: readonly Nameable[];
}

/** What the rounds can reach at best, or why no plan can be made so. */
export function ReachBox({ reach, asking, wrong, rounds, names }: ReachBoxProps) {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string) => words(`console.plan.reach.${key}`);
  const possible = reach && reach.impossible === null ? reachSaid(reach, rounds, locale, words) : undefined;
  return (
    <aside className="reach-box" aria-labelledby="reach">
      <section className="deck">
        <h2 id="reach">{t('title')}</h2>
        <div aria-live="polite" aria-busy={asking}>
          {possible && (
            <>
              <p className="mt-2">
                <b>{possible.sentence}</b>
              </p>
              <ul className="plain-list small mt-4">
                {possible.others.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
          {reach?.impossible && (
            <div className="mt-4">
              <Notice tone="bad" pictogram="warn">
                <p>
                  <b>{t('impossible')}</b>
                </p>
                <p>{withNames(reach.impossible, names)}</p>
              </Notice>
            </div>
          )}
          {wrong && hasProblem(wrong) && (
            <div className="mt-4">
              <Notice tone="bad" pictogram="warn">
                {[...wrong.others, ...Object.values(wrong.fields)].map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </Notice>
            </div>
          )}
          {!reach && !wrong && <p className="small quiet mt-2">{t('waiting')}</p>}
          {asking && reach && <p className="small quiet mt-2">{t('asking')}</p>}
        </div>
        <p className="small quiet mt-4">{t('note')}</p>
      </section>
    </aside>
  );
}
