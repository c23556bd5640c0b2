import { fold } from '#kernel';
import type { Place } from './place.js';

/** Longer "words" are pasted rubbish; PostgreSQL refuses a lexeme of more than 2 kB. */
const LONGEST_WORD = 60;

interface Searchable {
  readonly title: string;
  readonly description: string;
  readonly theme: string | null;
  readonly place: Place | null;
}

/** The words of a text, without case or accents, each once. */
const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .map((word) => word.slice(0, LONGEST_WORD)),
  ),
];

/**
 * The words that an event is found by, one space between two: of its title, description, theme and places, and of its
 * sessions. Made here and not by the server, which may lack `unaccent`.
 */
export function searchTextOf(
  event: Searchable,
  sessions: readonly { readonly title: string | null; readonly place: Place | null }[],
): string {
  const places = [event.place, ...sessions.map(({ place }) => place)].flatMap((place) =>
    place ? [place.name, place.address ?? ''] : [],
  );
  const titles = sessions.map(({ title }) => title ?? '');
  return wordsOf([event.title, event.theme ?? '', ...titles, ...places, event.description].join(' ')).join(
    ' ',
  );
}

/**
 * What a reader typed, as a query of PostgreSQL's text search: every word, each perhaps unfinished. `undefined` when
 * nothing of it is a word.
 */
export function searchQueryOf(typed: string): string | undefined {
  const words = wordsOf(typed).map((word) => `'${word}':*`);
  return words.length > 0 ? words.join(' & ') : undefined;
}
