import type { RotationPlanView } from '#matching/contract';
import { ButtonLink } from '../../design/buttons.js';
import { EmptyState } from '../../design/signs.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';
import { labelled, withNames } from './labels.js';

/** Why there is no plan, and what would do. */
export function NoPlan({ plan }: { readonly plan: RotationPlanView }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <EmptyState
      title={words(`console.plan.none.${plan.status === 'cancelled' ? 'cancelled' : 'failed'}`)}
      why={plan.failure === null ? words('console.plan.none.why') : withNames(plan.failure, named(plan))}
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

const named = ({ peoplePlanned }: RotationPlanView) =>
  labelled(
    peoplePlanned.map(({ id, number, firstName, lastName, organisationName }) => ({
      id,
      name: [firstName, lastName].filter(Boolean).join(' ') || String(number),
      organisationName: organisationName ?? '',
    })),
  );
