import { memo, type DragEvent } from 'react';
import { useWords } from '../../words.js';
import type { GridPerson } from './grid.js';
import { keepPlace, walk } from './walking.js';

export interface SeatRef {
  readonly personId: string;
  /** From 0. */
  readonly round: number;
}

export const seatKey = ({ personId, round }: SeatRef): string => `${round} ${personId}`;

interface SeatProps {
  readonly person: GridPerson;
  readonly round: number;
  readonly row: number;
  readonly followed: boolean;
  readonly picked: boolean;
  readonly locked: boolean;
  /** Whether the round is still to come for somebody who is away. */
  readonly away: boolean;
  readonly late: boolean;
  /** The one place of the grid that the tab key reaches; the arrows lead on from there. */
  readonly first: boolean;
  readonly onPick: ((seat: SeatRef) => void) | undefined;
  readonly onDrop: ((seat: SeatRef) => void) | undefined;
}

/** A badge number at a table: a button where it may be moved. */
export const Seat = memo(function Seat(props: SeatProps) {
  const { person, round, row, followed, picked, locked, away, late, first, onPick, onDrop } = props;
  const words = useWords();
  const seat = { personId: person.id, round };
  const className = [
    followed && 'follow',
    away && 'away',
    late && 'late',
    locked && 'locked',
    picked && 'picked',
  ]
    .filter(Boolean)
    .join(' ');
  const marks = [
    followed && 'followed',
    away && 'away',
    late && 'late',
    locked && 'locked',
    person.gone && 'gone',
  ].filter((mark): mark is string => mark !== false);
  const label = [
    `${person.number} ${person.name || words('console.plan.nameless')}`,
    ...(person.organisationName ? [person.organisationName] : []),
    ...marks.map((mark) => words(`console.plan.mark.${mark}`)),
  ].join(', ');
  if (!onPick)
    return (
      <span className={className || undefined} title={label}>
        {person.number}
        {marks.length > 0 && (
          <span className="vh">, {marks.map((mark) => words(`console.plan.mark.${mark}`)).join(', ')}</span>
        )}
      </span>
    );
  const allow = (event: DragEvent) => event.preventDefault();
  return (
    <button
      type="button"
      className={className || undefined}
      title={label}
      aria-label={label}
      aria-pressed={picked}
      tabIndex={first ? 0 : -1}
      data-row={row}
      data-round={round}
      draggable
      onKeyDown={walk}
      onFocus={keepPlace}
      onClick={(event) => {
        onPick(seat);
        // Above the panel that opens at the foot of the window.
        event.currentTarget.scrollIntoView({ block: 'center' });
      }}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', person.id);
        onPick(seat);
      }}
      onDragOver={onDrop && allow}
      onDrop={
        onDrop &&
        ((event) => {
          event.preventDefault();
          event.stopPropagation();
          onDrop(seat);
        })
      }
    >
      {person.number}
    </button>
  );
});
