import { clockTime } from './clock-time.js';

describe('the hour, as it is said', () => {
  it.each([
    ['2027-03-09T08:12:00Z', '9 h 12', '9:12 am'],
    ['2027-03-09T08:05:00Z', '9 h 05', '9:05 am'],
    ['2027-03-09T13:00:00Z', '14 h', '2 pm'],
    ['2027-03-08T23:30:00Z', '0 h 30', '12:30 am'],
  ])('%s in Paris is %s, or %s', (at, french, english) => {
    const said = (locale: 'fr' | 'en') =>
      clockTime(Temporal.Instant.from(at), 'Europe/Paris', locale).replaceAll('\u00a0', ' ');
    expect([said('fr'), said('en')]).toEqual([french, english]);
  });
});
