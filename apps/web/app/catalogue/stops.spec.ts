import type { EventSummaryView } from '#scheduling/contract';
import { byDay } from './stops.js';

const session = (id: string, day: string, from: string, to: string) =>
  ({
    id,
    timeZone: 'Europe/Paris',
    startsAt: `${day}T${from}:00+01:00`,
    endsAt: `${day}T${to}:00+01:00`,
  }) as EventSummaryView;

describe('the days of a catalogue', () => {
  it('three stops of one tour on one day are one line, from the first to the last', () => {
    const days = byDay([
      session('tour', '2027-03-09', '09:00', '10:30'),
      session('other', '2027-03-09', '10:00', '12:00'),
      session('tour', '2027-03-09', '14:00', '16:00'),
    ]);
    const stops = days
      .get('2027-03-09')!
      .map(({ event, startsAt, endsAt, sessions }) => [
        event.id,
        startsAt.slice(11, 16),
        endsAt.slice(11, 16),
        sessions,
      ]);
    expect(stops).toEqual([
      ['tour', '09:00', '16:00', 2],
      ['other', '10:00', '12:00', 1],
    ]);
  });

  it('the same event on two days stands on both', () => {
    const days = byDay([
      session('series', '2027-03-09', '09:00', '10:00'),
      session('series', '2027-03-16', '09:00', '10:00'),
    ]);
    expect([...days.keys()]).toEqual(['2027-03-09', '2027-03-16']);
  });

  it('an event without a date stands nowhere', () => {
    expect(byDay([{ ...session('later', '2027-03-09', '09:00', '10:00'), startsAt: null }]).size).toBe(0);
  });
});
