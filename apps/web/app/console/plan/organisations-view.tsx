import { useMemo } from 'react';
import { useWords } from '../../words.js';
import { organisationsOf } from './grid.js';
import { PersonRow } from './people-view.js';
import { RoundHeads, type Shown } from './rounds-grid.js';

/** Each organisation with its people: how many others it meets through them, and which it never meets. */
export function OrganisationsView(shown: Shown) {
  const words = useWords();
  const { grid } = shown;
  const organisations = useMemo(() => organisationsOf(grid), [grid]);
  return (
    <table className="plan">
      <caption className="vh">{words('console.plan.view.organisationsCaption')}</caption>
      <RoundHeads {...shown} corner={words('console.plan.view.organisation')} />
      {organisations.map(({ key, name, people, met, missed }) => (
        <tbody key={key}>
          <tr className="group">
            <th scope="rowgroup" colSpan={grid.rounds.length + 1}>
              {name}
              <small>
                {words('console.plan.view.people', { count: people.length })} ·{' '}
                {words('console.plan.view.met', { count: met, of: organisations.length - 1 })}
                {missed.length > 0 &&
                  missed.length <= 5 &&
                  ` · ${words('console.plan.view.missed', { names: missed.join(', ') })}`}
              </small>
            </th>
          </tr>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} grouped {...shown} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
