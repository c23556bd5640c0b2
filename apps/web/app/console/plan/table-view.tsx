import { useState } from 'react';
import { hour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { presentersAt } from './grid.js';
import type { Shown } from './rounds-grid.js';

/** One table over the day: who comes to it in each round, by name. */
export function TableView({ grid, zone, current, followed }: Shown) {
  const locale = useLocale();
  const words = useWords();
  const [table, setTable] = useState(grid.tables[0] ?? '');
  const row = Math.max(0, grid.tables.indexOf(table));
  return (
    <>
      <p className="row follow-form">
        <label htmlFor="one-table" className="small">
          {words('console.plan.view.which')}
        </label>
        <select
          className="input"
          id="one-table"
          value={table}
          onChange={(event) => setTable(event.target.value)}
        >
          {grid.tables.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </p>
      <table className="tbl plan-list">
        <caption className="vh">{words('console.plan.view.tableCaption', { table })}</caption>
        <thead>
          <tr>
            <th scope="col">{words('console.plan.grid.round')}</th>
            <th scope="col">{words('console.plan.view.whoComes')}</th>
          </tr>
        </thead>
        <tbody>
          {grid.rounds.map(({ round, startsAt }, index) => (
            <tr key={round} className={index === current ? 'now' : undefined}>
              <th scope="row">
                {round}
                {startsAt && <small>{hour(startsAt, zone, locale)}</small>}
              </th>
              <td>
                <ul className="sitting">
                  {presentersAt(grid, table, index).map(({ id, number, name }) => (
                    <li key={id} className={id === followed ? 'follow' : undefined}>
                      <b>{number}</b> {name || words('console.plan.nameless')}
                      <small>{words('console.plan.grid.presents')}</small>
                    </li>
                  ))}
                  {grid.seats[row]?.[index]?.map(({ id, number, name, organisationName }) => (
                    <li key={id} className={id === followed ? 'follow' : undefined}>
                      <b>{number}</b> {name || words('console.plan.nameless')}
                      {organisationName && <small>{organisationName}</small>}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
