import { Choice, Choices, Field, Select } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { Section, type SectionProps } from './section.js';

const MODES = { in_person: 'inPerson', online: 'online', mixed: 'mixed' } as const;

/** On site, online or both. :has() only hides what the choice makes needless; the server keeps what it allows. */
export function WhereSection({ state: { draft, problem }, options }: SectionProps) {
  const words = useWords();
  const t = (key: string) => words(`console.editor.${key}`);
  return (
    <Section id="where" title={t('where')}>
      <Choices legend={t('attendanceMode')}>
        <div className="pair">
          {Object.entries(MODES).map(([mode, label]) => (
            <Choice
              key={mode}
              type="radio"
              name="attendanceMode"
              value={mode}
              defaultChecked={draft.attendanceMode === mode}
              label={t(label)}
            />
          ))}
        </div>
      </Choices>
      <div className="only-place mt-5">
        <Select name="placeId" label={t('place')} error={problem.fields.placeId} defaultValue={draft.placeId}>
          <option value="">{t('placeNone')}</option>
          {options.places.map(({ id, name, address }) => (
            <option key={id} value={id}>
              {address ? `${name}, ${address}` : name}
            </option>
          ))}
        </Select>
        <div className="pair">
          <Field
            name="placeName"
            label={t('placeName')}
            hint={t('placeNameHint')}
            error={problem.fields.placeName}
            defaultValue={draft.placeName}
            autoComplete="off"
          />
          <Field
            name="placeAddress"
            label={t('placeAddress')}
            error={problem.fields.placeAddress}
            defaultValue={draft.placeAddress}
            autoComplete="off"
          />
        </div>
      </div>
      <div className="only-online mt-5">
        <Field
          name="onlineUrl"
          type="url"
          label={t('onlineUrl')}
          hint={t('onlineUrlHint')}
          error={problem.fields.onlineUrl}
          defaultValue={draft.onlineUrl}
          autoComplete="off"
        />
      </div>
    </Section>
  );
}
