/** The shapes of a day as it is asked for. Rounds and slots count from 1; ids are free text, unique in their list. */

export type Id = string;
export type Pair = readonly [Id, Id];
export type Mode = 'mixed' | 'hosted' | 'one_to_one' | 'breakouts' | 'pairs' | 'carousel';

export interface Pinned {
  readonly table: Id;
  /** Every round when absent. */
  readonly rounds?: readonly number[];
}

export interface Person {
  readonly id: Id;
  /** A person without one is an organisation of one. */
  readonly organisation?: Id;
  /** Rounds (or slots) where the person is there; all of them when absent. */
  readonly present?: readonly number[];
  readonly pinned?: Pinned | readonly Pinned[];
  readonly allowedTables?: readonly Id[];
  /** Meets nobody and is not met: an interpreter, a carer, a facilitator. */
  readonly helper?: boolean;
  readonly kind?: string;
}

/** How many sit at one table: exactly `size`, or between two numbers. */
export type TableSize = number | { readonly min?: number; readonly target?: number; readonly max: number };

export interface Table {
  readonly id: Id;
  readonly size: TableSize;
}

export interface Late {
  readonly id: Id;
  readonly organisation?: Id;
  readonly fromRound: number;
}

export interface Replan {
  readonly plan: TablesPlan;
  /** The last round that is over and cannot change; 0 before the first. */
  readonly afterRound: number;
  readonly absent?: readonly Id[];
  readonly absentRounds?: readonly { readonly id: Id; readonly rounds: readonly number[] }[];
  readonly late?: readonly Late[];
  /** Tables or stands that are closed after `afterRound`. */
  readonly closed?: readonly Id[];
  /** The fewest people left at a table before it is refilled; two below the planned size when absent. */
  readonly minTable?: number;
}

/** What all modes but pairs may carry. */
interface Common {
  readonly people: readonly Person[];
  readonly apart?: readonly Pair[];
  readonly replan?: Replan;
}

export type Objective =
  | 'missingTogether'
  | 'sameOrganisation'
  | 'repeats'
  | 'peopleMetMin'
  | 'organisationsMetMin'
  | 'organisationsMetMean'
  | 'revisits';

export interface MixedInput extends Common {
  readonly mode: 'mixed';
  readonly rounds: number;
  readonly tables: readonly (number | Table)[] | { readonly size: TableSize };
  readonly together?: readonly Pair[];
  readonly blocks?: readonly (readonly Id[])[];
  readonly objectiveOrder?: readonly Objective[];
}

export interface Stand {
  readonly id: Id;
  readonly organisation?: Id;
  /** From this round on nobody comes to it. */
  readonly closedFrom?: number;
  readonly max?: number;
  /** They stay at the stand in every round and visit nobody. */
  readonly presenters?: readonly Id[];
}

export interface HostedInput extends Common {
  readonly mode: 'hosted';
  readonly rounds: number;
  readonly stands: readonly Stand[];
  readonly together?: readonly Pair[];
  readonly objectiveOrder?: readonly Objective[];
}

/** Groups that stay together and move on to the next table at the bell. */
export interface CarouselInput extends Common {
  readonly mode: 'carousel';
  readonly rounds: number;
  readonly stands: readonly Stand[];
}

export interface MeetingPerson extends Person {
  readonly wishes?: readonly Id[];
}

export interface MeetingsInput extends Common {
  readonly mode: 'one_to_one';
  readonly rounds: number;
  /** How many tables of two there are in each round. */
  readonly tables: number;
  readonly people: readonly MeetingPerson[];
}

export interface Breakout {
  readonly id: Id;
  readonly slots: readonly number[];
  /** One number, or one for each of `slots`. */
  readonly capacity: number | readonly number[];
  readonly leaders?: readonly Id[];
  readonly maxSameOrganisationShare?: number;
}

export interface BreakoutPerson extends Person {
  /** Ranked wishes for each slot, the dearest first. */
  readonly wishes?: readonly (readonly Id[])[];
}

export interface BreakoutsReplan extends Omit<Replan, 'plan'> {
  readonly plan: BreakoutsPlan;
}

export interface BreakoutsInput {
  readonly mode: 'breakouts';
  readonly slots: number;
  readonly breakouts: readonly Breakout[];
  readonly people: readonly BreakoutPerson[];
  readonly apart?: readonly Pair[];
  readonly replan?: BreakoutsReplan;
}

export interface PairsPerson extends Person {
  readonly jobFunction?: string;
  /** Latitude and longitude in degrees. */
  readonly place?: readonly [number, number];
}

export interface PairsInput {
  readonly mode: 'pairs';
  readonly people: readonly PairsPerson[];
  readonly apart?: readonly Pair[];
  /** How many times everybody gets another partner; 1 when absent. */
  readonly waves?: number;
  readonly replan?: Omit<Replan, 'plan'> & { readonly plan: PairsPlan };
}

export type PlanInput =
  MixedInput | HostedInput | CarouselInput | MeetingsInput | BreakoutsInput | PairsInput;

/** For tables, stands and meetings; presenters of a stand are not listed among its people. */
export interface TablesPlan {
  readonly rounds: readonly {
    readonly round: number;
    readonly tables: readonly { readonly id: Id; readonly people: readonly Id[] }[];
  }[];
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
