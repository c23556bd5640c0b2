import { timeSlots } from '#kernel';
import type { SignUpMode, StoredStatus } from './event.js';
import { FORMATS, type EventFormat } from './formats.js';
import { seatsLeft, type Seats } from './seats.js';
import type { SessionStatus } from './session.js';

export type SignUpState =
  'open' | 'waiting' | 'full' | 'opens_later' | 'closed' | 'free_entry' | 'cancelled' | 'postponed';

/** What the rule looks at. `EventFacts` and `EventForAdmission` both have it. */
export interface SignUpFacts {
  readonly status: StoredStatus;
  readonly format: EventFormat;
  readonly signUpMode: SignUpMode;
  readonly waitingList: boolean;
  readonly opensAt: Temporal.Instant | null;
  readonly closesAt: Temporal.Instant | null;
  readonly seats: Seats;
  readonly sessions: readonly {
    readonly id: string;
    readonly slot: string | null;
    readonly startsAt: Temporal.Instant;
    readonly endsAt: Temporal.Instant;
    readonly status: SessionStatus;
    readonly seats: Seats;
  }[];
}

/** What somebody who would like a seat can do about it now. */
export function signUpState(event: SignUpFacts, now: Temporal.Instant): SignUpState {
  if (event.status === 'cancelled' || event.status === 'postponed') return event.status;
  if (event.status === 'draft') return 'closed';
  const planned = event.sessions.filter(({ status }) => status === 'planned');
  if (isFreeEntry(event)) return planned.some(({ endsAt }) => isAfter(endsAt, now)) ? 'free_entry' : 'closed';
  if (!planned.some(({ startsAt }) => isAfter(startsAt, now))) return 'closed';
  if (event.closesAt && !isAfter(event.closesAt, now)) return 'closed';
  if (event.opensAt && isAfter(event.opensAt, now)) return 'opens_later';
  if (seatsOfEvent(event, now).left !== 0) return 'open';
  return event.waitingList ? 'waiting' : 'full';
}

/** People come without signing up: the format says so, and nobody set a limit. */
export const isFreeEntry = (event: Pick<SignUpFacts, 'format' | 'seats' | 'sessions'>): boolean =>
  FORMATS[event.format].freeEntry &&
  event.seats.capacity === null &&
  event.sessions.every(({ seats }) => seats.capacity === null);

export interface SeatsShown {
  readonly capacity: number | null;
  readonly left: number | null;
  readonly waiting: number;
}

/** The seats of one row of the ledger, as readers see them. */
export const seatsShown = (seats: Seats): SeatsShown => ({
  capacity: seats.capacity,
  left: seatsLeft(seats),
  waiting: seats.waiting,
});

/**
 * The seats of an event as a whole: a sign-up needs room in the event and in the sessions it is for. When it is for all
 * of them the fullest decides; when one chooses, as many are left as in all of them together. Ateliers side by side are
 * wished for and given later: they count, together, only where the event has nothing else.
 */
export function seatsOfEvent(event: SignUpFacts, now: Temporal.Instant): SeatsShown {
  const own = seatsShown(event.seats);
  const planned = event.sessions.filter(({ status }) => status === 'planned');
  const coming = planned.filter(({ startsAt }) => isAfter(startsAt, now));
  const counted = coming.length > 0 ? coming : planned;
  const shown = (sessions: SignUpFacts['sessions']) => sessions.map(({ seats }) => seatsShown(seats));
  const ofSessions =
    event.signUpMode === 'all' ? fullest(partsOfAll(event, counted, shown)) : together(shown(counted));
  const narrower = (ofSessions.left ?? Infinity) < (own.left ?? Infinity) ? ofSessions : own;
  return { ...narrower, waiting: Math.max(own.waiting, ofSessions.waiting) };
}

/** Where one signs up for all: its sessions outside the slots; each slot as one, where there is nothing else. */
function partsOfAll(
  event: SignUpFacts,
  counted: SignUpFacts['sessions'],
  shown: (sessions: SignUpFacts['sessions']) => readonly SeatsShown[],
): readonly SeatsShown[] {
  const slots = timeSlots(event.sessions);
  const inSlots = new Set(slots.flatMap(({ sessions }) => sessions.map(({ id }) => id)));
  const outside = counted.filter(({ id }) => !inSlots.has(id));
  if (outside.length > 0 || slots.length === 0) return shown(outside);
  return slots.map(({ name }) => together(shown(counted.filter(({ slot }) => slot?.trim() === name))));
}

const UNLIMITED: SeatsShown = { capacity: null, left: null, waiting: 0 };

function fullest(parts: readonly SeatsShown[]): SeatsShown {
  const found = parts.reduce(
    (least, part) => ((part.left ?? Infinity) < (least.left ?? Infinity) ? part : least),
    UNLIMITED,
  );
  return { ...found, waiting: Math.max(0, ...parts.map(({ waiting }) => waiting)) };
}

function together(parts: readonly SeatsShown[]): SeatsShown {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const waiting = sum(parts.map((part) => part.waiting));
  if (parts.length === 0 || parts.some(({ left }) => left === null)) return { ...UNLIMITED, waiting };
  return {
    capacity: sum(parts.map((part) => part.capacity ?? 0)),
    left: sum(parts.map((part) => part.left ?? 0)),
    waiting,
  };
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;
