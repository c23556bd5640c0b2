import { ErrorSummary } from '../design/forms.js';
import { Notice } from '../design/signs.js';
import { useWords } from '../words.js';
import { hasProblem, summaryOf, type FormProblem } from './asking.js';

interface ProblemSummaryProps {
  readonly problem: FormProblem | undefined;
  /** What each box is called. */
  readonly labelOf: (field: string) => string;
}

/** What was wrong: with boxes to correct, each a link to its box; without, the reason alone. */
export function ProblemSummary({ problem, labelOf }: ProblemSummaryProps) {
  const words = useWords();
  if (!problem || !hasProblem(problem)) return null;
  if (Object.keys(problem.fields).length > 0)
    return <ErrorSummary errors={summaryOf(problem, words, labelOf)} />;
  return (
    <div className="said">
      <Notice tone="bad" pictogram="warn" role="alert">
        {problem.others.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </Notice>
    </div>
  );
}
