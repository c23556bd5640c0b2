import { halfDayOf } from './half-day.js';

const session = (from: string, to: string) => ({
  startsAt: Temporal.Instant.from(`2027-03-09T${from}:00+01:00`),
  endsAt: Temporal.Instant.from(`2027-03-09T${to}:00+01:00`),
});

describe('half-day', () => {
  it.each([
    ['09:00', '12:00', 'morning'],
    ['14:00', '16:00', 'afternoon'],
    ['12:30', '16:00', 'afternoon'],
    ['09:00', '13:30', 'morning'],
    ['09:00', '17:00', 'morning'],
  ] as const)('from %s to %s it is %s', (from, to, halfDay) => {
    expect(halfDayOf(session(from, to), 'Europe/Paris')).toBe(halfDay);
  });

  it('goes by the clock on the wall where the event is held', () => {
    expect(halfDayOf(session('14:00', '16:00'), 'America/Martinique')).toBe('morning');
  });
});
