import { roundTimes } from './timetable.js';

const first = Temporal.Instant.from('2027-03-11T09:00:00+01:00');
const zone = 'Europe/Paris';
const clock = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

describe('when the rounds are', () => {
  it('a round follows the other after the time to move, and a break after its round', () => {
    const times = roundTimes(
      { minutes: 12, moveMinutes: 2, breaks: [{ afterRound: 2, minutes: 20, name: 'Café' }] },
      4,
      first,
      zone,
    );
    expect(times.map(({ startsAt, endsAt }) => [clock(startsAt), clock(endsAt)])).toEqual([
      ['09:00', '09:12'],
      ['09:14', '09:26'],
      ['09:48', '10:00'],
      ['10:02', '10:14'],
    ]);
    expect(times[1]!.breakAfter).toMatchObject({ name: 'Café' });
    expect(clock(times[1]!.breakAfter!.startsAt)).toBe('09:28');
  });

  it('a time of day is meant on the day of the first session, in the zone of the event', () => {
    expect(clock(roundTimes({ minutes: 10, startsAt: '09:20' }, 1, first, zone)[0]!.startsAt)).toBe('09:20');
  });

  it('a start with an offset is that instant, whatever the zone', () => {
    const [round] = roundTimes({ minutes: 10, startsAt: '2027-03-11T10:00:00Z' }, 1, first, zone);
    expect(clock(round!.startsAt)).toBe('11:00');
  });

  it('the parts of a round end with it', () => {
    const [round] = roundTimes(
      {
        minutes: 10,
        phases: [
          { name: 'A présente', minutes: 4 },
          { name: 'B présente', minutes: 4 },
          { name: 'Questions', minutes: 4 },
        ],
      },
      1,
      first,
      zone,
    );
    expect(round!.phases.map(({ endsAt }) => clock(endsAt))).toEqual(['09:04', '09:08', '09:10']);
  });
});
