/** The shapes of a day as it is asked for. Rounds and slots count from 1; ids are free text, unique in their list. */
import type { Mix, WishedObjective } from './objectives.js';
import type { BreakoutsPlan, Id, Pair, PairsPlan, TablesPlan } from './plan-shapes.js';

export type { Mix, Objective, WishedObjective } from './objectives.js';
export type { BreakoutsPlan, Id, Joker, Pair, PairsPlan, TablesPlan } from './plan-shapes.js';

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
  /** Meets nobody and is not met, and takes a seat: an interpreter, a carer, a facilitator (who is pinned). */
  readonly helper?: boolean;
  /** The kind of the organisation, such as `mission locale`; see `kindsMetMin`. */
  readonly kind?: string;
  /** Values that `mix` may count at each table; `attributes` holds any others by name. */
  readonly jobFunction?: string;
  readonly experience?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** How many chairs' room the person takes at a table; 1 when absent. */
  readonly chairs?: number;
  /** At most so many changes of table over the whole day. */
  readonly maxMoves?: number;
  /** Keeps one table all day, and the others come: `maxMoves: 0`. */
  readonly stays?: boolean;
}

/** Metres, or any unit of length; walking is counted in it. */
export type Place = readonly [number, number];

/** How many sit at one table: exactly `size`, or between two numbers. */
export type TableSize = number | { readonly min?: number; readonly target?: number; readonly max: number };

export interface Table {
  readonly id: Id;
  readonly size: TableSize;
  readonly at?: Place;
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

/** What days of tables and stands may carry beside. */
interface TablesCommon extends Common {
  readonly together?: readonly Pair[];
  /**
   * People who always sit together, while they are there: at no cost among themselves, whatever their organisation.
   * Blocks that share somebody are one.
   */
  readonly blocks?: readonly (readonly Id[])[];
  readonly mix?: readonly Mix[];
  /** Objectives by falling worth; those left out follow in their usual order. */
  readonly objectiveOrder?: readonly WishedObjective[];
  /** The day may be cut short after any round: rounds that can change places are put in the order of their worth. */
  readonly prefixGood?: boolean;
  /** One more round is appended, in which people meet the organisations that they have not met. */
  readonly catchUp?: boolean;
  /** How many cards are made for guests whom nobody expects; as many as there are empty places when absent. */
  readonly jokers?: number;
}

export interface MixedInput extends TablesCommon {
  readonly mode: 'mixed';
  readonly rounds: number;
  readonly tables: readonly (number | Table)[] | { readonly size: TableSize };
}

/** Some presenters at their stand in some rounds; in the others they move. */
export interface Shift {
  readonly people: readonly Id[];
  readonly rounds: readonly number[];
}

export interface Stand {
  readonly id: Id;
  readonly organisation?: Id;
  /** From this round on nobody comes to it. */
  readonly closedFrom?: number;
  /** The most and the fewest visitors in a round. */
  readonly max?: number;
  readonly minVisitors?: number;
  /**
   * They stay at the stand in every round and visit nobody, unless they take turns: because `shifts` names them, or
   * because `minPresenters` of them are enough and the planner makes the turns.
   */
  readonly presenters?: readonly Id[];
  /** How many must present in every round where the stand is open; those of the day, or 1, when absent. */
  readonly minPresenters?: number;
  readonly shifts?: readonly Shift[];
  /** The kind of its organisation, when no person of it says so. */
  readonly kind?: string;
  readonly at?: Place;
}

export interface HostedPerson extends Person {
  /** Stands that the person would like to visit. */
  readonly wishes?: readonly Id[];
}

export interface HostedInput extends TablesCommon {
  readonly mode: 'hosted';
  readonly rounds: number;
  readonly stands: readonly Stand[];
  readonly people: readonly HostedPerson[];
  readonly minPresenters?: number;
  /** Whoever presents in turns moves in at least so many rounds, or in all where they are there for fewer. */
  readonly minVisits?: number;
  /** True: the output says beside the plan what a carousel of the same day would reach. */
  readonly compareWithCarousel?: boolean;
}

/** Groups that stay together and move on to the next table at the bell. */
export interface CarouselInput extends Omit<HostedInput, 'mode'> {
  readonly mode: 'carousel';
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
  /** Pairs of earlier times, which no wave repeats. */
  readonly avoid?: readonly Pair[];
  /** How many times everybody gets another partner; 1 when absent. */
  readonly waves?: number;
  readonly replan?: Omit<Replan, 'plan'> & { readonly plan: PairsPlan };
}

export type PlanInput =
  MixedInput | HostedInput | CarouselInput | MeetingsInput | BreakoutsInput | PairsInput;
