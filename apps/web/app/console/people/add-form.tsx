import type { EventView } from '#scheduling/contract';
import { Button } from '../../design/buttons.js';
import { Choice, Choices, Field, Select } from '../../design/fields.js';
import { OneTimeKey } from '../../design/forms.js';
import { SessionChoice } from '../../event/session-choice.js';
import type { Typed } from '../../event/sign-up-form.js';
import { useWords } from '../../words.js';
import type { FormProblem } from '../asking.js';
import { ProblemSummary } from '../problem-summary.js';

interface AddFormProps {
  readonly event: EventView;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly jobFunctions: readonly string[];
  readonly now: string;
  readonly formKey: string;
  readonly typed: Typed;
  readonly problem: FormProblem | undefined;
}

/** An organiser signs somebody up, by the same call and the same rules as the public page. */
export function AddForm({ event, organisations, jobFunctions, now, formKey, typed, problem }: AddFormProps) {
  const words = useWords();
  const t = (key: string) => words(`console.adding.${key}`);
  const errors = problem?.fields ?? {};
  const all = (name: string) => typed[name] ?? [];
  const kept = { value: (name: string) => all(name)[0] ?? '', all, error: (name: string) => errors[name] };
  const box = (name: string) => ({
    name,
    label: t(name),
    defaultValue: kept.value(name),
    error: errors[name],
  });
  const labelOf = (field: string) =>
    field.startsWith('wish-') ? words('ateliers.wish.title') : t(field === 'sessionIds' ? 'sessions' : field);
  const open = event.audience === 'public';
  return (
    <>
      <p className="lead mt-4">{t('lead')}</p>
      <ProblemSummary problem={problem} labelOf={labelOf} />
      <form method="post" className="narrow-form person-form mt-6" noValidate>
        <OneTimeKey value={formKey} />
        <SessionChoice event={event} now={now} kept={kept} />
        {open && (
          <Choices legend={t('how')}>
            <Choice
              type="radio"
              name="who"
              value="named"
              defaultChecked={kept.value('who') !== 'nameless'}
              label={t('named')}
            />
            <Choice
              type="radio"
              name="who"
              value="nameless"
              defaultChecked={kept.value('who') === 'nameless'}
              label={t('nameless')}
              hint={t('namelessHint')}
            />
          </Choices>
        )}
        {open && (
          <div className="only-nameless mt-5">
            <Field
              {...box('seats')}
              inputMode="numeric"
              className="short"
              defaultValue={kept.value('seats') || '1'}
            />
          </div>
        )}
        <div className="only-named mt-5">
          <div className="pair">
            <Field {...box('firstName')} autoComplete="off" maxLength={100} />
            <Field {...box('lastName')} autoComplete="off" maxLength={100} />
          </div>
          <Field {...box('email')} type="email" hint={t('emailHint')} autoComplete="off" />
          <Field {...box('phone')} type="tel" autoComplete="off" />
          {!open && (
            <>
              {organisations.length > 0 && (
                <Select {...box('organisationId')}>
                  <option value="">{t('organisationNone')}</option>
                  {organisations.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
              <Field
                {...box('organisationName')}

                hint={t('organisationOtherHint')}
                autoComplete="off"
              />
              <Select {...box('jobFunction')}>
                <option value="">{words('console.common.choose')}</option>
                {jobFunctions.map((jobFunction) => (
                  <option key={jobFunction} value={jobFunction}>
                    {words(`common.jobFunction.${jobFunction}`)}
                  </option>
                ))}
              </Select>
            </>
          )}
        </div>
        <div className="mt-6">
          <Button>{t('submit')}</Button>
        </div>
      </form>
    </>
  );
}
