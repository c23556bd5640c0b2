import { Button } from '../../design/buttons.js';
import { Field } from '../../design/fields.js';
import { hour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { Section } from '../editor/section.js';
import type { HeadedEvent } from '../event/event-frame.js';
import { changed, without, type BreakDraft, type PhaseDraft, type PlanDraft } from './draft.js';
import { lastingOf } from './lasting.js';
import { boxes, type PartProps } from './setup-parts.js';

const MOST_PHASES = 8;

/** How many rounds, how long, what happens in each, and when there is a pause. */
export function RoundsPart({ event, ...props }: PartProps & { readonly event: HeadedEvent }) {
  const words = useWords();
  const box = boxes(props);
  const { draft } = props;
  const b = (name: keyof PlanDraft) => ({ ...box(name), label: words(`console.plan.setup.box.${name}`) });
  const ofPhases = draft.phases.length > 0;
  return (
    <Section id="rounds-part" title={words('console.plan.setup.rounds')}>
      <div className="boxes mt-4">
        <Field {...b('rounds')} inputMode="numeric" />
        {!ofPhases && <Field {...b('minutes')} inputMode="decimal" />}
        <Field {...b('moveMinutes')} inputMode="decimal" />
        <Field
          {...b('startsAt')}
          type="time"
          hint={event.startsAt ? <FirstStart event={event} /> : undefined}
        />
      </div>
      <Lasting draft={draft} event={event} />
      <Phases {...props} />
      <Breaks {...props} />
    </Section>
  );
}

function FirstStart({ event: { startsAt, timeZone } }: { readonly event: HeadedEvent }) {
  const locale = useLocale();
  const words = useWords();
  return words('console.plan.setup.startsHint', { hour: hour(startsAt!, timeZone, locale) });
}

/** When it all ends, and whether that is later than the event. */
function Lasting({ draft, event }: { readonly draft: PlanDraft; readonly event: HeadedEvent }) {
  const locale = useLocale();
  const words = useWords();
  const lasting = lastingOf(draft, event);
  if (!lasting) return null;
  const { endsAt, tooLong } = lasting;
  return (
    <p className="small mt-2" role="status">
      {words('console.plan.setup.ends', { hour: hour(endsAt, event.timeZone, locale) })}{' '}
      {tooLong && (
        <b>{words('console.plan.setup.tooLong', { hour: hour(event.endsAt!, event.timeZone, locale) })}</b>
      )}
    </p>
  );
}

function Phases({ draft, set, errors }: PartProps) {
  const words = useWords();
  const t = (key: string) => words(`console.plan.setup.${key}`);
  const box = (index: number, part: keyof PhaseDraft) => ({
    name: `phases.${index}.${part}`,
    label: words(`console.plan.setup.part.${part}`),
    value: draft.phases[index]![part],
    error: errors[`phases.${index}.${part}`],
    onChange: (event: { target: { value: string } }) =>
      set({ phases: changed(draft.phases, index, { [part]: event.target.value }) }),
  });
  return (
    <fieldset className="mt-6">
      <legend className="label">{t('phases')}</legend>
      <span className="hint">{t('phasesHint')}</span>
      <ol className="lines">
        {draft.phases.map((_phase, index) => (
          <li key={index}>
            <Field {...box(index, 'name')} maxLength={60} autoComplete="off" />
            <Field {...box(index, 'minutes')} inputMode="decimal" className="short" />
            <Button
              type="button"
              kind="danger"
              size="dense"
              onClick={() => set({ phases: without(draft.phases, index) })}
            >
              {words('console.plan.setup.removePhase', { number: index + 1 })}
            </Button>
          </li>
        ))}
      </ol>
      <p className="row mt-2">
        {draft.phases.length < MOST_PHASES && (
          <Button
            type="button"
            kind="second"
            size="dense"
            pictogram="plus"
            onClick={() => set({ phases: [...draft.phases, { name: '', minutes: '4' }] })}
          >
            {t('addPhase')}
          </Button>
        )}
        {draft.phases.length === 0 && (
          <Button type="button" kind="second" size="dense" onClick={() => set({ phases: usualPhases(t) })}>
            {t('usualPhases')}
          </Button>
        )}
      </p>
    </fieldset>
  );
}

/** One presents, the other presents, then both ask. */
const usualPhases = (t: (key: string) => string): PhaseDraft[] => [
  { name: t('phaseA'), minutes: '5' },
  { name: t('phaseB'), minutes: '5' },
  { name: t('phaseQuestions'), minutes: '2' },
];

function Breaks({ draft, set, errors }: PartProps) {
  const words = useWords();
  const t = (key: string) => words(`console.plan.setup.${key}`);
  const box = (index: number, part: keyof BreakDraft) => ({
    name: `breaks.${index}.${part}`,
    label: words(`console.plan.setup.part.${part}`),
    value: draft.breaks[index]![part],
    error: errors[`breaks.${index}.${part}`],
    onChange: (event: { target: { value: string } }) =>
      set({ breaks: changed(draft.breaks, index, { [part]: event.target.value }) }),
  });
  const middle = String(Math.max(1, Math.floor(Number(draft.rounds) / 2)));
  return (
    <fieldset className="mt-6">
      <legend className="label">{t('breaks')}</legend>
      <ol className="lines">
        {draft.breaks.map((_break, index) => (
          <li key={index}>
            <Field {...box(index, 'afterRound')} inputMode="numeric" className="short" />
            <Field {...box(index, 'minutes')} inputMode="numeric" className="short" />
            <Field {...box(index, 'name')} maxLength={60} autoComplete="off" />
            <Button
              type="button"
              kind="danger"
              size="dense"
              onClick={() => set({ breaks: without(draft.breaks, index) })}
            >
              {words('console.plan.setup.removeBreak', { number: index + 1 })}
            </Button>
          </li>
        ))}
      </ol>
      <p className="mt-2">
        <Button
          type="button"
          kind="second"
          size="dense"
          pictogram="plus"
          onClick={() =>
            set({ breaks: [...draft.breaks, { afterRound: middle, minutes: '15', name: t('breakName') }] })
          }
        >
          {t('addBreak')}
        </Button>
      </p>
    </fieldset>
  );
}
