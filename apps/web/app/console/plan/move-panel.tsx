import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import { Button } from '../../design/buttons.js';
import { Select, Tick } from '../../design/fields.js';
import { Pictogram } from '../../design/pictograms.js';
import { useLocale, useWords } from '../../words.js';
import { costsOf, type FigureChange } from './figures.js';
import { tablesIn, type Grid, type GridPerson } from './grid.js';
import type { Moving } from './moving.js';
import { seatKey, type SeatRef } from './seat.js';

export interface MoveAnswer {
  readonly tried?: { readonly asked: string; readonly changes: readonly FigureChange[] };
  readonly moved?: string;
  readonly problem?: string;
}

interface MovePanelProps {
  readonly grid: Grid;
  readonly moving: Moving;
  readonly picked: SeatRef;
  readonly onMoved: (sentence: string) => void;
}

/** One person in one round: where they might go, what that would cost before anything moves, and whether they stay. */
export function MovePanel({ grid, moving, picked, onMoved }: MovePanelProps) {
  const words = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  const fetcher = useFetcher<MoveAnswer>();
  const person = grid.people.find(({ id }) => id === picked.personId);
  const from = grid.routes.get(picked.personId)?.[picked.round] ?? '';
  const { target, swap, locks, onLeave, onTarget, onSwapWith, onLock } = moving;
  const key = seatKey(picked);
  const asked = `${key} ${target} ${swap}`;
  const { submit, state, data } = fetcher;

  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onLeave();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [onLeave]);
  useEffect(() => {
    if (target !== '' && target !== from)
      void submit(bodyOf('try', picked, target, swap), { method: 'post' });
  }, [picked, target, swap, from, submit]);
  useEffect(() => {
    if (data?.moved && state === 'idle') onMoved(data.moved);
  }, [data, state, onMoved]);

  if (!person) return null;
  const groups = tablesIn(grid, picked.round);
  const others = groups.find(({ id }) => id === target)?.people ?? [];
  return (
    <section className="move-panel" aria-labelledby="moving">
      <h3 id="moving" ref={head} tabIndex={-1}>
        {words('console.plan.move.title', {
          number: person.number,
          name: person.name || words('console.plan.nameless'),
          round: grid.rounds[picked.round]?.round,
          table: from,
        })}
      </h3>
      <div className="pair mt-2">
        <Select
          name="target"
          label={words('console.plan.move.to')}
          value={target}
          onChange={(event) => onTarget(event.target.value)}
        >
          <option value="">{words('console.plan.move.choose')}</option>
          {groups
            .filter(({ id }) => id !== from)
            .map(({ id, people }) => (
              <option key={id} value={id}>
                {words('console.plan.move.table', { name: id, count: people.length })}
              </option>
            ))}
        </Select>
        {target !== '' && (
          <Select
            name="swap"
            label={words('console.plan.move.swap')}
            value={swap}
            onChange={(event) => onSwapWith(event.target.value)}
          >
            <option value="">{words('console.plan.move.nobody')}</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {named(other)}
              </option>
            ))}
          </Select>
        )}
      </div>
      <Outcome answer={data} asked={asked} waiting={state !== 'idle'} />
      <div className="row mt-4">
        {target !== '' && (
          <Button
            type="button"
            size="dense"
            onClick={() => void submit(bodyOf('move', picked, target, swap), { method: 'post' })}
          >
            {words(swap ? 'console.plan.move.yesSwap' : 'console.plan.move.yes')}
          </Button>
        )}
        <Button type="button" kind="second" size="dense" onClick={onLeave}>
          {words('console.plan.move.leave')}
        </Button>
        <Tick
          label={words('console.plan.move.keep')}
          checked={locks.has(key)}
          onChange={(event) => onLock([picked], event.target.checked)}
        />
        <Button
          type="button"
          kind="second"
          size="dense"
          onClick={() => onLock(seatsOfRound(grid, picked.round), true)}
        >
          {words('console.plan.move.keepRound')}
        </Button>
      </div>
    </section>
  );
}

const named = ({ number, name, organisationName }: GridPerson): string =>
  `${number} · ${[name, organisationName].filter(Boolean).join(', ')}`;

const seatsOfRound = (grid: Grid, round: number): SeatRef[] =>
  grid.people
    .filter(({ id }) => grid.routes.get(id)?.[round] !== undefined)
    .map(({ id }) => ({ personId: id, round }));

function bodyOf(intent: string, { personId, round }: SeatRef, target: string, swap: string): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({
    intent,
    personId,
    round: String(round + 1),
    tableId: target,
    swap,
  }))
    body.set(name, value);
  body.set('asked', `${seatKey({ personId, round })} ${target} ${swap}`);
  return body;
}

/** What the move would cost, in plain words, or why it cannot be. */
function Outcome({
  answer,
  asked,
  waiting,
}: {
  readonly answer: MoveAnswer | undefined;
  readonly asked: string;
  readonly waiting: boolean;
}) {
  const locale = useLocale();
  const words = useWords();
  const changes = answer?.tried?.asked === asked ? answer.tried.changes : undefined;
  const costs = changes && costsOf(changes, locale, words);
  return (
    <div role="status" className="mt-2">
      {answer?.problem && !waiting && <p className="cost worse">{answer.problem}</p>}
      {costs?.length === 0 && <p className="cost">{words('console.plan.move.free')}</p>}
      {costs && costs.length > 0 && (
        <ul className="costs">
          {costs.map(({ sentence, worse }) => (
            <li key={sentence} className={worse ? 'cost worse' : 'cost'}>
              <Pictogram name={worse ? 'warn' : 'check'} />
              <span>
                <b>{words(worse ? 'console.plan.move.worse' : 'console.plan.move.better')}</b> {sentence}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
