import { anEvent, aSession } from '../testing/event-builder.js';
import { knownOf, noticedChanges } from './noticed-changes.js';

describe('what the registered must learn of', () => {
  const event = () => anEvent({ title: 'Forum', place: { id: null, name: 'Palais', address: null } });

  function noticed(
    change: (event: ReturnType<typeof anEvent>, session: ReturnType<typeof aSession>) => void,
  ) {
    const forum = event();
    const session = aSession(forum, { starts: '2027-03-09T14:00' });
    const elsewhere = aSession(forum, {
      starts: '2027-03-10T14:00',
      place: { id: null, name: 'Mairie', address: null },
    });
    const before = knownOf(forum, [session, elsewhere]);
    change(forum, session);
    return noticedChanges(before, forum, [session, elsewhere]).map((change) => [
      change.session === session ? 'first' : 'second',
      ...change.what,
    ]);
  }

  it('is a session’s new time, and no other session’s', () => {
    const later = (instant: Temporal.Instant) => instant.add({ hours: 1 });
    expect(
      noticed((_, session) =>
        session.change({ startsAt: later(session.startsAt), endsAt: later(session.endsAt) }),
      ),
    ).toEqual([['first', 'time']]);
  });

  it('is a new place of the event, for the sessions that have none of their own', () => {
    expect(noticed((forum) => forum.change({ place: { id: null, name: 'Halle', address: null } }))).toEqual([
      ['first', 'place'],
    ]);
  });

  it('is a new title of the event, for every session', () => {
    expect(noticed((forum) => forum.change({ title: 'Grand forum' }))).toEqual([
      ['first', 'title'],
      ['second', 'title'],
    ]);
  });

  it('is that the event is cancelled', () => {
    const now = Temporal.Instant.from('2027-03-01T08:00:00Z');
    expect(noticed((forum) => forum.cancel('Neige', now))).toEqual([
      ['first', 'status'],
      ['second', 'status'],
    ]);
  });

  it('is not a description, a contact or a capacity', () => {
    expect(noticed((forum) => forum.change({ description: 'Venez', capacity: 3, contact: null }))).toEqual(
      [],
    );
  });
});
