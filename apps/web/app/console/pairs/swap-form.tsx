import type { RotationPlanView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { Select } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { byWave, groupsOfPlan, nameOf } from './groups.js';

/** A change by hand: two people of different pairs take each other's place. */
export function SwapForm({ plan }: { readonly plan: RotationPlanView }) {
  const words = useWords();
  const t = (key: string) => words(`pairs.console.${key}`);
  const waves = byWave(groupsOfPlan(plan)).map(([wave]) => wave);
  const people = plan.peoplePlanned;
  const list = (name: 'swapOne' | 'swapOther') => (
    <Select name={name} label={t(name)}>
      <option value="">{t('nobody')}</option>
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {[nameOf(person, words), person.organisationName].filter(Boolean).join(', ')}
        </option>
      ))}
    </Select>
  );
  return (
    <form method="post" className="mt-4">
      <p className="small quiet">{t('swapHint')}</p>
      <input type="hidden" name="planId" value={plan.id} />
      {waves.length > 1 && (
        <Select name="swapWave" label={t('swapWave')} className="short">
          {waves.map((wave) => (
            <option key={wave} value={wave}>
              {words('pairs.console.wave', { wave })}
            </option>
          ))}
        </Select>
      )}
      {list('swapOne')}
      {list('swapOther')}
      <p className="mt-5">
        <Button kind="second" name="intent" value="swap">
          {t('swapDo')}
        </Button>
      </p>
    </form>
  );
}
