import { useRef, useState, type FormEvent } from 'react';
import { newId } from '#kernel';
import { consolePath } from '../console/paths.js';
import { useLocale, useWords } from '../words.js';
import type { Said } from './act.js';
import { deviceName } from './device.js';
import type { Door } from './load.js';
import type { Noted } from './note.js';

/**
 * The door as a page with a script keeps it. A touch goes out under an id made on this device; a second one of the same
 * person waits for the answer of the first; the answer brings the list as it stands, others' touches included.
 */
export function useDoor(loaded: Door, first: Said | undefined) {
  const locale = useLocale();
  const words = useWords();
  const [door, setDoor] = useState(loaded);
  const [said, setSaid] = useState(first);
  const [onTheirWay, setOnTheirWay] = useState<ReadonlySet<string>>(new Set());
  // Whoever is noted stays in sight until another tab is chosen: a row must not vanish under the thumb.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const sent = useRef(new Set<string>());
  const shownAnswer = useRef(0);
  const asked = useRef(0);

  async function answerTo(form: FormData, number: number) {
    try {
      const address = `${consolePath(locale, 'note', door.event.id)}${door.search}`;
      const response = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams([...form] as [string, string][]),
      });
      const noted = (await response.json()) as Noted;
      setSaid(noted.said);
      // Answers may overtake each other: an older list never replaces a newer one.
      if (number < shownAnswer.current) return;
      shownAnswer.current = number;
      setDoor(noted.door);
    } catch {
      setSaid({ tone: 'bad', text: words('console.day.status.failed') });
    }
  }

  function touch(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const person = submitter.value;
    if (sent.current.has(person)) return;
    const form = new FormData(event.currentTarget, submitter);
    form.set('touch', newId());
    form.set('device', deviceName());
    sent.current.add(person);
    setOnTheirWay(new Set(sent.current));
    setTouched((before) => new Set([...before, person]));
    asked.current += 1;
    void answerTo(form, asked.current).finally(() => {
      sent.current.delete(person);
      setOnTheirWay(new Set(sent.current));
    });
  }

  return { door, said, onTheirWay, touched, touch };
}

export type DoorInHand = ReturnType<typeof useDoor>;
