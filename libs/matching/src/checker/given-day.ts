export interface Person {
  readonly id: string;
  readonly organisation?: string;
  readonly present?: readonly number[];
  readonly pinned?: Pin | readonly Pin[];
  readonly allowedTables?: readonly string[];
  readonly helper?: boolean;
  readonly kind?: string;
  readonly chairs?: number;
  readonly maxMoves?: number;
  readonly stays?: boolean;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly wishes?: readonly string[];
}

export interface Pin {
  readonly table: string;
  readonly rounds?: readonly number[];
}

export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** What happened on the day. */
export interface Changes {
  readonly plan: { readonly rounds: readonly { readonly tables: readonly Group[] }[] };
  readonly afterRound: number;
  readonly absent?: readonly string[];
  readonly absentRounds?: readonly { readonly id: string; readonly rounds: readonly number[] }[];
  readonly late?: readonly {
    readonly id: string;
    readonly organisation?: string;
    readonly fromRound: number;
  }[];
  readonly closed?: readonly string[];
  readonly minTable?: number;
}

export interface Group {
  readonly id: string;
  readonly people: readonly string[];
  readonly presenters?: readonly string[];
}

/** What a table holds in a round; undefined for one that does not exist. */
export type SizeOf = (table: string, round: number) => Limits | undefined;
