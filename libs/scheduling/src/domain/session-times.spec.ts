import { DomainError } from '#kernel';
import { Objections } from './objections.js';
import { instantOf, typedTimes, wallTimeOf } from './session-times.js';

/** The times of a form as text, or what is wrong with them. */
function typed(starts: string, ends: string, timeZone = 'Europe/Paris') {
  const objections = new Objections();
  const times = typedTimes(
    { wall: wallTimeOf(starts, timeZone), path: 'sessions.0.startsAt' },
    { wall: wallTimeOf(ends, timeZone), path: 'sessions.0.endsAt' },
    timeZone,
    objections,
  );
  try {
    objections.raise();
  } catch (error) {
    return (error as DomainError).fields.map(({ path, code }) => `${path} ${code}`);
  }
  return [times!.startsAt, times!.endsAt].map(String);
}

describe('the times of a session on a form', () => {
  it('without an offset are meant in the event’s zone', () => {
    expect(typed('2027-03-09T14:00', '2027-03-09T16:00', 'Indian/Reunion')).toEqual([
      '2027-03-09T10:00:00Z',
      '2027-03-09T12:00:00Z',
    ]);
  });

  it('with an offset are that instant, and show on the zone’s clock', () => {
    expect(typed('2027-03-09T14:00+01:00', '2027-03-09T15:00:00Z')).toEqual([
      '2027-03-09T13:00:00Z',
      '2027-03-09T15:00:00Z',
    ]);
    expect(String(wallTimeOf('2027-03-09T13:00:00Z', 'Europe/Sofia'))).toBe('2027-03-09T15:00:00');
  });

  it('must end after they start', () => {
    expect(typed('2027-03-09T14:00', '2027-03-09T13:00')).toEqual([
      'sessions.0.endsAt scheduling.session-ends-before-start',
    ]);
    expect(typed('2027-03-09T14:00', '2027-03-09T14:00')).toEqual([
      'sessions.0.endsAt scheduling.session-ends-before-start',
    ]);
  });

  it('that the spring gap swallows are refused, each beside its field', () => {
    expect(typed('2027-03-28T02:30', '2027-03-28T05:00')).toEqual([
      'sessions.0.startsAt scheduling.start-in-spring-gap',
    ]);
    expect(typed('2027-03-28T01:00', '2027-03-28T02:30')).toEqual([
      'sessions.0.endsAt scheduling.end-in-spring-gap',
    ]);
  });

  it('that exist twice in autumn are the first of the two', () => {
    expect(typed('2027-10-31T02:30', '2027-10-31T04:00')).toEqual([
      '2027-10-31T00:30:00Z',
      '2027-10-31T03:00:00Z',
    ]);
  });

  it('cannot be more than a month apart', () => {
    expect(typed('2027-03-09T14:00', '2028-03-09T16:00')).toEqual([
      'sessions.0.endsAt scheduling.session-too-long',
    ]);
  });
});

describe('when sign-ups open or close', () => {
  it('an hour in the spring gap is the hour after it', () => {
    expect(String(instantOf('2027-03-28T02:30', 'Europe/Paris'))).toBe('2027-03-28T01:30:00Z');
  });
});
