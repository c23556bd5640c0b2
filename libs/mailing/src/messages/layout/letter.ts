import type { Locale } from '#kernel';

/** Plain words, or words that lead somewhere. */
export type Inline = string | { readonly text: string; readonly url: string };

/** One line of the table: what, and what it is; the first line stands out. */
export interface Row {
  readonly label: string;
  readonly lines: readonly (readonly Inline[])[];
  /** Its lines weigh the same: the first is no answer of its own. */
  readonly even?: boolean;
}

/** What a message says, before it is laid out: once as text, once as HTML, always the same. */
export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  /** What a mail program shows beside the subject. */
  readonly preview: string;
  /** The answer, in one sentence on a coloured band. */
  readonly band: { readonly tone: 'good' | 'waiting' | 'bad' | 'plain'; readonly text: string };
  /** Over the title: the format. */
  readonly kicker?: string;
  readonly title?: string;
  /** Said before the table. */
  readonly lead?: readonly string[];
  readonly rows?: readonly Row[];
  readonly code?: { readonly label: string; readonly code: string };
  readonly button?: { readonly text: string; readonly url: string };
  readonly paragraphs?: readonly (readonly Inline[])[];
  /** Smaller: what the attachment is, whom to call. */
  readonly notes?: readonly (readonly Inline[])[];
  readonly footer: readonly Inline[];
}

/** A sentence of the catalogue whose link stands between `<a>` and `</a>`. */
export function linked(sentence: string, url: string): readonly Inline[] {
  const [before = '', link = '', after = ''] = sentence.split(/<a>|<\/a>/);
  return [before, { text: link, url }, after];
}

/** A code in two groups of four, that no line end can part. */
export const grouped = (code: string): string => code.replace(/^(.{4})(.{4})$/, '$1\u00a0$2');
