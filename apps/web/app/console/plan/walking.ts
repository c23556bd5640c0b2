import type { FocusEvent, KeyboardEvent } from 'react';

type Key = KeyboardEvent<HTMLButtonElement>;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Left and right: the next number of the line; up and down: the same round at the next table. */
export function walk(event: Key): void {
  const step = STEPS[event.key];
  const from = event.currentTarget;
  if (!step) return;
  event.preventDefault();
  const [down, across] = step;
  const inTable = (query: string) => [...tableOf(from).querySelectorAll<HTMLButtonElement>(query)];
  const { row = '', round = '' } = from.dataset;
  if (across !== 0) {
    const line = inTable(`button[data-row="${row}"]`);
    line[line.indexOf(from) + across]?.focus();
    return;
  }
  const place = [...(from.parentElement?.children ?? [])].indexOf(from);
  const cell = inTable(`button[data-row="${Number(row) + down}"][data-round="${round}"]`);
  (cell[place] ?? cell.at(-1))?.focus();
}

/** One number of the grid is reached by the tab key: the one where the reader was last. */
export function keepPlace({ currentTarget }: FocusEvent<HTMLButtonElement>): void {
  for (const other of tableOf(currentTarget).querySelectorAll<HTMLButtonElement>('button[tabindex="0"]'))
    other.tabIndex = -1;
  currentTarget.tabIndex = 0;
}

const tableOf = (button: HTMLButtonElement): Element => button.closest('table') ?? button;
