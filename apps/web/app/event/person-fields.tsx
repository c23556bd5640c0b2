import { JOB_FUNCTIONS } from '#registration/contract';
import { Field, Select } from '../design/fields.js';
import { useWords } from '../words.js';

/** What was typed in a form that came back, and what is wrong with it, by the name of the field. */
export interface Kept {
  readonly value: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly error: (name: string) => string | undefined;
}

interface PersonFieldsProps {
  /** Professionals give their address and may say where they work; the public may leave a way to be told. */
  readonly professional: boolean;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly kept: Kept;
}

export function PersonFields({ professional, organisations, kept }: PersonFieldsProps) {
  const words = useWords();
  const text = (name: string) => ({ name, defaultValue: kept.value(name), error: kept.error(name) });
  return (
    <div>
      <Field
        {...text('firstName')}
        label={words('public.form.firstName')}
        autoComplete="given-name"
        maxLength={100}
      />
      <Field
        {...text('lastName')}
        label={words('public.form.lastName')}
        autoComplete="family-name"
        maxLength={100}
      />
      <Field
        {...text('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        label={words('public.form.email')}
        hint={words(professional ? 'public.form.emailHint' : 'public.form.emailOptional')}
      />
      {professional ? (
        <WorkFields organisations={organisations} kept={kept} />
      ) : (
        <Field
          {...text('phone')}
          type="tel"
          autoComplete="tel"
          label={words('public.form.phone')}
          hint={words('public.form.phoneOptional')}
        />
      )}
    </div>
  );
}

function WorkFields({ organisations, kept }: Pick<PersonFieldsProps, 'organisations' | 'kept'>) {
  const words = useWords();
  return (
    <>
      {organisations.length > 0 && (
        <Select
          name="organisationId"
          label={words('public.form.organisation')}
          hint={words('public.form.organisationHint')}
          defaultValue={kept.value('organisationId')}
          error={kept.error('organisationId')}
        >
          <option value="">{words('public.form.organisationNone')}</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Field
        name="organisationName"
        label={words(organisations.length > 0 ? 'public.form.organisationOther' : 'public.form.organisation')}
        hint={organisations.length > 0 ? words('public.form.organisationOtherHint') : undefined}
        autoComplete="organization"
        defaultValue={kept.value('organisationName')}
        error={kept.error('organisationName')}
        maxLength={200}
      />
      <Select
        name="jobFunction"
        label={words('public.form.jobFunction')}
        defaultValue={kept.value('jobFunction')}
        error={kept.error('jobFunction')}
      >
        <option value="">{words('public.form.jobFunctionNone')}</option>
        {JOB_FUNCTIONS.map((jobFunction) => (
          <option key={jobFunction} value={jobFunction}>
            {words(`common.jobFunction.${jobFunction}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
