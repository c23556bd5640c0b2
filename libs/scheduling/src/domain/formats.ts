/**
 * Formats are data: one union, one table of what each can do. Nothing else in the product asks which format an
 * event has; it asks what the format can do.
 */
export const EVENT_FORMATS = [
  'seminar',
  'speed_dating',
  'forum',
  'visits',
  'workshop',
  'drop_in',
  'tour',
  'cross_visits',
  'meeting',
] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

export const AUDIENCES = ['public', 'professionals'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface FormatCapabilities {
  /** Whom a new event of this format is for, until the organiser says otherwise. */
  readonly usualAudience: Audience;
  /** Its sessions are stops: places visited one after the other. */
  readonly stops: boolean;
  /** It usually comes again: the form offers a recurrence first. */
  readonly recurs: boolean;
  /** People come without signing up unless a capacity is set. */
  readonly freeEntry: boolean;
  /** People may move from table to table in rounds: its tables can be planned. */
  readonly rounds: boolean;
  /** Its people are formed into pairs, who visit each other. */
  readonly pairs: boolean;
}

export const FORMATS: Readonly<Record<EventFormat, FormatCapabilities>> = {
  seminar: {
    usualAudience: 'professionals',
    stops: false,
    recurs: false,
    freeEntry: false,
    rounds: true,
    pairs: false,
  },
  speed_dating: {
    usualAudience: 'professionals',
    stops: false,
    recurs: false,
    freeEntry: false,
    rounds: true,
    pairs: false,
  },
  forum: {
    usualAudience: 'public',
    stops: false,
    recurs: false,
    freeEntry: true,
    rounds: true,
    pairs: false,
  },
  visits: {
    usualAudience: 'professionals',
    stops: true,
    recurs: false,
    freeEntry: false,
    rounds: false,
    pairs: false,
  },
  workshop: {
    usualAudience: 'public',
    stops: false,
    recurs: true,
    freeEntry: false,
    rounds: false,
    pairs: false,
  },
  drop_in: {
    usualAudience: 'public',
    stops: false,
    recurs: true,
    freeEntry: true,
    rounds: false,
    pairs: false,
  },
  tour: { usualAudience: 'public', stops: true, recurs: false, freeEntry: true, rounds: false, pairs: false },
  cross_visits: {
    usualAudience: 'professionals',
    stops: false,
    recurs: false,
    freeEntry: false,
    rounds: false,
    pairs: true,
  },
  meeting: {
    usualAudience: 'professionals',
    stops: false,
    recurs: true,
    freeEntry: false,
    rounds: true,
    pairs: false,
  },
};
