import {
  partyRefusal,
  signUpTerms,
  wantedSessions,
  type EventOfSignUps,
  type SignUpTerms,
} from './sign-up-terms.js';

const now = Temporal.Instant.from('2027-03-09T09:00:00Z');
const inHours = (hours: number) => now.add({ hours });
const session = (id: string, hours = 24) => ({
  id,
  slot: null,
  status: 'planned' as const,
  startsAt: inHours(hours),
  endsAt: inHours(hours + 1),
});
const event = (change: Partial<EventOfSignUps> = {}): EventOfSignUps => ({
  status: 'published',
  audience: 'public',
  signUpMode: 'choose',
  waitingList: true,
  opensAt: null,
  closesAt: null,
  sessions: [session('a'), session('b')],
  ...change,
});
const terms = (change: Partial<EventOfSignUps> = {}) => signUpTerms(event(change), now) as SignUpTerms;

describe('terms of sign-up', () => {
  it.each([
    ['a draft does not exist', { status: 'draft' as const }, 'platform.not-found'],
    ['a cancelled event takes nobody', { status: 'cancelled' as const }, 'registration.event-not-open'],
    ['a postponed event takes nobody', { status: 'postponed' as const }, 'registration.event-not-open'],
    ['sign-ups open at their hour', { opensAt: inHours(1) }, 'registration.not-open-yet'],
    ['sign-ups close at their hour', { closesAt: now }, 'registration.closed'],
    ['nobody signs up for what has begun', { sessions: [session('a', 0)] }, 'registration.closed'],
    [
      'nobody signs up for a cancelled session',
      { sessions: [{ ...session('a'), status: 'cancelled' as const }] },
      'registration.closed',
    ],
  ])('%s', (_rule, change, code) => {
    expect(signUpTerms(event(change), now)).toMatchObject({ outcome: 'refused', code });
  });

  it('an event of all its sessions is signed up for as a whole, without what is past', () => {
    const open = terms({ signUpMode: 'all', sessions: [session('past', -1), session('a'), session('b')] });
    expect(wantedSessions(open, ['a'], false)).toMatchObject({ sessionIds: ['a', 'b'] });
  });

  it('a session of another event is unknown', () => {
    expect(wantedSessions(terms(), ['z'], false)).toMatchObject({
      code: 'registration.session-unknown',
      field: 'sessionIds',
    });
  });

  it('some sessions are chosen, each once', () => {
    expect(wantedSessions(terms(), ['b', 'b'], false)).toMatchObject({ sessionIds: ['b'] });
  });

  it('a choice is asked for when there is one', () => {
    expect(wantedSessions(terms(), undefined, false)).toMatchObject({ code: 'registration.choose-sessions' });
    expect(wantedSessions(terms({ sessions: [session('a')] }), undefined, false)).toMatchObject({
      sessionIds: ['a'],
    });
  });

  it('one session means one', () => {
    expect(wantedSessions(terms({ signUpMode: 'choose_one' }), ['a', 'b'], false)).toMatchObject({
      code: 'registration.choose-one-session',
    });
  });

  it('a session that has begun cannot be chosen', () => {
    const open = terms({ sessions: [session('past', -1), session('a')] });
    expect(wantedSessions(open, ['past'], false)).toMatchObject({ code: 'registration.session-closed' });
  });

  it('professionals give a name, the public need not', () => {
    const nameless = { kind: 'nameless' as const, seats: 1 };
    expect(partyRefusal(terms(), nameless)).toBeUndefined();
    expect(partyRefusal(terms({ audience: 'professionals' }), nameless)).toMatchObject({
      code: 'registration.nameless-not-for-professionals',
    });
  });

  it('a nameless party is one or two people', () => {
    expect(partyRefusal(terms(), { kind: 'nameless', seats: 2 })).toBeUndefined();
    expect(partyRefusal(terms(), { kind: 'nameless', seats: 3 })).toMatchObject({
      code: 'registration.too-many-seats',
      details: { maximum: 2 },
    });
  });
});
