import { useState, type FormEvent } from 'react';
import { useFetchers, useSubmit } from 'react-router';
import { newId } from '#kernel';
import { withQuery } from '../console/paths.js';
import { Field } from '../design/fields.js';
import { Button } from '../design/buttons.js';
import { useWords } from '../words.js';
import { deviceName } from './device.js';
import { SHOWN, type Door, type DoorPerson, type Shown } from './load.js';
import type { Said } from './act.js';
import { PersonLine, TOUCHED } from './person-line.js';
import { matches } from './search.js';

const HERE = new Set(['present', 'left_early']);

/** Which people a tab shows. */
const isShown = (shown: Shown, { presence }: DoorPerson): boolean =>
  shown === 'all' ||
  (shown === 'present' ? HERE.has(presence) : presence === 'expected' || presence === 'absent');

/**
 * The people of a session. Without a script each touch is a round trip to the same page; with one, the list stays where
 * it is, keeps the focus, and a second touch while the first is on its way does nothing.
 */
export function ExpectedList({
  door,
  onSaid,
}: {
  readonly door: Door;
  readonly onSaid: (said: Said) => void;
}) {
  const words = useWords();
  const submit = useSubmit();
  const [typed, setTyped] = useState(door.q);
  // Whoever is noted stays in sight until another tab is chosen: a row must not vanish under the thumb.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const onTheirWay = new Set(
    useFetchers()
      .filter(({ key, state }) => key.startsWith(TOUCHED) && state !== 'idle')
      .map(({ key }) => key.slice(TOUCHED.length)),
  );
  const people = door.people.filter(
    (person) => (isShown(door.shown, person) || touched.has(person.registrationId)) && matches(person, typed),
  );

  const touch = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    if (onTheirWay.has(submitter.value)) return;
    const form = new FormData(event.currentTarget, submitter);
    form.set('touch', newId());
    form.set('device', deviceName());
    setTouched(new Set([...touched, submitter.value]));
    void submit(form, { method: 'post', navigate: false, fetcherKey: TOUCHED + submitter.value });
  };

  return (
    <>
      <form
        role="search"
        className="door-bar mt-4"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
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
              onSaid={onSaid}
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
