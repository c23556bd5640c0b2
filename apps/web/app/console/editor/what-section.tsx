import { Choice, Choices, Field, Select, TextArea } from '../../design/fields.js';
import { Pictogram } from '../../design/pictograms.js';
import { useWords } from '../../words.js';
import { Section, type SectionProps } from './section.js';

/** Kind, title, text, for whom, whose. */
export function WhatSection({ state: { draft, problem }, options, isNew }: SectionProps) {
  const words = useWords();
  const t = (key: string) => words(`console.editor.${key}`);
  return (
    <Section id="what" title={t('what')}>
      <FormatCards formats={options.formats} chosen={draft.format} error={problem.fields.format} />
      <Field
        name="title"
        label={t('title')}
        hint={t('titleHint')}
        error={problem.fields.title}
        defaultValue={draft.title}
        maxLength={200}
        autoComplete="off"
      />
      <Choices id="audience" legend={t('audience')} error={problem.fields.audience}>
        <div className="pair">
          {options.audiences.map((audience) => (
            <Choice
              key={audience}
              type="radio"
              name="audience"
              value={audience}
              defaultChecked={draft.audience === audience}
              label={t(audience === 'public' ? 'audiencePublic' : 'audienceProfessionals')}
              hint={t(audience === 'public' ? 'audiencePublicHint' : 'audienceProfessionalsHint')}
            />
          ))}
        </div>
      </Choices>
      <TextArea
        name="description"
        label={t('description')}
        hint={t('descriptionHint')}
        error={problem.fields.description}
        defaultValue={draft.description}
        rows={8}
      />
      <div className="pair">
        {isNew ? (
          <Select
            name="territoryId"
            label={t('territory')}
            error={problem.fields.territoryId}
            defaultValue={draft.territoryId}
          >
            {options.territories.length !== 1 && <option value="">{words('console.common.choose')}</option>}
            {options.territories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <input type="hidden" name="territoryId" value={draft.territoryId} />
        )}
        <Select
          name="timeZone"
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          error={problem.fields.timeZone}
          defaultValue={draft.timeZone}
        >
          {isNew && <option value="">{t('timeZoneOf')}</option>}
          {[...new Set([...(draft.timeZone ? [draft.timeZone] : []), ...options.zones])].map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </div>
    </Section>
  );
}

interface FormatCardsProps {
  readonly formats: readonly string[];
  readonly chosen: string;
  readonly error: string | undefined;
}

/** Each format with its pictogram, its name and a line of what it is. */
function FormatCards({ formats, chosen, error }: FormatCardsProps) {
  const words = useWords();
  return (
    <Choices id="format" legend={words('console.editor.format')} error={error}>
      <div className="cards">
        {formats.map((format) => (
          <label key={format} className="choice" data-format={format}>
            <input type="radio" name="format" value={format} defaultChecked={chosen === format} />
            <span>
              <b>{words(`common.format.${format}`)}</b>
              <span className="hint">{words(`console.editor.formatHint.${format}`)}</span>
            </span>
            <Pictogram name={format as 'forum'} />
          </label>
        ))}
      </div>
    </Choices>
  );
}
