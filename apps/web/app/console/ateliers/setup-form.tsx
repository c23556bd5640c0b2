import type { AteliersView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { Field, Select } from '../../design/fields.js';
import { OneTimeKey } from '../../design/forms.js';
import { hours } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import type { FormProblem } from '../asking.js';
import { ProblemSummary } from '../problem-summary.js';
import { ateliersToPlan, capacityBox, leadersBox } from './body-of-form.js';
import { PeopleList, PEOPLE_LIST } from './people-list.js';

interface SetupFormProps {
  readonly view: AteliersView;
  readonly zone: string;
  readonly formKey: string;
  readonly problem: FormProblem | undefined;
  /** What was in the boxes of a form that came back. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly again: boolean;
}

const SHARES = [25, 34, 50] as const;

/** Places and who leads, from the sessions; then everybody is given out at once. */
export function SetupForm({ view, zone, formKey, problem, typed, again }: SetupFormProps) {
  const locale = useLocale();
  const words = useWords();
  const ateliers = ateliersToPlan(view);
  const box = (name: string, usual = '') => ({
    name,
    defaultValue: typed?.[name] ?? usual,
    error: problem?.fields[name],
  });
  const slotOf = (slot: number) => view.slots.find((one) => one.slot === slot)!;
  return (
    <section className="deck mt-7" aria-labelledby="give-out">
      <h2 id="give-out">{words('ateliers.console.setup')}</h2>
      <p className="prose mt-2">{words('ateliers.console.setupLead')}</p>
      <ProblemSummary problem={problem} labelOf={(field) => titleOf(field)} />
      <form method="post" className="form mt-5" noValidate>
        <OneTimeKey value={formKey} />
        <PeopleList people={view.people} />
        {ateliers.map(({ id, title, sessions }) => (
          <fieldset key={id} className="wish-slot">
            <legend className="label">{title}</legend>
            <div className="atelier-boxes">
              {sessions.map(({ sessionId, slot, capacity }) => (
                <Field
                  key={sessionId}
                  {...box(capacityBox(sessionId), capacity === null ? '' : String(capacity))}
                  className="short"
                  inputMode="numeric"
                  label={`${words('ateliers.console.capacity')}, ${hours(slotOf(slot).startsAt, slotOf(slot).endsAt, zone, locale)}`}
                />
              ))}
              <Field
                {...box(leadersBox(id))}
                list={PEOPLE_LIST}
                label={words('ateliers.console.leaders')}
                autoComplete="off"
              />
            </div>
          </fieldset>
        ))}
        <p className="hint mt-4">
          {words('ateliers.console.capacityHint')} {words('ateliers.console.leadersHint')}
        </p>
        <div className="mt-5">
          <Select
            {...box('share')}
            className="short"
            label={words('ateliers.console.share')}
            hint={words('ateliers.console.shareHint')}
          >
            <option value="">{words('ateliers.console.shareNone')}</option>
            {SHARES.map((percent) => (
              <option key={percent} value={percent}>
                {words('ateliers.console.sharePart', { percent })}
              </option>
            ))}
          </Select>
        </div>
        <p className="mt-5">
          <Button>{words(again ? 'ateliers.console.again' : 'ateliers.console.allocate')}</Button>
        </p>
      </form>
    </section>
  );

  function titleOf(field: string): string {
    const found = ateliers.find(
      ({ id, sessions }) =>
        leadersBox(id) === field || sessions.some(({ sessionId }) => capacityBox(sessionId) === field),
    );
    return found?.title ?? words('ateliers.console.setup');
  }
}
