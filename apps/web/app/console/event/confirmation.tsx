import type { ReactNode } from 'react';
import { Button } from '../../design/buttons.js';
import { OneTimeKey } from '../../design/forms.js';
import { Crumb } from '../../design/frame.js';
import { PageTitle } from '../../title.js';
import { useWords } from '../../words.js';
import type { FormProblem } from '../asking.js';
import { ProblemSummary } from '../problem-summary.js';
import type { Told } from './reading.js';

interface ConfirmationProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly back: { readonly href: string; readonly label: string };
  readonly problem: FormProblem | undefined;
  /** What it will do, each a sentence; shown in full before the button. */
  readonly will?: { readonly title: string; readonly sentences: readonly string[] };
  readonly yes: string;
  readonly no: string;
  /** Red, for what cannot be undone. */
  readonly final?: boolean;
  readonly formKey?: string;
  /** What each of its boxes is called, for the errors at the top. */
  readonly labelOf?: (field: string) => string;
  /** False where it cannot be done now: the page then says why and offers no button. */
  readonly possible?: boolean;
  readonly children?: ReactNode;
}

const asItIs = (field: string): string => field;

/** A page that asks once, says what will happen and to how many, and changes nothing until its button is pressed. */
export function Confirmation({
  title,
  lead,
  back,
  problem,
  will,
  yes,
  no,
  final,
  formKey,
  labelOf = asItIs,
  possible = true,
  children,
}: ConfirmationProps) {
  return (
    <>
      <PageTitle title={title} error={problem !== undefined} />
      <Crumb href={back.href}>{back.label}</Crumb>
      <h1>{title}</h1>
      {lead && <p className="lead mt-4">{lead}</p>}
      <ProblemSummary problem={problem} labelOf={labelOf} />
      {will && (
        <section className="deck mt-6 prose" aria-labelledby="will">
          <h2 id="will">{will.title}</h2>
          <ul className="plain-list">
            {will.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <form method="post" className="narrow-form mt-6" noValidate>
        {formKey && <OneTimeKey value={formKey} />}
        {children}
        <div className="row mt-6">
          {possible && <Button className={final ? 'stop-it' : undefined}>{yes}</Button>}
          <a href={back.href}>{no}</a>
        </div>
      </form>
    </>
  );
}

/** « 12 personnes inscrites et 3 en attente ». */
export function useWho(): (told: Told) => string | undefined {
  const words = useWords();
  return ({ confirmed, waitlisted }) => {
    const parts = [
      ...(confirmed > 0 ? [words('console.event.cancelling.registered', { count: confirmed })] : []),
      ...(waitlisted > 0 ? [words('console.event.cancelling.waiting', { count: waitlisted })] : []),
    ];
    if (parts.length === 2)
      return words('console.event.cancelling.and', { first: parts[0], second: parts[1] });
    return parts[0];
  };
}
