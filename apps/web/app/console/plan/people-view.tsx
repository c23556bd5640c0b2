import { useState } from 'react';
import { useWords } from '../../words.js';
import type { GridPerson } from './grid.js';
import { RoundHeads, type Shown } from './rounds-grid.js';

/** Everybody by badge number, and their table in each round; a box narrows the list. */
export function PeopleView(shown: Shown) {
  const words = useWords();
  const [q, setQ] = useState('');
  const wanted = folded(q);
  const people = shown.grid.people.filter(({ number, name, organisationName }) =>
    folded(`${number} ${name} ${organisationName}`).includes(wanted),
  );
  return (
    <>
      <p className="row follow-form">
        <label htmlFor="narrow" className="small">
          {words('console.plan.view.search')}
        </label>
        <input
          className="input"
          id="narrow"
          type="search"
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <span className="small quiet" role="status">
          {words('console.plan.view.found', { count: people.length })}
        </span>
      </p>
      <table className="plan">
        <caption className="vh">{words('console.plan.view.peopleCaption')}</caption>
        <RoundHeads {...shown} corner={words('console.plan.view.person')} />
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} {...shown} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface PersonRowProps extends Pick<Shown, 'grid' | 'current' | 'followed'> {
  readonly person: GridPerson;
  /** Under the name of their organisation. */
  readonly grouped?: boolean;
}

/** A person's table in each round. */
export function PersonRow({ person, grid, current, followed, grouped = false }: PersonRowProps) {
  const words = useWords();
  const { id, number, name, organisationName, absent, gone, changed } = person;
  const notes = [
    !grouped && organisationName,
    absent && words('console.plan.mark.away'),
    gone && words('console.plan.mark.gone'),
    changed && words('console.plan.mark.changed'),
  ].filter(Boolean);
  return (
    <tr className={id === followed ? 'follow-row' : undefined}>
      <th scope="row">
        <i>{number}</i>{' '}
        <span className={absent || gone ? 'away' : undefined}>{name || words('console.plan.nameless')}</span>
        <small>{notes.join(' · ')}</small>
      </th>
      {grid.rounds.map(({ round }, index) => (
        <td key={round} className={index === current ? 'now' : undefined}>
          <TableOf grid={grid} personId={id} round={index} />
        </td>
      ))}
    </tr>
  );
}

/** Where somebody is in a round: a table by its number, a named one with its name, the stand that they present. */
function TableOf({ grid, personId, round }: PersonRound) {
  const words = useWords();
  const presents = grid.presenting.get(personId)?.[round];
  const table = grid.routes.get(personId)?.[round] ?? presents;
  if (table === undefined) return <span className="quiet">–</span>;
  if (/^\d+$/.test(table)) return table;
  return (
    <>
      {grid.tables.indexOf(table) + 1}
      <small>{presents === undefined ? table : words('console.plan.grid.presents')}</small>
    </>
  );
}

interface PersonRound extends Pick<Shown, 'grid'> {
  readonly personId: string;
  readonly round: number;
}
