import { whyNotToSend, type Claim, type LastTold } from './decision.js';
import { spanToldBy, toldBy, type RegistrationFacts, type SessionFacts } from './facts.js';

const session: SessionFacts = {
  id: 's1',
  title: null,
  startsAt: Temporal.Instant.from('2027-03-09T13:00Z'),
  endsAt: Temporal.Instant.from('2027-03-09T15:00Z'),
  place: { name: 'Salle 2', address: null },
  cancelled: false,
  line: 'confirmed',
  position: null,
};
const present: RegistrationFacts = {
  registrationId: 'r1',
  registrantId: 'p1',
  recipient: { name: 'Élodie Exemple', address: 'elodie@exemple.invalid' },
  locale: 'fr',
  state: 'confirmed',
  seats: 1,
  cancelReason: null,
  passCode: 'K7QM4R2X',
  ticket: 't',
  event: {
    id: 'e1',
    slug: 'e',
    territoryId: 't1',
    title: 'Atelier',
    format: 'workshop',
    timeZone: 'Europe/Paris',
    audience: 'public',
    status: 'published',
    reason: null,
    sensitive: false,
    attendanceMode: 'in_person',
    onlineUrl: null,
    contact: null,
  },
  sessions: [session],
};
const now = Temporal.Instant.from('2027-01-04T08:00Z');
const state = (name: RegistrationFacts['state']): RegistrationFacts => ({
  ...present,
  state: name,
  sessions: [{ ...session, line: name }],
});
const why = (claim: Claim, facts = present, lastTold?: LastTold, at = now) =>
  whyNotToSend(claim, facts, lastTold, at);

describe('whether a message is still true', () => {
  it.each([
    ['confirmed', 'confirmed', undefined],
    ['confirmed', 'waitlisted', 'no-longer-confirmed'],
    ['confirmed', 'ended', 'no-longer-confirmed'],
    ['waitlisted', 'waitlisted', undefined],
    ['waitlisted', 'confirmed', 'no-longer-waiting'],
    ['waitlisted', 'ended', 'no-longer-waiting'],
    ['changed', 'confirmed', undefined],
    ['changed', 'waitlisted', undefined],
    ['changed', 'ended', 'no-longer-confirmed'],
    ['still-there', 'waitlisted', undefined],
    ['still-there', 'ended', 'no-longer-confirmed'],
    ['cancelled', 'ended', undefined],
    ['cancelled', 'confirmed', 'not-cancelled'],
  ] as const)('“%s” of somebody who is %s: %s', (claim, name, reason) => {
    expect(why(claim, state(name))).toBe(reason);
  });

  it('a change that the reader knows already is not told again, any other is', () => {
    const fingerprint = toldBy(present);
    const moved = { ...present, sessions: [{ ...session, endsAt: session.endsAt.add({ hours: 1 }) }] };
    const elsewhere = { ...present, sessions: [{ ...session, place: { name: 'Salle 3', address: null } }] };
    const more = { ...present, seats: 2 };
    expect(why('changed', present, { fingerprint, later: false })).toBe('already-told');
    for (const changed of [moved, elsewhere, more])
      expect(why('changed', changed, { fingerprint, later: false })).toBeUndefined();
    expect(why('confirmed', present, { fingerprint, later: false })).toBeUndefined();
  });

  it('a message that a younger one has overtaken is not sent', () => {
    expect(why('confirmed', present, { fingerprint: '[]', later: true })).toBe('already-told');
  });

  it('nobody is told of what is over, unless it is put off', () => {
    const after = session.endsAt.add({ minutes: 1 });
    const postponed = { ...present, event: { ...present.event, status: 'postponed' as const } };
    expect(why('confirmed', present, undefined, after)).toBe('event-over');
    expect(why('cancelled', state('ended'), undefined, after)).toBe('event-over');
    expect(why('changed', postponed, undefined, after)).toBeUndefined();
  });

  it('an address that was erased is written to no more', () => {
    expect(why('confirmed', { ...present, recipient: null })).toBe('address-gone');
  });

  it('what was told says when a session was to be', () => {
    expect(spanToldBy(toldBy(present), 's1')?.startsAt.equals(session.startsAt)).toBe(true);
    expect(spanToldBy(toldBy(present), 's2')).toBeUndefined();
  });
});
