import { useState } from 'react';
import type { BoardPlanView } from '#matching/contract';
import { fold } from '#kernel';
import { useWords } from '../../../words.js';

interface FindPersonProps {
  readonly plan: BoardPlanView;
  readonly round: number;
  readonly names: ReadonlyMap<number, string>;
}

const MOST = 8;

/** Somebody has lost their card: by number, and by name where names have come. */
export function FindPerson({ plan, round, names }: FindPersonProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const sought = fold(typed).split(' ').filter(Boolean);
  const tables = plan.rounds.find((one) => one.round === round)?.tables ?? [];
  const tableOf = (number: number) =>
    tables.find(({ people, presenters }) => people.includes(number) || presenters.includes(number))?.id;
  const found = plan.people.filter(({ number }) => {
    const text = fold(`${number} ${names.get(number) ?? ''}`);
    return sought.length > 0 && sought.every((word) => text.split(' ').some((part) => part.startsWith(word)));
  });
  return (
    <div>
      <label className="field">
        <span className="label">{words('console.board.more.findLabel')}</span>
        <input
          className="input"
          type="search"
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <ul className="found" role="status">
        {found.slice(0, MOST).map(({ number }) => {
          const table = tableOf(number);
          return (
            <li key={number}>
              <b>{number}</b> {names.get(number)}{' '}
              {table === undefined
                ? words('console.board.more.nowhere')
                : words('console.board.more.at', { table })}
            </li>
          );
        })}
        {sought.length > 0 && found.length === 0 && <li>{words('console.board.more.nobody')}</li>}
      </ul>
    </div>
  );
}
