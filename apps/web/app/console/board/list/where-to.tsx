import { memo, useRef, type ReactNode } from 'react';
import { hostBeside, isShortName, type BoardPlanView } from '#matching/contract';
import { Pictogram } from '../../../design/pictograms.js';
import { useWords } from '../../../words.js';
import { fitted, perRow, personCell, tableCell, type Cell, type Fit } from './fitting.js';
import { Pager, usePages } from './pager.js';
import { useRoom } from './use-room.js';

export const LISTS = ['tables', 'people'] as const;
export type List = (typeof LISTS)[number];

interface WhereToProps {
  readonly plan: BoardPlanView;
  readonly round: number;
  readonly list: List;
  /** By number; empty unless names are shown. */
  readonly names: ReadonlyMap<number, string>;
  /** What stands beside the title. */
  readonly aside: ReactNode;
}

const digitsOf = (plan: BoardPlanView): number =>
  String(Math.max(1, ...plan.people.map(({ number }) => number))).length;

/** Where everybody goes in a round: people look for their number, then for a black block. */
export const WhereTo = memo(function WhereTo({ plan, round, list, names, aside }: WhereToProps) {
  const words = useWords();
  const seating = plan.rounds.find((one) => one.round === round)?.tables ?? [];
  const byTable = new Map(seating.map((table) => [table.id, table]));
  const seats = Math.max(1, ...seating.map(({ people, presenters }) => people.length + presenters.length));
  const digits = digitsOf(plan);
  const longestName = Math.max(
    0,
    ...plan.tables.map(({ id, organisationName }) =>
      isShortName(id) ? (organisationName?.length ?? 0) : id.length,
    ),
  );
  const longest = Math.max(1, ...plan.tables.map(({ id }) => Math.min(4, id.length)));
  const named = plan.tables.some(({ id }) => !isShortName(id));
  const cells =
    list === 'tables'
      ? plan.tables.map(({ id, organisationName }) => (
          <TableCell key={id} id={id} organisation={organisationName} seated={byTable.get(id)} />
        ))
      : peopleOf(plan, seating).map(({ number, table, presents }) => (
          <PersonCell
            key={number}
            number={number}
            table={table}
            presents={presents}
            name={names.get(number)}
          />
        ));
  return (
    <section className="where-to" aria-labelledby="where">
      <Fitting
        key={list}
        name={list}
        cell={
          list === 'tables'
            ? tableCell(seats, digits, longestName)
            : personCell(digits, longest, names.size > 0 || named)
        }
        perRow={perRow(seats)}
        digits={digits}
        cells={[...cells, <Help key="help" />]}
        aside={aside}
        title={
          <h2 id="where">
            {words('console.board.where', { round })} <small>{words(`console.board.look.${list}`)}</small>
          </h2>
        }
      />
    </section>
  );
});

interface FittingProps {
  readonly name: List;
  readonly cell: Cell;
  readonly perRow: number;
  readonly digits: number;
  readonly cells: readonly ReactNode[];
  readonly title: ReactNode;
  readonly aside: ReactNode;
}

/** A list in the largest letters that the room allows, in pages where it must. */
function Fitting({ name, cell, perRow: numbers, digits, cells, title, aside }: FittingProps) {
  const list = useRef<HTMLOListElement>(null);
  const room = useRoom(list);
  const fit: Fit | undefined = room && fitted(cells.length, cell, room);
  const pages = usePages(fit?.pages ?? 1);
  const shown = fit ? cells.slice(pages.page * fit.perPage, (pages.page + 1) * fit.perPage) : cells;
  const style = {
    '--numbers': numbers,
    '--digits': digits,
    ...(fit && { '--scale': fit.scale, '--columns': fit.columns, '--rows': fit.rows }),
  };
  return (
    <>
      <div className="where-head">
        {title}
        {fit && fit.pages > 1 && <Pager pages={pages} of={fit.pages} />}
        {aside}
      </div>
      <ol
        ref={list}
        className={`${name === 'tables' ? 'tables' : 'numbers'}${fit ? ' fitted' : ''}`}
        style={style as object}
      >
        {shown}
      </ol>
    </>
  );
}

type Seating = BoardPlanView['rounds'][number]['tables'];

interface TableCellProps {
  readonly id: string;
  readonly organisation: string | null;
  readonly seated: Seating[number] | undefined;
}

function TableCell({ id, organisation, seated }: TableCellProps) {
  const words = useWords();
  const { people = [], presenters = [] } = seated ?? {};
  const short = isShortName(id);
  const host = hostBeside({ table: id, host: organisation });
  return (
    <li className={short ? undefined : 'named'}>
      {short ? (
        <span className="t">
          <b>
            <span className="vh">{words('console.board.table')} </span>
            {id}
          </b>
        </span>
      ) : (
        <span className="o">{id}</span>
      )}
      {host && <span className="o">{host}</span>}
      <span className="p">
        {presenters.map((number) => (
          <span key={number} className="presents">
            {number}
            <span className="vh"> {words('console.board.presents')}</span>{' '}
          </span>
        ))}
        {people.map((number) => (
          <span key={number}>{number} </span>
        ))}
      </span>
    </li>
  );
}

interface Seated {
  readonly number: number;
  readonly table: string;
  readonly presents: boolean;
}

/** By number. */
const peopleOf = (plan: BoardPlanView, seating: Seating): readonly Seated[] =>
  seating
    .flatMap(({ id, people, presenters }) => [
      ...people.map((number) => ({ number, table: id, presents: false })),
      ...presenters.map((number) => ({ number, table: id, presents: true })),
    ])
    .sort((one, other) => one.number - other.number);

function PersonCell({ number, table, presents, name }: Seated & { readonly name: string | undefined }) {
  const words = useWords();
  return (
    <li>
      <span className="n">{number}</span>
      {name && <span className="name">{name}</span>}
      <span className={`${isShortName(table) ? 't' : 'stand'}${presents ? ' presents' : ''}`}>
        <span className="vh">
          {isShortName(table) && words('console.board.table')}{' '}
          {presents && words('console.board.presents')}{' '}
        </span>
        {table}
      </span>
    </li>
  );
}

function Help() {
  const words = useWords();
  return (
    <li className="help">
      <span className="t">
        <Pictogram name="info" />
      </span>
      <span className="o">{words('console.board.help.title')}</span>
      <span className="why">{words('console.board.help.why')}</span>
    </li>
  );
}
