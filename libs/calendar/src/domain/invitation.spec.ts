import { fingerprintOf, movedForward, type Invitation, type WantedInvitation } from './invitation.js';

const shown = {
  startsAt: Temporal.Instant.from('2027-03-09T13:00Z'),
  endsAt: Temporal.Instant.from('2027-03-09T15:00Z'),
  timeZone: 'Europe/Paris',
  title: 'Découvrir les métiers du soin',
  location: { name: 'Salle 2', address: null },
};
const wanted: WantedInvitation = { sessionId: 'a', method: 'REQUEST', shown };
const created = Temporal.Instant.from('2027-01-01T10:00Z');
const later = created.add({ hours: 1 });

const current: Invitation = {
  registrantId: 'p',
  sessionId: 'a',
  uid: 'u@passerelle',
  sequence: 0,
  method: 'REQUEST',
  fingerprint: fingerprintOf(shown),
  changedAt: created,
};

describe('an invitation', () => {
  it('stays as it is when the same is wanted again', () => {
    expect(movedForward(current, wanted, later)).toBe(current);
  });

  it.each([
    ['time', { ...shown, startsAt: shown.startsAt.add({ hours: 1 }) }],
    ['end', { ...shown, endsAt: shown.endsAt.add({ hours: 1 }) }],
    ['zone', { ...shown, timeZone: 'Europe/Rome' }],
    ['title', { ...shown, title: 'Les métiers du soin' }],
    ['place', { ...shown, location: { name: 'Salle 3', address: null } }],
    ['address', { ...shown, location: { name: 'Salle 2', address: '1 rue du Pont' } }],
  ])('moves forward when the %s changes', (_what, changed) => {
    const moved = movedForward(current, { ...wanted, shown: changed }, later);
    expect(moved).toMatchObject({ uid: current.uid, sequence: 1, changedAt: later });
  });

  it('cancel, then register again, is one entry that moves forward', () => {
    const cancelled = movedForward(current, { ...wanted, method: 'CANCEL' }, later);
    const again = movedForward(cancelled, wanted, later);
    expect([cancelled.sequence, again.sequence]).toEqual([1, 2]);
    expect(again.uid).toBe(current.uid);
  });
});
