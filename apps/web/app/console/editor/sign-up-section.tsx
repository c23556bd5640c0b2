import { Field, Select, Tick } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { Section, type SectionProps } from './section.js';

const MODES = ['all', 'choose', 'choose_one'] as const;

/** Seats, the waiting list, and when sign-ups open and close. */
export function SignUpSection({ state: { draft, problem } }: SectionProps) {
  const words = useWords();
  const t = (key: string) => words(`console.editor.${key}`);
  return (
    <Section id="sign-up" title={t('signUp')}>
      <div className="pair">
        <Field
          name="capacity"
          inputMode="numeric"
          label={t('capacity')}
          hint={t('capacityHint')}
          error={problem.fields.capacity}
          defaultValue={draft.capacity}
        />
        <Select
          name="signUpMode"
          label={t('signUpMode')}
          error={problem.fields.signUpMode}
          defaultValue={draft.signUpMode}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`signUpModes.${mode}`)}
            </option>
          ))}
        </Select>
      </div>
      <Tick name="waitingList" value="yes" defaultChecked={draft.waitingList} label={t('waitingList')} />
      <div className="pair">
        <Field
          name="opensAt"
          type="datetime-local"
          label={t('opensAt')}
          hint={t('opensAtHint')}
          error={problem.fields.opensAt}
          defaultValue={draft.opensAt}
        />
        <Field
          name="closesAt"
          type="datetime-local"
          label={t('closesAt')}
          hint={t('closesAtHint')}
          error={problem.fields.closesAt}
          defaultValue={draft.closesAt}
        />
      </div>
      <Tick
        name="sensitive"
        value="yes"
        defaultChecked={draft.sensitive}
        label={
          <>
            {t('sensitive')}
            <small>{t('sensitiveHint')}</small>
          </>
        }
      />
    </Section>
  );
}

/** Who answers: shown on each page of the event. */
export function ContactSection({ state: { draft, problem } }: SectionProps) {
  const words = useWords();
  const t = (key: string) => words(`console.editor.${key}`);
  return (
    <Section id="contact" title={t('contact')}>
      <Field
        name="contactName"
        label={t('contactName')}
        error={problem.fields.contactName}
        defaultValue={draft.contactName}
        autoComplete="off"
      />
      <div className="pair">
        <Field
          name="contactPhone"
          type="tel"
          label={t('contactPhone')}
          hint={t('contactPhoneHint')}
          error={problem.fields.contactPhone}
          defaultValue={draft.contactPhone}
          autoComplete="off"
        />
        <Field
          name="contactEmail"
          type="email"
          label={t('contactEmail')}
          error={problem.fields.contactEmail}
          defaultValue={draft.contactEmail}
          autoComplete="off"
        />
      </div>
    </Section>
  );
}
