import { useState, type ReactNode } from 'react';
import { Button } from '../../design/buttons.js';

export interface Nameable {
  readonly id: string;
  readonly label: string;
}

interface PersonListProps {
  readonly id: string;
  readonly people: readonly Nameable[];
}

/** The names that every box of the page offers, once. */
export function PersonOptions({ id, people }: PersonListProps) {
  return (
    <datalist id={id}>
      {people.map(({ id: person, label }) => (
        <option key={person} value={label}>
          {label}
        </option>
      ))}
    </datalist>
  );
}

interface PersonBoxProps {
  readonly id: string;
  readonly list: string;
  readonly label: ReactNode;
  readonly people: readonly Nameable[];
  readonly value: string;
  readonly onPick: (id: string) => void;
}

/** A box that takes one of the names it offers, by its first letters. */
export function PersonBox({ id, list, label, people, value, onPick }: PersonBoxProps) {
  const [typed, setTyped] = useState(() => people.find((person) => person.id === value)?.label ?? '');
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        list={list}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onPick(people.find(({ label: name }) => name === event.target.value)?.id ?? '');
        }}
      />
    </div>
  );
}

interface AddPersonProps extends Omit<PersonBoxProps, 'value' | 'onPick'> {
  readonly add: string;
  readonly onAdd: (id: string) => void;
}

/** A box and its button: one person more in a list. */
export function AddPerson({ add, onAdd, ...box }: AddPersonProps) {
  const [picked, setPicked] = useState('');
  const [round, setRound] = useState(0);
  return (
    <div className="add-person">
      <PersonBox key={round} {...box} value="" onPick={setPicked} />
      <Button
        type="button"
        kind="second"
        size="dense"
        pictogram="plus"
        onClick={() => {
          if (picked === '') return;
          onAdd(picked);
          setPicked('');
          setRound(round + 1);
        }}
      >
        {add}
      </Button>
    </div>
  );
}
