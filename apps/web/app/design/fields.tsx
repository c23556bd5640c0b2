import type { ComponentProps, ReactNode } from 'react';
import { useWords } from '../words.js';
import { Pictogram } from './pictograms.js';

interface Labelled {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** A sentence that says what to do; it stands between the label and the box. */
  readonly error?: string;
  /** Given when a name stands twice on the page. */
  readonly id?: string;
}

/** What ties a box to its hint and its error for those who do not see where they stand. */
const described = (id: string, { error, hint }: Pick<Labelled, 'error' | 'hint'>) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [error && `${id}-err`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
});

export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const words = useWords();
  return (
    <span className="err" id={id}>
      <Pictogram name="warn" />
      <span>
        <span className="vh">{words('common.errorTitle', { title: '' })}</span>
        {children}
      </span>
    </span>
  );
}

function Frame({
  id,
  label,
  hint,
  error,
  children,
}: Omit<Labelled, 'name'> & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={`${id}-err`}>{error}</FieldError>}
      {children}
    </div>
  );
}

export function Field({
  name,
  label,
  hint,
  error,
  id = name,
  className,
  ...rest
}: Labelled & ComponentProps<'input'>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input
        className={className ? `input ${className}` : 'input'}
        id={id}
        name={name}
        {...described(id, { error, hint })}
        {...rest}
      />
    </Frame>
  );
}

export function TextArea({
  name,
  label,
  hint,
  error,
  id = name,
  ...rest
}: Labelled & ComponentProps<'textarea'>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea className="input" id={id} name={name} {...described(id, { error, hint })} {...rest} />
    </Frame>
  );
}

/** A native list: its options are the children. */
export function Select({
  name,
  label,
  hint,
  error,
  id = name,
  className,
  ...rest
}: Labelled & ComponentProps<'select'>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select
        className={className ? `input ${className}` : 'input'}
        id={id}
        name={name}
        {...described(id, { error, hint })}
        {...rest}
      />
    </Frame>
  );
}

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly type: 'radio' | 'checkbox';
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** A large card with a real radio button or tick box in it. */
export function Choice({ type, label, hint, ...rest }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={type} {...rest} />
      <span>
        <b>{label}</b>
        {hint && <span className="hint">{hint}</span>}
      </span>
    </label>
  );
}

interface ChoicesProps {
  readonly id?: string;
  readonly legend: ReactNode;
  readonly error?: string;
  readonly children: ReactNode;
}

export function Choices({ id, legend, error, children }: ChoicesProps) {
  return (
    <fieldset
      id={id}
      tabIndex={error ? -1 : undefined}
      className={error ? 'choices has-error' : 'choices'}
      aria-describedby={error && id ? `${id}-err` : undefined}
    >
      <legend className="label">{legend}</legend>
      {error && <FieldError id={`${id}-err`}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}

export function Tick({
  label,
  ...rest
}: { readonly label: ReactNode } & Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className="tick">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}

/** A filter that is on or off, in the colour of its format. */
export function Pill({
  format,
  children,
  ...rest
}: { readonly format?: string; readonly children: ReactNode } & Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className="pill" data-format={format}>
      <input type="checkbox" {...rest} />
      {children}
      <Pictogram name="check" className="tickmark" />
    </label>
  );
}
