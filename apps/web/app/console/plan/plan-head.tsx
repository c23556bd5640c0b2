import type { RotationPlanView } from '#matching/contract';
import { ButtonLink } from '../../design/buttons.js';
import { dayAndHour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import type { HeadedEvent } from '../event/event-frame.js';
import { consolePath } from '../paths.js';
import { said } from './figures.js';
import type { Grid } from './grid.js';
import { planName } from './modes.js';
import { PlanState } from './plan-state.js';
import { isWorking } from './use-progress.js';

interface PlanHeadProps {
  readonly event: HeadedEvent;
  readonly plan: RotationPlanView;
  readonly grid: Grid | undefined;
  readonly zone: string;
}

/** What the plan is, its state, and what comes next: publish, then print and the room's screen. */
export function PlanHead({ event, plan, grid, zone }: PlanHeadProps) {
  const locale = useLocale();
  const words = useWords();
  const { replan } = plan;
  const to = (page: 'publishPlan' | 'replan' | 'printPlan') => consolePath(locale, page, event.id, plan.id);
  const usable = !isWorking(plan) && grid !== undefined;
  const told = replan && [
    ...(replan.absent.length > 0 ? [words('console.plan.head.absent', { count: replan.absent.length })] : []),
    ...(replan.late.length > 0 ? [words('console.plan.head.late', { count: replan.late.length })] : []),
    ...(replan.closed.length > 0 ? [words('console.plan.head.closed', { count: replan.closed.length })] : []),
  ];
  return (
    <>
      <p className="small mt-5">
        <a href={consolePath(locale, 'plans', event.id)}>{words('console.plan.head.all')}</a>
      </p>
      <div className="title mt-2">
        <div>
          <h2>{grid ? <Shape plan={plan} grid={grid} /> : planName(plan, words)}</h2>
          <p className="quiet">
            {grid && `${planName(plan, words)} · `}
            {words('console.plan.list.people', { count: plan.people })},{' '}
            {words('console.plan.head.organisations', { count: plan.organisations })} ·{' '}
            {told && told.length > 0
              ? words('console.plan.head.replanned', {
                  when: dayAndHour(plan.madeAt, zone, locale),
                  told: told.join(', '),
                })
              : words('console.plan.head.made', { when: dayAndHour(plan.madeAt, zone, locale) })}
          </p>
        </div>
        <div className="row">
          {!isWorking(plan) && <PlanState plan={plan} />}
          {usable && (
            <>
              <ButtonLink kind="second" size="dense" pictogram="print" href={to('printPlan')}>
                {words('console.plan.head.print')}
              </ButtonLink>
              <ButtonLink kind="second" size="dense" pictogram="clock" href={to('replan')}>
                {words('console.plan.head.replan')}
              </ButtonLink>
              {plan.publishedAt && !plan.changedSincePublished ? (
                <ButtonLink size="dense" pictogram="screen" href={consolePath(locale, 'roomBoard', event.id)}>
                  {words('console.plan.head.board')}
                </ButtonLink>
              ) : (
                <ButtonLink size="dense" href={to('publishPlan')}>
                  {words(plan.publishedAt ? 'console.plan.head.publishAgain' : 'console.plan.head.publish')}
                </ButtonLink>
              )}
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** « 13 tables, 8 tours de 12 minutes ». */
function Shape({ plan: { timetable }, grid }: { readonly plan: RotationPlanView; readonly grid: Grid }) {
  const locale = useLocale();
  const words = useWords();
  const parts = [
    words(`console.plan.head.${grid.stands ? 'stands' : 'tables'}`, { count: grid.tables.length }),
    words('console.plan.head.rounds', { count: grid.rounds.length }),
  ].join(', ');
  if (!timetable) return parts;
  const { minutes } = timetable;
  return `${parts} ${words('console.plan.head.minutes', { count: minutes, shown: said(minutes, locale) })}`;
}
