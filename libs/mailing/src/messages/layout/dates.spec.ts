import { dayAndHours, shortMoment, wholeSpan, zoneNote } from './dates.js';

const span = (startsAt: string, endsAt: string, timeZone = 'Europe/Paris') => ({
  startsAt: Temporal.Instant.from(startsAt),
  endsAt: Temporal.Instant.from(endsAt),
  timeZone,
});
const spaces = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('dates as the house says them', () => {
  const afternoon = span('2027-03-09T13:00Z', '2027-03-09T15:30Z');

  it('a day and its hours, in full', () => {
    expect(spaces(wholeSpan(afternoon, 'fr'))).toBe('mardi 9 mars 2027, de 14 h à 16 h 30');
    expect(spaces(wholeSpan(afternoon, 'en'))).toBe('Tuesday 9 March 2027, 2 pm to 4:30 pm');
  });

  it('the first of a month, noon and midnight', () => {
    const night = span('2027-04-30T22:00Z', '2027-05-01T10:00Z');
    expect(spaces(wholeSpan(night, 'fr'))).toBe('samedi 1er mai 2027, de 0 h à 12 h');
    expect(spaces(wholeSpan(night, 'en'))).toBe('Saturday 1 May 2027, 12 am to 12 pm');
  });

  it('several days', () => {
    const days = span('2027-05-04T12:00Z', '2027-05-05T10:00Z');
    expect(spaces(dayAndHours(days, 'fr').day)).toBe(
      'du mardi 4 mai 2027 à 14 h au mercredi 5 mai 2027 à 12 h',
    );
    expect(dayAndHours(days, 'fr').hours).toBeUndefined();
  });

  it('a subject needs no year', () => {
    expect(spaces(shortMoment(afternoon, 'fr'))).toBe('mardi 9 mars à 14 h');
    expect(spaces(shortMoment(afternoon, 'en'))).toBe('Tuesday 9 March at 2 pm');
  });

  it('the zone of the event decides the day', () => {
    const late = span('2027-03-09T21:00Z', '2027-03-09T22:00Z', 'Indian/Reunion');
    expect(spaces(wholeSpan(late, 'fr'))).toBe('mercredi 10 mars 2027, de 1 h à 2 h');
    expect(zoneNote(late, 'fr')).toBe('heure de La Réunion');
    expect(zoneNote(span('2027-03-09T13:00Z', '2027-03-09T15:00Z', 'Europe/Sofia'), 'en')).toBe(
      'Eastern European Time',
    );
    expect(
      zoneNote(span('2027-03-09T13:00Z', '2027-03-09T15:00Z', 'Europe/Copenhagen'), 'fr'),
    ).toBeUndefined();
  });
});
