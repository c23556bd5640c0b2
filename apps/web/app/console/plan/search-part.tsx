import { Field, Tick } from '../../design/fields.js';
import { capital, dayAndHour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { Section } from '../editor/section.js';
import { boxes, type PartProps } from './setup-parts.js';

export interface SessionOption {
  readonly id: string;
  readonly title: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
}

interface SearchPartProps extends PartProps {
  readonly sessions: readonly SessionOption[];
  readonly zone: string;
}

/** Of whom the plan is, when sessions leave a choice; whether the day may be cut short; how long to search. */
export function SearchPart({ sessions, zone, ...props }: SearchPartProps) {
  const locale = useLocale();
  const words = useWords();
  const { draft, set } = props;
  const t = (key: string) => words(`console.plan.setup.${key}`);
  const toggle = (id: string, on: boolean) =>
    set({ sessionIds: on ? [...draft.sessionIds, id] : draft.sessionIds.filter((one) => one !== id) });
  return (
    <Section id="search-part" title={t('search')}>
      {sessions.length > 1 && (
        <fieldset id="sessionIds" className="mt-4">
          <legend className="label">{t('sessions')}</legend>
          <span className="hint">{t('sessionsHint')}</span>
          <div className="day-list">
            {sessions.map(({ id, title, startsAt }) => (
              <Tick
                key={id}
                label={[title, capital(dayAndHour(startsAt, zone, locale))].filter(Boolean).join(' · ')}
                checked={draft.sessionIds.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {draft.mode !== 'carousel' && (
        <Tick
          label={
            <>
              {t('prefixGood')}
              <small>{t('prefixGoodHint')}</small>
            </>
          }
          checked={draft.prefixGood}
          onChange={(event) => set({ prefixGood: event.target.checked })}
        />
      )}
      <div className="narrow-form mt-5">
        <Field
          {...boxes(props)('seconds')}
          label={t('box.seconds')}
          hint={t('secondsHint')}
          inputMode="decimal"
          className="short"
        />
      </div>
    </Section>
  );
}
