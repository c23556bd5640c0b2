import { useWords } from '../words.js';
import type { Door } from './load.js';

/** Present of all, still to come, and who came without a seat: three figures, three units, never added. */
export function Counters({ door: { counts } }: { readonly door: Door }) {
  const words = useWords();
  const t = (key: string, values?: object) => words(`console.day.figures.${key}`, { ...values });
  const left = counts.expected - counts.present - counts.excused - counts.absent;
  return (
    <dl className="counters">
      <div>
        <dt>{t('present')}</dt>
        <dd>
          {counts.present}
          <small> {t('of', { count: counts.expected })}</small>
        </dd>
      </div>
      <div>
        <dt>{t('expected')}</dt>
        <dd>{left}</dd>
      </div>
      <div>
        <dt>{t('walkIns')}</dt>
        <dd>{counts.walkIns}</dd>
      </div>
    </dl>
  );
}
