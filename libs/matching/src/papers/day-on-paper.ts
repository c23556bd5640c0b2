import type { Locale } from '#kernel';
import type { Paper } from '../domain/papers.js';
import type { NamedStop } from '../persistence/cards.queries.js';

/** Somebody of the day, named: papers are for the organisers. */
export interface PersonOnPaper {
  readonly number: number;
  /** Null for who gave none. */
  readonly name: string | null;
  /** First name alone, large on a badge. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly organisation: string | null;
  readonly stops: readonly NamedStop[];
  /** Their card is another than the one before. */
  readonly changed: boolean;
}

export interface RoundOnPaper {
  readonly round: number;
  /** « 9 h 20 »; null where the rounds have no times. */
  readonly hour: string | null;
  /** « Café, de 9 h 34 à 9 h 54 », after it. */
  readonly rest: string | null;
}

export interface TableOnPaper {
  readonly id: string;
  /** Whose stand it is; null where tables are nobody's. */
  readonly host: string | null;
  readonly rounds: readonly {
    readonly round: number;
    readonly people: readonly PersonOnPaper[];
    readonly presenters: readonly PersonOnPaper[];
  }[];
}

export interface JokerOnPaper {
  readonly number: number;
  /** The table of each round. */
  readonly stops: readonly { readonly round: number; readonly table: string; readonly host: string | null }[];
}

/** All that papers are made from: read once, then drawn without asking anybody. */
export interface DayOnPaper {
  readonly locale: Locale;
  readonly title: string;
  /** « Speed dating, 11 mars 2027 ». */
  readonly kicker: string;
  /** Tables are stands of organisations. */
  readonly stands: boolean;
  readonly draft: boolean;
  readonly rounds: readonly RoundOnPaper[];
  readonly people: readonly PersonOnPaper[];
  readonly jokers: readonly JokerOnPaper[];
  readonly tables: readonly TableOnPaper[];
}

export type Layout = 'sheet' | 'badges' | 'large';

export interface Wanted {
  readonly paper: Paper;
  readonly layout: Layout;
  /** Only the cards that are other than before. */
  readonly changedOnly: boolean;
}
