import type { RotationPlanSummaryView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { Field } from '../../design/fields.js';
import { dayAndHour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';
import { planName } from './modes.js';
import { besideOf, countedBy, figureLines, said } from './figures.js';
import { PlanState } from './plan-state.js';

interface PlanLineProps {
  readonly plan: RotationPlanSummaryView;
  readonly zone: string;
  readonly compared: boolean;
  /** The form that compares; absent where there is nothing to compare with. */
  readonly compareForm: string | undefined;
}

const SHOWN = 3;

/** One kept plan: its name, how it is made, its state, its weightiest figures, and what can be done with it. */
export function PlanLine({ plan, zone, compared, compareForm }: PlanLineProps) {
  const locale = useLocale();
  const words = useWords();
  return (
    <li>
      {compareForm && (
        <input
          type="checkbox"
          form={compareForm}
          name="compare"
          value={plan.id}
          defaultChecked={compared}
          aria-label={words('console.plan.list.compareThis', { name: planName(plan, words) })}
        />
      )}
      <div>
        <h3>
          <a href={consolePath(locale, 'plan', plan.eventId, plan.id)}>{planName(plan, words)}</a>
        </h3>
        <p className="small quiet">
          {words(`console.plan.mode.${plan.mode}`)} ·{' '}
          {words('console.plan.list.people', { count: plan.people })} ·{' '}
          {dayAndHour(plan.madeAt, zone, locale)}
        </p>
        <p className="mt-2">
          <PlanState plan={plan} />
        </p>
        {plan.failure && <p className="small mt-2">{plan.failure}</p>}
      </div>
      <ul className="brief">
        {figureLines(plan)
          .slice(0, SHOWN)
          .map((line) => (
            <li key={line.name}>
              <b>{said(line.value, locale)}</b> {countedBy(line, words)}
              <small>{besideOf(line, locale, words)}</small>
            </li>
          ))}
      </ul>
      <PlanActions plan={plan} />
    </li>
  );
}

/** Rename and throw away: plain forms, folded. */
function PlanActions({ plan }: { readonly plan: RotationPlanSummaryView }) {
  const words = useWords();
  return (
    <details>
      <summary>
        {words('console.plan.list.more')}
        <span className="vh"> {words('console.plan.list.about', { name: planName(plan, words) })}</span>
      </summary>
      <form method="post" className="inset">
        <input type="hidden" name="planId" value={plan.id} />
        <Field
          name="name"
          id={`name-${plan.id}`}
          label={words('console.plan.list.newName')}
          defaultValue={plan.name}
          maxLength={100}
        />
        <p className="row">
          <Button kind="second" size="dense" name="intent" value="rename">
            {words('console.plan.list.rename')}
          </Button>
          {plan.publishedAt ? (
            <span className="small quiet">{words('console.plan.list.keptBecausePublished')}</span>
          ) : (
            <Button kind="danger" size="dense" name="intent" value="delete">
              {words('console.plan.list.throwAway')}
            </Button>
          )}
        </p>
      </form>
    </details>
  );
}
