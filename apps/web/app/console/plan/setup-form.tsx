import { useEffect, useMemo, useState } from 'react';
import { useFetcher } from 'react-router';
import type { PlanReachView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { OneTimeKey } from '../../design/forms.js';
import { useLocale, useWords } from '../../words.js';
import type { FormProblem } from '../asking.js';
import type { HeadedEvent } from '../event/event-frame.js';
import { consolePath } from '../paths.js';
import { ProblemSummary } from '../problem-summary.js';
import type { Candidate, CandidateOrganisation, PlanDraft } from './draft.js';
import { labelled, withNames } from './labels.js';
import { KindPart } from './kind-part.js';
import { PeoplePart } from './people-part.js';
import { PersonOptions } from './person-box.js';
import { ReachBox } from './reach-box.js';
import { RoundsPart } from './rounds-part.js';
import { SearchPart, type SessionOption } from './search-part.js';
import { boxLabel } from './box-label.js';
import { StandsPart } from './stands-part.js';
import { TablesPart } from './tables-part.js';

export interface ReachAnswer {
  readonly reach?: PlanReachView;
  readonly problem?: FormProblem;
}

interface SetupFormProps {
  readonly event: HeadedEvent;
  readonly formKey: string;
  readonly opened: PlanDraft;
  readonly problem: FormProblem | undefined;
  readonly sessions: readonly SessionOption[];
  readonly count: number;
  readonly organisations: readonly CandidateOrganisation[];
  readonly people: readonly Candidate[];
}

const QUIET_MS = 500;

/**
 * Everything that is settled before a plan is made, and what its rounds can reach as it is settled. All of it is sent
 * as one text, since its lists have no boxes of their own.
 */
export function SetupForm({
  event,
  formKey,
  opened,
  problem,
  sessions,
  count,
  organisations,
  people,
}: SetupFormProps) {
  const locale = useLocale();
  const words = useWords();
  const [draft, setDraft] = useState(opened);
  const names = useMemo(() => labelled(people), [people]);
  const { reach, asking, wrong } = useReach(draft);
  const sent = problem && {
    ...problem,
    others: problem.others.map((sentence) => withNames(sentence, names)),
  };
  const part = {
    draft,
    set: (change: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...change })),
    errors: { ...wrong?.fields, ...sent?.fields },
  };
  const known = { people, names, organisations };
  const t = (key: string) => words(`console.plan.setup.${key}`);
  return (
    <form method="post" className="plan-setup" noValidate>
      {/* First of the buttons, since Enter in a box presses the first. */}
      <button className="vh" name="intent" value="make" tabIndex={-1} aria-hidden="true">
        {t('make')}
      </button>
      <OneTimeKey value={formKey} />
      <input type="hidden" name="draft" value={JSON.stringify(draft)} />
      <PersonOptions id="registered" people={names} />
      <div className="mt-5">
        <h2>{t('title')}</h2>
        <p className="quiet mt-2">
          {words('console.plan.setup.lead', { count, organisations: organisations.length })}
        </p>
      </div>
      <ProblemSummary problem={sent} labelOf={(field) => boxLabel(field, words)} />
      <div className="cols">
        <div className="editor">
          <KindPart {...part} />
          <RoundsPart {...part} event={event} />
          {draft.mode === 'mixed' ? (
            <TablesPart {...part} count={count} />
          ) : (
            <StandsPart {...part} {...known} />
          )}
          <PeoplePart {...part} {...known} />
          <SearchPart {...part} sessions={sessions} zone={event.timeZone} />
        </div>
        <ReachBox reach={reach} asking={asking} wrong={wrong} rounds={Number(draft.rounds)} names={names} />
      </div>
      <div className="form-foot">
        <Button name="intent" value="make">
          {t('make')}
        </Button>
        <a href={consolePath(locale, 'plans', event.id)}>{t('leave')}</a>
      </div>
    </form>
  );
}

/** Asks what the rounds can reach once the boxes have been left alone for a moment; the last answer stays meanwhile. */
function useReach(draft: PlanDraft) {
  const { submit, data, state } = useFetcher<{ readonly reached?: ReachAnswer }>();
  const text = JSON.stringify(draft);
  useEffect(() => {
    const timer = setTimeout(
      () => void submit({ intent: 'reach', draft: text }, { method: 'post' }),
      QUIET_MS,
    );
    return () => clearTimeout(timer);
  }, [text, submit]);
  return { reach: data?.reached?.reach, wrong: data?.reached?.problem, asking: state !== 'idle' };
}
