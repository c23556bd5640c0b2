import { hour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { presentersAt, type Grid } from './grid.js';
import type { Moving } from './moving.js';
import { Seat, seatKey } from './seat.js';

export interface Shown {
  readonly grid: Grid;
  readonly zone: string;
  /** The round that is going on, from 0. */
  readonly current: number | undefined;
  /** Rounds that are over; nobody moves in them. */
  readonly over: number;
  /** The id of the person whose path is shown. */
  readonly followed: string;
}

interface RoundsGridProps extends Shown {
  readonly moving: Moving | undefined;
}

/** Tables down, rounds across, badge numbers in each. Arrows lead from number to number, Enter picks one up. */
export function RoundsGrid({ grid, zone, current, over, followed, moving }: RoundsGridProps) {
  const words = useWords();
  const people = grid.seats.flat().map((cell) => cell.length);
  const columns = Math.max(2, Math.ceil(Math.sqrt(Math.max(1, ...people))));
  const wide = grid.people.some(({ number }) => number > 99);
  let first = true;
  return (
    <table
      className="plan seats"
      style={{ '--seats': columns, '--seat': wide ? '2.4rem' : '1.95rem' } as React.CSSProperties}
    >
      <caption className="vh">{words('console.plan.grid.caption')}</caption>
      <RoundHeads
        grid={grid}
        zone={zone}
        current={current}
        corner={words(`console.plan.grid.${grid.stands ? 'stand' : 'table'}`)}
      />
      <tbody>
        {grid.tables.map((table, row) => (
          <tr key={table}>
            <TableHead table={table} row={row} grid={grid} />
            {grid.rounds.map(({ round }, index) => {
              const target = moving?.picked?.round === index ? moving : undefined;
              return (
                <td
                  key={round}
                  className={cellClass(index === current, target !== undefined)}
                  onDragOver={target && ((event) => event.preventDefault())}
                  onDrop={
                    target &&
                    ((event) => {
                      event.preventDefault();
                      target.onTarget(table);
                    })
                  }
                >
                  <div>
                    {grid.seats[row]?.[index]?.map((person) => {
                      const seat = { personId: person.id, round: index };
                      const isFirst = first;
                      first = false;
                      return (
                        <Seat
                          key={person.id}
                          person={person}
                          round={index}
                          row={row}
                          first={isFirst}
                          followed={person.id === followed}
                          picked={moving?.picked !== undefined && seatKey(moving.picked) === seatKey(seat)}
                          locked={moving?.locks.has(seatKey(seat)) ?? false}
                          away={person.absent && index >= over}
                          late={person.lateFrom !== undefined && index + 1 < person.lateFrom}
                          onPick={index >= over ? moving?.onPick : undefined}
                          onDrop={target?.onSwap}
                        />
                      );
                    })}
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cellClass = (now: boolean, target: boolean): string | undefined =>
  [now && 'now', target && 'target'].filter(Boolean).join(' ') || undefined;

/** The heads of the rounds: number and hour. */
export function RoundHeads({
  grid,
  zone,
  current,
  corner,
}: Pick<Shown, 'grid' | 'zone' | 'current'> & { readonly corner: string }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{corner}</th>
        {grid.rounds.map(({ round, startsAt }, index) => (
          <th scope="col" key={round} className={index === current ? 'now' : undefined}>
            <span className="vh">{words('console.plan.grid.round')} </span>
            <b>{round}</b>
            {index === current && <> {words('console.plan.grid.now')}</>}
            {startsAt && <small>{hour(startsAt, zone, locale)}</small>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface TableHeadProps extends Pick<Shown, 'grid'> {
  readonly table: string;
  readonly row: number;
}

/** A table that has only its number says no more; a named one has its number before it. */
function TableHead({ table, row, grid }: TableHeadProps) {
  const words = useWords();
  const presenters = presentersAt(grid, table);
  const named = !/^\d+$/.test(table);
  return (
    <th scope="row">
      <i>{named ? row + 1 : table}</i> {named ? table : ''}
      <span className="vh">{named ? '' : words('console.plan.grid.table')}</span>
      {presenters.length > 0 && (
        <small>
          {words('console.plan.grid.presented', {
            count: presenters.length,
            numbers: presenters.map(({ number }) => number).join(', '),
          })}
        </small>
      )}
    </th>
  );
}
