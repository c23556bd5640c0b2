import type { MouseEventHandler } from 'react';
import { Button } from '../../design/buttons.js';
import { Choice, Choices, Field, Tick } from '../../design/fields.js';
import { capital, day } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import type { Draft } from './draft.js';
import { INTENT } from './intents.js';
import type { Preview } from './recurrence.js';

const CHOICES = {
  no: 'repeatNo',
  weekly: 'repeatWeekly',
  fortnightly: 'repeatFortnightly',
  monthlyWeekday: 'repeatMonthlyWeekday',
  monthlyDay: 'repeatMonthlyDay',
} as const;

interface RepeatProps {
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly preview: Preview | undefined;
  readonly missing: boolean;
  readonly onPreview: MouseEventHandler<HTMLButtonElement>;
}

/** Whether it comes again, and the dates that this gives. */
export function Repeat({ draft, error, preview, missing, onPreview }: RepeatProps) {
  const words = useWords();
  const t = (key: string) => words(`console.editor.${key}`);
  return (
    <div className="mt-6">
      <Choices id="repeat" legend={t('repeat')} error={error}>
        <div className="pair">
          {Object.entries(CHOICES).map(([repeat, label]) => (
            <Choice
              key={repeat}
              type="radio"
              name="repeat"
              value={repeat}
              defaultChecked={draft.repeat === repeat}
              label={t(label)}
            />
          ))}
        </div>
      </Choices>
      <div className="only-repeat mt-5">
        <p className="small quiet">{t('repeatHint')}</p>
        <div className="pair mt-4">
          <Field
            name="repeatCount"
            inputMode="numeric"
            label={t('repeatCount')}
            defaultValue={draft.repeatCount}
          />
          <Field name="repeatUntil" type="date" label={t('repeatUntil')} defaultValue={draft.repeatUntil} />
        </div>
        <p className="mt-4">
          <Button kind="second" name="intent" value={INTENT.preview} onClick={onPreview}>
            {t('preview')}
          </Button>
        </p>
        <div role="status">
          {missing && <p className="mt-4">{t('previewNone')}</p>}
          {preview && <Dates preview={preview} skip={draft.skip} />}
        </div>
      </div>
    </div>
  );
}

/** The sentence, then each date with a box to leave it out. */
function Dates({ preview, skip }: { readonly preview: Preview; readonly skip: readonly string[] }) {
  const locale = useLocale();
  const words = useWords();
  const { days } = preview;
  const said = (iso = '') => day(`${iso}T12:00:00Z`, 'UTC', locale, true);
  const [weekday = ''] = said(days[0]).split(' ');
  const nth = { '-1': 'last', 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' }[String(preview.nth)];
  const rule = words(`console.editor.rule.${preview.repeat}`, {
    weekday,
    nth: words(`console.editor.nth.${nth}`),
    day: Number(days[0]?.slice(8)),
  });
  return (
    <>
      <p className="mt-4" id="dates">
        <strong>
          {capital(
            words('console.editor.previewMany', {
              count: days.length,
              rule,
              first: said(days[0]),
              last: said(days.at(-1)),
            }),
          )}
        </strong>
      </p>
      <fieldset className="mt-4" id="skip">
        <legend className="label">{words('console.editor.skip')}</legend>
        <span className="hint">{words('console.editor.skipHint')}</span>
        <div className="day-list">
          {days.map((iso) => (
            <Tick
              key={iso}
              name="skip"
              value={iso}
              defaultChecked={skip.includes(iso)}
              label={capital(said(iso))}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
