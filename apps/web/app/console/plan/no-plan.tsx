import type { RotationPlanView } from '#matching/contract';
import { ButtonLink } from '../../design/buttons.js';
import { EmptyState } from '../../design/signs.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';

/** Why there is no plan, and what would do. */
export function NoPlan({ plan }: { readonly plan: RotationPlanView }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <EmptyState
      title={words(`console.plan.none.${plan.status === 'cancelled' ? 'cancelled' : 'failed'}`)}
      why={plan.failure ?? words('console.plan.none.why')}
    >
      <ButtonLink href={consolePath(locale, 'newPlan', plan.eventId)}>
        {words('console.plan.none.again')}
      </ButtonLink>
      <ButtonLink kind="second" href={consolePath(locale, 'plans', plan.eventId)}>
        {words('console.plan.head.all')}
      </ButtonLink>
    </EmptyState>
  );
}
