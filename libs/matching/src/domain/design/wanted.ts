/** Places where no two meet twice: `tables[round][place]`, and classes of places that never meet each other. */
export interface Design {
  readonly name: string;
  readonly tables: readonly Int16Array[];
  /** The class of each place; an organisation inside one class never meets itself. */
  readonly column: Int16Array;
  /** Wider classes that never meet each other, across the columns: for stands and their organisations' visitors. */
  readonly family?: Int16Array;
}

export interface Wanted {
  readonly tables: number;
  readonly size: number;
  readonly rounds: number;
  /** How many people take places: the others stay empty. */
  readonly people: number;
  /** Everybody is an organisation of their own. */
  readonly alone?: boolean;
  /** The first column is that of stands, which stay where they are. */
  readonly hosted?: boolean;
  /** The sizes of a round, the largest first. */
  readonly sizes: readonly (readonly number[])[];
}
