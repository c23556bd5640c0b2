export type Id = string;
export type Pair = readonly [Id, Id];

/** For tables, stands and meetings; presenters of a stand are not listed among its people. */
export interface TablesPlan {
  readonly rounds: readonly {
    readonly round: number;
    readonly tables: readonly {
      readonly id: Id;
      readonly people: readonly Id[];
      /** Who presents at the stand in this round, where it has presenters. */
      readonly presenters?: readonly Id[];
    }[];
    /** The round that was appended by `catchUp`. */
    readonly catchUp?: true;
  }[];
}

/** A card for a guest whom nobody expects: an empty place in every round. */
export interface Joker {
  /** From 1 on. */
  readonly number: number;
  readonly rounds: readonly { readonly round: number; readonly table: Id }[];
}

export interface BreakoutsPlan {
  readonly slots: readonly {
    readonly slot: number;
    readonly breakouts: readonly { readonly id: Id; readonly people: readonly Id[] }[];
    readonly unserved: readonly Id[];
  }[];
}

export interface PairsPlan {
  readonly pairs: readonly Pair[];
  readonly trios: readonly (readonly [Id, Id, Id])[];
  /** Every wave, the first among them, where more than one was asked for. */
  readonly waves?: readonly Omit<PairsPlan, 'waves'>[];
}
