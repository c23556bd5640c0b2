import { useState } from 'react';
import { Button } from '../../design/buttons.js';
import { Select, Tick } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { AddPerson, type Nameable } from './person-box.js';

interface AbsentProps {
  readonly planned: readonly Nameable[];
  readonly absent: readonly string[];
  readonly gone: readonly string[];
}

/** Who was away already, and whose registration was cancelled, stand in the list from the start. */
export function Absent({ planned, absent, gone }: AbsentProps) {
  const words = useWords();
  const [listed, setListed] = useState<readonly string[]>([...new Set([...absent, ...gone])]);
  const t = (key: string) => words(`console.plan.replanning.${key}`);
  return (
    <section className="deck" aria-labelledby="absent">
      <h2 id="absent">{t('absent')}</h2>
      <AddPerson
        id="absent-person"
        list="planned"
        label={t('absentWho')}
        people={planned}
        add={t('absentAdd')}
        onAdd={(id) => setListed([...new Set([...listed, id])])}
      />
      <ul className="picked-people mt-2" aria-live="polite">
        {listed.map((id) => (
          <li key={id}>
            <Tick
              name="absent"
              value={id}
              defaultChecked
              label={planned.find((person) => person.id === id)?.label ?? id}
            />
          </li>
        ))}
      </ul>
      {listed.length === 0 && <p className="small quiet mt-2">{t('absentNobody')}</p>}
    </section>
  );
}

interface LateProps {
  readonly rounds: number;
  readonly over: number;
  readonly comers: readonly Nameable[];
}

/** Each with the round from which they are there. */
export function Late({ rounds, over, comers }: LateProps) {
  const words = useWords();
  const [listed, setListed] = useState<readonly string[]>([]);
  const t = (key: string) => words(`console.plan.replanning.${key}`);
  return (
    <section className="deck" aria-labelledby="late">
      <h2 id="late">{t('late')}</h2>
      <p className="hint">{t('lateHint')}</p>
      {comers.length === 0 ? (
        <p className="small quiet mt-2">{t('lateNone')}</p>
      ) : (
        <AddPerson
          id="late-person"
          list="comers"
          label={t('lateWho')}
          people={comers}
          add={t('lateAdd')}
          onAdd={(id) => setListed([...new Set([...listed, id])])}
        />
      )}
      <ul className="picked-people mt-2" aria-live="polite">
        {listed.map((id) => (
          <li key={id} className="pair">
            <input type="hidden" name="late" value={id} />
            <Select
              name="lateFrom"
              id={`late-${id}`}
              label={words('console.plan.replanning.lateFrom', {
                name: comers.find((person) => person.id === id)?.label,
              })}
              defaultValue={String(Math.min(rounds, over + 1))}
            >
              {Array.from({ length: rounds }, (_, index) => (
                <option key={index} value={index + 1}>
                  {words('console.plan.replanning.fromRound', { round: index + 1 })}
                </option>
              ))}
            </Select>
            <Button
              type="button"
              kind="danger"
              size="dense"
              onClick={() => setListed(listed.filter((one) => one !== id))}
            >
              {t('lateRemove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
