import { bodyOfDraft, changesOf, sessionChangesOf } from './body-of-draft.js';
import { NEW_DRAFT, type Draft } from './draft.js';

const session = {
  id: 's1',
  date: '2027-03-09',
  from: '14:00',
  to: '16:00',
  days: '0',
  title: '',
  capacity: '',
};
const draft: Draft = { ...NEW_DRAFT, title: 'Les métiers du soin', placeId: 'p1', sessions: [session] };

describe('an event as the editor sends it', () => {
  it('gives wall-clock times, which are meant in the zone of the event', () => {
    expect(bodyOfDraft(draft, 'Indian/Reunion')).toMatchObject({
      timeZone: 'Indian/Reunion',
      sessions: [{ startsAt: '2027-03-09T14:00', endsAt: '2027-03-09T16:00' }],
    });
  });

  it('a place that is written wins over the one of the list; online there is none', () => {
    expect(bodyOfDraft({ ...draft, placeName: 'Médiathèque' }, 'Europe/Paris')).toMatchObject({
      place: { name: 'Médiathèque' },
    });
    expect(bodyOfDraft({ ...draft, attendanceMode: 'online' }, 'Europe/Paris')).toMatchObject({
      placeId: null,
    });
  });

  it('a capacity that is no number goes out as what it is, for the contract to refuse', () => {
    expect(bodyOfDraft({ ...draft, capacity: 'douze' }, 'Europe/Paris').capacity).toBeNaN();
    expect(bodyOfDraft({ ...draft, capacity: '1 200' }, 'Europe/Paris').capacity).toBe(1200);
  });

  it('a session that goes over midnight keeps its last day', () => {
    const [night] = bodyOfDraft(
      { ...draft, sessions: [{ ...session, to: '01:00', days: '1' }] },
      'Europe/Paris',
    ).sessions;
    expect(night?.endsAt).toBe('2027-03-10T01:00');
  });
});

describe('a change as the editor sends it', () => {
  it('holds only what was changed on the page', () => {
    expect(changesOf(draft, draft)).toEqual({});
    expect(changesOf(draft, { ...draft, title: 'Autre', capacity: '12' })).toEqual({
      title: 'Autre',
      capacity: 12,
    });
    expect(changesOf({ ...draft, contactPhone: '04' }, draft)).toEqual({ contact: null });
  });

  it('names the sessions that moved, and what of them', () => {
    const later = { ...session, from: '15:00', to: '17:00' };
    expect(sessionChangesOf(draft, draft)).toEqual([]);
    expect(sessionChangesOf(draft, { ...draft, sessions: [later] })).toEqual([
      { index: 0, id: 's1', body: { startsAt: '2027-03-09T15:00', endsAt: '2027-03-09T17:00' } },
    ]);
    expect(sessionChangesOf(draft, { ...draft, sessions: [{ ...session, capacity: '8' }] })[0]?.body).toEqual(
      { capacity: 8 },
    );
  });
});
