import type { RequestOf } from '#kernel';
import type { createEvent } from '#scheduling/contract';

type Body = RequestOf<typeof createEvent>['body'];

/** One event of the demonstration, and what happens to it. */
export interface DemoEvent {
  /** Names it among the demonstration's events, for ever. */
  readonly key: string;
  readonly territory: string;
  readonly event: Omit<Body, 'territoryId' | 'timeZone' | 'placeId'>;
  /** Days before the first session on which it was published; never: it is still a draft. */
  readonly publishedDaysBefore?: number;
  /** How many sign up for it, or for each of its sessions that are named by place in the list. */
  readonly professionals?: number;
  readonly visitors?: number;
  readonly nameless?: number;
  /** Only these sessions, by place in the list, for events where people choose one. */
  readonly fill?: readonly {
    readonly session: number;
    readonly visitors: number;
    readonly nameless: number;
  }[];
  /** Of the past: how many of those expected came, from 0 to 1, and who came without having signed up. */
  readonly came?: {
    readonly share: number;
    readonly walkIns?: number;
    readonly headcount?: readonly HeadCount[];
  };
  /** Its tables are planned and given out before the day. */
  readonly tables?: {
    readonly rounds: number;
    readonly timetable: {
      readonly startsAt: string;
      readonly minutes: number;
      readonly moveMinutes: number;
      readonly phases: { readonly name: string; readonly minutes: number }[];
      readonly breaks: { readonly afterRound: number; readonly minutes: number; readonly name: string }[];
    };
  };
  /** After its first session its people are formed into pairs, and choose their visits. */
  readonly pairs?: {
    /** The days between which visits take place. */
    readonly from: string;
    readonly until: string;
    /** What became of each visit, in order; those beyond the list are still to be chosen. */
    readonly visits: readonly DemoVisit[];
  };
  /** Ateliers side by side are wished for, given out and published. */
  readonly ateliers?: {
    /** How often each atelier is wished for against the others of its slot: by slot, then by title. */
    readonly likings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly afterwards?: { readonly postponed: string } | { readonly cancelled: string };
}
/** A date that the guest proposed, and whether the host said yes. */
export interface DemoVisit {
  readonly day: string;
  readonly agreed: boolean;
}
type HeadCount = {
  readonly audience: 'pupil' | 'student' | 'job_seeker' | 'parent' | 'adult' | 'young_leaver';
  readonly size: number;
};

export const contact = (name: string, phone: string) => ({ name, phone });
