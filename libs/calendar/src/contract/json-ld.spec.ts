import type { EventView, SessionView } from '#scheduling/contract';
import { jsonLd, jsonLdText } from './json-ld.js';

const seats = { capacity: 12, left: 3, waiting: 0 };
const place = { id: null, name: 'Cité des métiers, salle 2', address: '1 rue du Pont, Toulouse' };
const session: SessionView = {
  id: 's1',
  title: null,
  startsAt: '2027-03-09T14:00:00+01:00',
  endsAt: '2027-03-09T16:00:00+01:00',
  status: 'planned',
  capacity: null,
  seats,
  place: null,
  kind: null,
  slot: null,
  version: 1,
};
const event: EventView = {
  id: 'e1',
  slug: 'metiers-du-soin',
  territoryId: 't1',
  otherTerritoryIds: [],
  format: 'workshop',
  title: 'Découvrir les métiers du soin',
  description: 'On visite, on essaie.',
  timeZone: 'Europe/Paris',
  audience: 'public',
  status: 'published',
  reason: null,
  attendanceMode: 'in_person',
  onlineUrl: 'https://visio.example/secret',
  contact: { name: 'Cité des métiers', phone: '05 00 00 00 00', email: null },
  theme: null,
  objective: null,
  funding: null,
  sensitive: false,
  opensAt: null,
  closesAt: null,
  signUpMode: 'all',
  signUp: 'open',
  waitingList: true,
  place,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  capacity: 12,
  seats,
  sessions: [session],
  revision: 1,
};
const url = 'https://passerelle.example/fr/evenements/metiers-du-soin';
const written = (changes: Partial<EventView> = {}) => jsonLd({ ...event, ...changes }, { url });

describe('schema.org', () => {
  it('an event has its dates with their offset, its place, and costs nothing', () => {
    expect(written()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      startDate: '2027-03-09T14:00:00+01:00',
      endDate: '2027-03-09T16:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: place.name, address: place.address },
      organizer: { '@type': 'Organization', name: 'Cité des métiers' },
      offers: { price: 0, availability: 'https://schema.org/InStock', url },
    });
  });

  it.each([
    [{ status: 'postponed', signUp: 'postponed', reason: 'Neige' }, 'EventPostponed'],
    [{ status: 'published', reason: 'Neige' }, 'EventRescheduled'],
    [{ status: 'cancelled', signUp: 'cancelled', reason: 'Neige' }, 'EventCancelled'],
    [{ status: 'done' }, 'EventScheduled'],
  ] as const)('%o is %s', (changes, status) => {
    expect(written(changes).eventStatus).toBe(`https://schema.org/${status}`);
  });

  it('a cancelled or closed event offers nothing, a full one is sold out', () => {
    expect(written({ status: 'cancelled', signUp: 'cancelled' })).not.toHaveProperty('offers');
    expect(written({ signUp: 'closed' })).not.toHaveProperty('offers');
    expect(written({ signUp: 'waiting' })).toMatchObject({
      offers: { availability: 'https://schema.org/SoldOut' },
    });
  });

  it('the address of a meeting room online is for the people registered', () => {
    expect(JSON.stringify(written({ attendanceMode: 'online' }))).not.toContain('visio.example');
    expect(written({ attendanceMode: 'mixed' })).toMatchObject({
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }],
    });
  });

  it('several sessions are parts of one event that lasts from the first to the last', () => {
    const later = {
      ...session,
      id: 's2',
      startsAt: '2027-04-06T14:00:00+02:00',
      endsAt: '2027-04-06T16:00:00+02:00',
    };
    const whole = written({ sessions: [later, session] });
    expect(whole).toMatchObject({ startDate: session.startsAt, endDate: later.endsAt });
    expect(whole.subEvent).toHaveLength(2);
  });

  it('a title cannot close the element it stands in', () => {
    const text = jsonLdText({ ...event, title: '</script><script>alert(1)</script>\u2028' }, { url });
    expect(text).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(text).name).toBe('</script><script>alert(1)</script>\u2028');
  });
});
