import { useWords } from '../words.js';

/** The names of the two inputs that every public form carries unseen; the server knows them too. */
export const FORM_KEY = 'form_key';
export const HONEYPOT = 'website';

/** The one-time key of a form, and a trap: a field that nobody sees and only robots fill. */
export function OneTimeKey({ value }: { readonly value: string }) {
  const words = useWords();
  return (
    <>
      <input type="hidden" name={FORM_KEY} value={value} />
      <div className="trap" aria-hidden="true">
        <label>
          {words('public.form.trap')}
          <input type="text" name={HONEYPOT} tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
    </>
  );
}

export interface FormError {
  /** The id of the field that it stands beside; none when it concerns the whole form. */
  readonly field?: string;
  readonly message: string;
}

/** Stands first in a form that came back: what to correct, each a link to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }) {
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <div className="errors mt-5" role="alert" tabIndex={-1}>
      <h2>{words('public.form.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field}${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
      <p className="small mt-2">{words('public.form.kept')}</p>
    </div>
  );
}
