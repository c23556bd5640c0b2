import type { ReactNode } from 'react';
import type { FormState } from './form-state.js';
import type { EditorOptions } from './options.js';

/** What each section of the editor shows. */
export interface SectionProps {
  readonly state: FormState;
  readonly options: EditorOptions;
  readonly isNew: boolean;
}

/** A part of the form, on its own deck. */
export function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="deck" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
