import { Choice, Choices, Field } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { Section } from '../editor/section.js';
import { TABLE_MODES } from './draft.js';
import { boxes, type PartProps } from './setup-parts.js';

/** Which kind of plan, each with what it is good for. */
export function KindPart(props: PartProps) {
  const words = useWords();
  const { draft, set } = props;
  return (
    <Section id="kind" title={words('console.plan.setup.kind')}>
      <Choices legend={words('console.plan.setup.kindLegend')}>
        {TABLE_MODES.map((mode) => (
          <Choice
            key={mode}
            type="radio"
            name="mode"
            value={mode}
            checked={draft.mode === mode}
            onChange={() => set({ mode })}
            label={words(`console.plan.mode.${mode}`)}
            hint={words(`console.plan.modeHint.${mode}`)}
          />
        ))}
      </Choices>
      <div className="narrow-form mt-5">
        <Field
          {...boxes(props)('name')}
          label={words('console.plan.setup.box.name')}
          hint={words('console.plan.setup.nameHint')}
          maxLength={100}
          autoComplete="off"
        />
      </div>
    </Section>
  );
}
