import { useState } from 'react';
import { withQuery } from '../console/paths.js';
import { Button } from '../design/buttons.js';
import { Field } from '../design/fields.js';
import { useWords } from '../words.js';
import type { Door } from './load.js';
import { PersonLine } from './person-line.js';
import { matches } from './search.js';
import { isShown, SHOWN } from './shown.js';
import type { DoorInHand } from './use-door.js';

/** The people of a session. Without a script each touch is a round trip to the same page, and back to the same row. */
export function ExpectedList({ hand }: { readonly hand: DoorInHand }) {
  const { door, onTheirWay, touched, touch } = hand;
  const words = useWords();
  const [typed, setTyped] = useState(door.q);
  const people = door.people.filter(
    (person) => (isShown(door.shown, person) || touched.has(person.registrationId)) && matches(person, typed),
  );
  return (
    <>
      <form role="search" className="door-bar mt-4" onSubmit={(event) => event.preventDefault()}>
        <Field
          name="q"
          type="search"
          label={words('console.day.search')}
          hint={words('console.day.searchHint')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          autoComplete="off"
          enterKeyHint="search"
        />
        <input type="hidden" name="session" value={door.session.id} />
        <input type="hidden" name="show" value={door.shown} />
        <Button kind="second">{words('console.list.search')}</Button>
      </form>
      <ShownTabs door={door} />
      {people.length === 0 && <Nobody door={door} typed={typed} />}
      <form method="post" action={door.search || '?'} onSubmit={touch}>
        <input type="hidden" name="session" value={door.session.id} />
        <input type="hidden" name="touch" value={door.touch} />
        <ul className="people mt-2">
          {people.map((person) => (
            <PersonLine
              key={person.registrationId}
              person={person}
              zone={door.event.timeZone}
              search={door.search}
              onItsWay={onTheirWay.has(person.registrationId)}
            />
          ))}
        </ul>
      </form>
    </>
  );
}

function ShownTabs({ door }: { readonly door: Door }) {
  const words = useWords();
  return (
    <nav className="seg mt-2" aria-label={words('console.day.show')}>
      {SHOWN.map((shown) => (
        <a
          key={shown}
          href={withQuery(door.search, { show: shown === 'expected' ? undefined : shown })}
          aria-current={shown === door.shown ? 'true' : undefined}
        >
          {words(`console.day.${shown}`)}{' '}
          <span className="num">{door.people.filter((person) => isShown(shown, person)).length}</span>
        </a>
      ))}
    </nav>
  );
}

function Nobody({ door, typed }: { readonly door: Door; readonly typed: string }) {
  const words = useWords();
  if (typed)
    return (
      <p className="mt-5">
        <strong>{words('console.day.nobodyFor', { q: typed })}</strong> {words('console.day.nobodyForWhy')}
      </p>
    );
  const key = door.people.length === 0 ? 'nobody' : door.shown === 'present' ? 'nobodyHere' : 'nobodyLeft';
  return (
    <p className="mt-5">
      <strong>{words(`console.day.${key}`)}</strong>
    </p>
  );
}
