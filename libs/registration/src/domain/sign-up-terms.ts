import { timeSlots, type RefusalKind } from '#kernel';

/** What registration needs to know of an event; scheduling gives more. */
export interface EventOfSignUps {
  readonly status: 'draft' | 'published' | 'postponed' | 'cancelled';
  readonly audience: 'public' | 'professionals';
  readonly signUpMode: 'all' | 'choose' | 'choose_one';
  readonly waitingList: boolean;
  readonly opensAt: Temporal.Instant | null;
  readonly closesAt: Temporal.Instant | null;
  readonly sessions: readonly SessionOfSignUps[];
}

export interface SessionOfSignUps {
  readonly id: string;
  readonly status: 'planned' | 'cancelled';
  /** Sessions of one slot run side by side. */
  readonly slot: string | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** Why the rule says no: the code and kind of the refusal that a use case throws. */
export interface Refusal {
  readonly outcome: 'refused';
  readonly code: string;
  readonly kind: RefusalKind;
  readonly details?: Readonly<Record<string, string | number>>;
  /** The field of the sign-up that it stands beside. */
  readonly field?: string;
}

export const refused = (
  code: string,
  kind: RefusalKind,
  more: Pick<Refusal, 'details' | 'field'> = {},
): Refusal => ({ outcome: 'refused', code, kind, ...more });

/** A nameless party is people who come together: more than two and somebody should be reachable. */
export const MOST_NAMELESS_SEATS = 2;

/** What an event asks of each sign-up at this moment, worked out once for a whole batch. */
export interface SignUpTerms {
  readonly outcome: 'open';
  readonly mode: EventOfSignUps['signUpMode'];
  readonly namesAsked: boolean;
  readonly waitingList: boolean;
  /** In the order of the event: the sessions that can still be signed up for. */
  readonly open: readonly string[];
  /** Every session of the event. */
  readonly known: ReadonlySet<string>;
  /** Ateliers side by side, begun and cancelled ones too. */
  readonly slots: readonly { readonly name: string; readonly sessionIds: readonly string[] }[];
}

/** Whether the event takes sign-ups now, and on which terms. `closesAt` ends sign-ups, never the waiting list's promotions. */
export function signUpTerms(event: EventOfSignUps, now: Temporal.Instant): SignUpTerms | Refusal {
  if (event.status === 'draft') return refused('platform.not-found', 'not-found');
  if (event.status !== 'published') return refused('registration.event-not-open', 'conflict');
  if (event.opensAt && isBefore(now, event.opensAt)) return refused('registration.not-open-yet', 'conflict');
  if (event.closesAt && !isBefore(now, event.closesAt)) return refused('registration.closed', 'conflict');
  const open = event.sessions.filter((session) => isOpen(session, now)).map(({ id }) => id);
  if (open.length === 0) return refused('registration.closed', 'conflict');
  return {
    outcome: 'open',
    mode: event.signUpMode,
    namesAsked: event.audience === 'professionals',
    waitingList: event.waitingList,
    open,
    known: new Set(event.sessions.map(({ id }) => id)),
    slots: slotsOf(event),
  };
}

export const slotsOf = ({ sessions }: Pick<EventOfSignUps, 'sessions'>): SignUpTerms['slots'] =>
  timeSlots(sessions).map(({ name, sessions: of }) => ({ name, sessionIds: of.map(({ id }) => id) }));

/** Neither begun nor cancelled. */
export const isOpen = (session: SessionOfSignUps, now: Temporal.Instant): boolean =>
  session.status === 'planned' && isBefore(now, session.startsAt);

export const isOver = (session: SessionOfSignUps, now: Temporal.Instant): boolean =>
  !isBefore(now, session.endsAt);

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/**
 * The sessions that a sign-up is for, by the event's mode. Only one session left to choose from needs no choice. Ateliers
 * side by side are not signed up for but wished for, unless they are chosen by name: nothing may be left, where an event
 * has nothing else.
 *
 * @param asked the ids given, none when the form asked for none
 * @param wished whether ateliers are wished for
 */
export function wantedSessions(
  terms: SignUpTerms,
  asked: readonly string[] | undefined,
  wished: boolean,
): { readonly outcome: 'wanted'; readonly sessionIds: readonly string[] } | Refusal {
  const ids = [...new Set(asked)];
  if (ids.some((id) => !terms.known.has(id)))
    return refused('registration.session-unknown', 'invalid', { field: 'sessionIds' });
  if (terms.mode === 'all' || (wished && ids.length === 0))
    return { outcome: 'wanted', sessionIds: outsideSlots(terms) };
  const chosen = ids.length === 0 && terms.open.length === 1 ? terms.open : ids;
  if (chosen.length === 0) return refused('registration.choose-sessions', 'invalid', { field: 'sessionIds' });
  if (terms.mode === 'choose_one' && chosen.length > 1)
    return refused('registration.choose-one-session', 'invalid', { field: 'sessionIds' });
  if (chosen.some((id) => !terms.open.includes(id)))
    return refused('registration.session-closed', 'conflict');
  return { outcome: 'wanted', sessionIds: terms.open.filter((id) => chosen.includes(id)) };
}

const outsideSlots = ({ open, slots }: SignUpTerms): readonly string[] =>
  open.filter((id) => !slots.some(({ sessionIds }) => sessionIds.includes(id)));

/** Whether this kind of party may come to this event at all. */
export function partyRefusal(
  terms: SignUpTerms,
  party: { readonly kind: 'person' | 'nameless' | 'group'; readonly seats: number },
): Refusal | undefined {
  if (party.kind !== 'nameless') return undefined;
  if (terms.namesAsked)
    return refused('registration.nameless-not-for-professionals', 'invalid', { field: 'nameless' });
  if (party.seats > MOST_NAMELESS_SEATS)
    return refused('registration.too-many-seats', 'invalid', {
      field: 'nameless.seats',
      details: { maximum: MOST_NAMELESS_SEATS },
    });
  return undefined;
}
