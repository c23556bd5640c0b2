import { Button } from '../../design/buttons.js';
import { OneTimeKey } from '../../design/forms.js';
import { Crumb } from '../../design/frame.js';
import { Title } from '../../design/shell.js';
import { PageTitle } from '../../title.js';
import { useWords } from '../../words.js';
import { hasProblem } from '../asking.js';
import { ProblemSummary } from '../problem-summary.js';
import { boxName } from './box-name.js';
import { Conflict } from './conflict.js';
import type { FormState } from './form-state.js';
import { INTENT } from './intents.js';
import type { EditorOptions } from './options.js';
import type { SectionProps } from './section.js';
import { ContactSection, SignUpSection } from './sign-up-section.js';
import { WhatSection } from './what-section.js';
import { WhenSection } from './when-section.js';
import { WhereSection } from './where-section.js';

interface EditorFormProps {
  readonly title: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly options: EditorOptions;
  readonly state: FormState;
  readonly submit: string;
  /** Of a new event. */
  readonly formKey?: string;
  /** Of an event that exists: what was read when the page was opened. */
  readonly opened?: { readonly revision: number | string; readonly base: string };
  readonly isNew?: boolean;
}

/** One page for an event, new or changed. A plain form: each of its buttons works without a script. */
export function EditorForm({
  title,
  lead,
  back,
  options,
  state,
  submit,
  formKey,
  opened,
  isNew = false,
}: EditorFormProps) {
  const words = useWords();
  const section: SectionProps = { state, options, isNew };
  return (
    <>
      <PageTitle title={title} error={hasProblem(state.problem) || state.differences !== undefined} />
      <Crumb href={back.href}>{back.label}</Crumb>
      <Title title={title} note={lead} />
      {state.differences && <Conflict differences={state.differences} />}
      <form method="post" className="editor" noValidate>
        {/* First of the buttons, since Enter in a box presses the first. */}
        <button className="vh" name="intent" value={INTENT.save} tabIndex={-1} aria-hidden="true">
          {submit}
        </button>
        {formKey && <OneTimeKey value={formKey} />}
        {opened && <input type="hidden" name="revision" value={opened.revision} />}
        {opened && <input type="hidden" name="base" value={opened.base} />}
        <ProblemSummary problem={state.problem} labelOf={(field) => boxName(field, words)} />
        <WhatSection {...section} />
        <WhenSection {...section} />
        <WhereSection {...section} />
        <SignUpSection {...section} />
        <ContactSection {...section} />
        <div className="form-foot">
          <Button name="intent" value={INTENT.save}>
            {submit}
          </Button>
          <a href={back.href}>{words('console.editor.leave')}</a>
        </div>
      </form>
    </>
  );
}
