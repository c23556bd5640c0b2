import type { ReactNode } from 'react';
import { Button } from '../../design/buttons.js';
import { OneTimeKey } from '../../design/forms.js';
import { Notice } from '../../design/signs.js';
import { ProblemSummary } from '../problem-summary.js';
import type { Returned } from './creating.js';

interface CreateFormProps {
  readonly title: string;
  readonly why?: string;
  readonly formKey: string;
  readonly returned: Returned | undefined;
  readonly submit: string;
  /** What each box is called, for the errors at the top. */
  readonly labelOf: (field: string) => string;
  /** The boxes; `box` gives each its value and its error. */
  readonly children: (box: (name: string) => Box) => ReactNode;
}

export interface Box {
  readonly name: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
}

/** What was done last, said above the page. */
export function Done({ returned }: { readonly returned: Returned | undefined }) {
  if (!returned?.done) return null;
  return (
    <div className="said">
      <Notice tone="ok" pictogram="check" role="status">
        {returned.done}
      </Notice>
    </div>
  );
}

/** A small form beside a list: adds one line to it. */
export function CreateForm({ title, why, formKey, returned, submit, labelOf, children }: CreateFormProps) {
  const box = (name: string): Box => ({
    name,
    defaultValue: returned?.typed[name]?.[0] ?? '',
    error: returned?.problem?.fields[name],
  });
  return (
    <section className="deck" aria-labelledby="create">
      <h2 id="create">{title}</h2>
      {why && <p className="small quiet mt-2">{why}</p>}
      <ProblemSummary problem={returned?.problem} labelOf={labelOf} />
      <form method="post" className="mt-4" noValidate key={returned?.key}>
        <OneTimeKey value={returned?.key ?? formKey} />
        {children(box)}
        <p className="mt-5">
          <Button>{submit}</Button>
        </p>
      </form>
    </section>
  );
}
