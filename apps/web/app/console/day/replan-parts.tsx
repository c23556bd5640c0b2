import { Button } from '../../design/buttons.js';
import { Figures } from '../../design/signs.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';
import type { NamedOne } from './day-news.js';
import type { ShownDay } from './shown-day.js';

/** What the arrivals say, before anything is computed. */
export function Situation({ day }: { readonly day: ShownDay }) {
  const words = useWords();
  const { news, settled, afterRound, rounds, walkIns, status } = day;
  const t = (key: string, values?: object) => words(`console.replanDay.${key}`, { ...values });
  const busy = status === 'queued' || status === 'running';
  return (
    <>
      <p className="lead mt-4">
        {afterRound === undefined
          ? t('over')
          : t(afterRound === 0 ? 'allRounds' : 'nextRounds', { from: afterRound + 1, to: rounds })}
      </p>
      <div className="mt-5">
        <Figures
          items={[
            { label: t('here'), value: news.here },
            { label: t('absent'), value: news.absent.length },
            { label: t('late'), value: news.late.length + news.back.length },
          ]}
        />
      </div>
      <People title={t('absent')} people={news.absent} />
      <People title={t('late')} people={[...news.late, ...news.back]} />
      {walkIns > 0 && <p className="mt-4">{t('walkIns', { count: walkIns })}</p>}
      {busy && <p className="mt-6">{t('busy')}</p>}
      {news.here === 0 && <p className="mt-6">{t('nobodyHere')}</p>}
      {settled && news.here > 0 && <p className="mt-6">{t('nothing')}</p>}
      {!busy && !settled && news.here > 0 && afterRound !== undefined && (
        <form method="post" className="mt-6">
          <Button>{t('compute')}</Button>
          <p className="small quiet mt-2">{t('computeWhy')}</p>
        </form>
      )}
    </>
  );
}

/** What it costs, before anybody is given anything. */
export function Result({ event, day }: { readonly event: { readonly id: string }; readonly day: ShownDay }) {
  const locale = useLocale();
  const words = useWords();
  const { told, changed, fresh, planId, walkIns } = day;
  const t = (key: string, values?: object) => words(`console.replanDay.${key}`, { ...values });
  return (
    <>
      <div className="mt-5">
        <Figures
          items={[
            { label: t('told.absent'), value: told.absent },
            { label: t('told.late'), value: told.late },
            { label: t('told.changed'), value: changed.length },
          ]}
        />
      </div>
      <p className="mt-4">{t('changed', { count: changed.length })}</p>
      {fresh.length > 0 && <p className="mt-2">{t('fresh', { count: fresh.length })}</p>}
      <People title={t('told.changed')} people={changed} />
      <People title={t('told.fresh')} people={fresh} />
      {walkIns > 0 && <p className="mt-4">{t('walkIns', { count: walkIns })}</p>}
      <form method="post" className="row mt-6">
        <Button name="publish" value={planId}>
          {t('publish')}
        </Button>
        <a href={consolePath(locale, 'plan', event.id, planId)}>{t('seePlan')}</a>
      </form>
      <form method="post" className="mt-4">
        <Button kind="second" size="dense">
          {t('again')}
        </Button>
      </form>
    </>
  );
}

function People({ title, people }: { readonly title: string; readonly people: readonly NamedOne[] }) {
  if (people.length === 0) return null;
  return (
    <details className="mt-4" open={people.length <= 12}>
      <summary>
        {title} ({people.length})
      </summary>
      <ul className="names">
        {people.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
