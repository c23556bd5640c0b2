import type { RotationPlanView } from '#matching/contract';
import { ButtonLink } from '../../design/buttons.js';
import { Notice } from '../../design/signs.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';

type Changed = Pick<RotationPlanView, 'id' | 'eventId' | 'changedCards' | 'peoplePlanned'>;

/** After publication: whose card is no longer the one that they were given. */
export function ChangedCards({ plan, happened }: { readonly plan: Changed; readonly happened?: string }) {
  const locale = useLocale();
  const words = useWords();
  const changed = new Set(plan.changedCards);
  const people = plan.peoplePlanned.filter(({ id }) => changed.has(id)).sort((a, b) => a.number - b.number);
  return (
    <div className="said">
      <Notice tone={people.length > 0 ? 'sun' : 'ok'} pictogram={people.length > 0 ? 'edit' : 'check'}>
        <p role="status">
          {happened} <b>{words('console.plan.changed.count', { count: people.length })}</b>{' '}
          {words(`console.plan.changed.${people.length > 0 ? 'notYet' : 'nobody'}`)}
        </p>
        {people.length > 0 && (
          <>
            <ul className="changed-people">
              {people.map(({ id, number, firstName, lastName }) => (
                <li key={id}>
                  <b>{number}</b>{' '}
                  {[firstName, lastName].filter(Boolean).join(' ') || words('console.plan.nameless')}
                </li>
              ))}
            </ul>
            <p className="mt-2">
              <ButtonLink
                kind="second"
                size="dense"
                href={consolePath(locale, 'publishPlan', plan.eventId, plan.id)}
              >
                {words('console.plan.changed.publish')}
              </ButtonLink>
            </p>
          </>
        )}
      </Notice>
    </div>
  );
}
