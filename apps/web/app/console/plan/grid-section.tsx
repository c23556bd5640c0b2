import { useCallback, useEffect, useRef, useState } from 'react';
import { Notice } from '../../design/signs.js';
import { useWords } from '../../words.js';
import { withQuery } from '../paths.js';
import { FollowedPath } from './followed-path.js';
import type { Grid } from './grid.js';
import { KeptSeats } from './kept-seats.js';
import { MovePanel } from './move-panel.js';
import { useMoving } from './moving.js';
import { OrganisationsView } from './organisations-view.js';
import { PeopleView } from './people-view.js';
import { RoundsGrid, type Shown } from './rounds-grid.js';
import { seatKey, type SeatRef } from './seat.js';
import { TableView } from './table-view.js';

export const VIEWS = ['rounds', 'table', 'people', 'organisations'] as const;
type View = (typeof VIEWS)[number];

interface GridSectionProps extends Omit<Shown, 'followed'> {
  /** The address's own query: which view, and whom to follow. */
  readonly search: string;
  readonly view: View;
  readonly follow: string;
  readonly name: string;
  readonly formKey: string;
  /** False for who may only read, and where nothing can move. */
  readonly movable: boolean;
}

/** Who sits where, seen four ways; one person's path may be followed in each, and people moved by hand in the first. */
export function GridSection({
  search,
  view: opened,
  follow,
  name,
  formKey,
  movable,
  ...shown
}: GridSectionProps) {
  const words = useWords();
  const { grid } = shown;
  const [view, setView] = useState(opened);
  const [followed, setFollowed] = useState(follow);
  const [said, setSaid] = useState('');
  const tableOf = useCallback(({ personId, round }: SeatRef) => grid.routes.get(personId)?.[round], [grid]);
  const moving = useMoving(tableOf);
  const { picked, onLeave } = moving;
  const moved = useCallback(
    (sentence: string) => {
      setSaid(sentence);
      onLeave();
    },
    [onLeave],
  );
  const views = { ...shown, followed };
  return (
    <section className="mt-5" aria-labelledby="grid" id="grille">
      <div className="row">
        <h3 id="grid">{words('console.plan.grid.title')}</h3>
        <Follow grid={grid} followed={followed} view={view} onFollow={setFollowed} />
      </div>
      <nav className="seg mt-2" aria-label={words('console.plan.view.label')}>
        {VIEWS.map((name) => (
          <a
            key={name}
            href={`${withQuery(search, { view: name, follow: followed || undefined })}#grille`}
            aria-current={name === view ? 'true' : undefined}
            onClick={(event) => {
              event.preventDefault();
              setView(name);
            }}
          >
            {words(`console.plan.view.${name}`)}
          </a>
        ))}
      </nav>
      <div role="status">
        {said && (
          <div className="said">
            <Notice tone="ok" pictogram="check">
              {said}
            </Notice>
          </div>
        )}
      </div>
      {followed && <FollowedPath {...views} />}
      {view === 'rounds' && movable && <p className="small quiet mt-2">{words('console.plan.grid.how')}</p>}
      <div className="scroll mt-2" tabIndex={0} role="group" aria-label={words('console.plan.grid.scroll')}>
        {view === 'rounds' && <RoundsGrid {...views} moving={movable ? moving : undefined} />}
        {view === 'table' && <TableView {...views} />}
        {view === 'people' && <PeopleView {...views} />}
        {view === 'organisations' && <OrganisationsView {...views} />}
      </div>
      {view === 'rounds' && <Legend grid={grid} />}
      {picked && view === 'rounds' && (
        <MovePanel key={seatKey(picked)} grid={grid} moving={moving} picked={picked} onMoved={moved} />
      )}
      {moving.locks.size > 0 && (
        <KeptSeats
          formKey={formKey}
          name={name}
          locks={[...moving.locks.values()]}
          onForget={moving.onLock}
        />
      )}
    </section>
  );
}

interface FollowProps {
  readonly grid: Grid;
  readonly followed: string;
  readonly view: View;
  readonly onFollow: (id: string) => void;
}

/** Without a script, a form of its own. */
function Follow({ grid, followed, view, onFollow }: FollowProps) {
  const words = useWords();
  const list = useRef<HTMLSelectElement>(null);
  // What was chosen before the script was there is kept.
  useEffect(() => {
    if (list.current?.value) onFollow(list.current.value);
  }, [onFollow]);
  return (
    <form className="row push follow-form">
      <label htmlFor="follow" className="small">
        {words('console.plan.follow.label')}
      </label>
      <select
        className="input"
        id="follow"
        name="follow"
        ref={list}
        value={followed}
        onChange={(event) => onFollow(event.target.value)}
      >
        <option value="">{words('console.plan.follow.nobody')}</option>
        {grid.people.map(({ id, number, name, organisationName }) => (
          <option key={id} value={id}>
            {number} · {[name || words('console.plan.nameless'), organisationName].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
      <input type="hidden" name="view" value={view} />
      <noscript>
        <button className="btn second dense">{words('console.plan.follow.show')}</button>
      </noscript>
    </form>
  );
}

function Legend({ grid }: { readonly grid: Grid }) {
  const words = useWords();
  const absent = grid.people.filter((person) => person.absent);
  const away = absent.some(({ id }) => grid.routes.get(id)?.some((table) => table !== undefined));
  const late = grid.people.some(({ lateFrom }) => lateFrom !== undefined);
  return (
    <ul className="legend plan-legend mt-4">
      <li>
        <span className="follow">11</span>
        {words('console.plan.legend.followed')}
      </li>
      {away && (
        <li>
          <span className="away">23</span>
          {words('console.plan.legend.away')}
        </li>
      )}
      {late && (
        <li>
          <span className="late">8</span>
          {words('console.plan.legend.late')}
        </li>
      )}
      <li className="quiet">{words('console.plan.legend.numbers')}</li>
      {absent.length > 0 && (
        <li>
          {words('console.plan.legend.awayOnes', {
            count: absent.length,
            names: absent.map(({ number, name }) => `${number} ${name}`.trim()).join(', '),
          })}
        </li>
      )}
    </ul>
  );
}
