import type { CalendarMethod } from '#calendar';
import type { Letter } from './layout/letter.js';
import { layOutHtml } from './layout/html-layout.js';
import type { Links } from './layout/links.js';
import { layOutText } from './layout/text-layout.js';
import type { Mail } from './mail.js';

/** A message as it leaves. */
export interface Rendered {
  readonly letter: Letter;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function render<Facts>(
  mail: Mail<Facts>,
  facts: Facts,
  links: Links,
  calendar?: CalendarMethod,
): Rendered {
  const letter = mail.letter(facts, links, calendar);
  return {
    letter,
    subject: oneLine(letter.subject),
    text: layOutText(letter),
    html: layOutHtml(letter),
  };
}

/** Nothing that somebody typed can end a header or turn its direction round. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
