import { ends, capital, day, dayAndHour, dayAndHours, dayParts, hour, isoDay, shortDay } from './dates.js';

const PARIS = 'Europe/Paris';
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  it('a French hour has no zeros to carry', () => {
    expect(plain(hour('2027-03-09T14:00:00+01:00', PARIS, 'fr'))).toBe('14 h');
    expect(plain(hour('2027-03-09T09:30:00+01:00', PARIS, 'fr'))).toBe('9 h 30');
    expect(plain(hour('2027-03-09T00:05:00+01:00', PARIS, 'fr'))).toBe('0 h 05');
  });

  it('an English hour has its half of the day', () => {
    expect(plain(hour('2027-03-09T14:00:00+01:00', PARIS, 'en'))).toBe('2 pm');
    expect(plain(hour('2027-03-09T12:00:00+01:00', PARIS, 'en'))).toBe('12 pm');
    expect(plain(hour('2027-03-09T00:30:00+01:00', PARIS, 'en'))).toBe('12:30 am');
  });

  it('an hour and its number stay on one line', () => {
    expect(hour('2027-03-09T09:30:00+01:00', PARIS, 'fr')).toBe('9\u00a0h\u00a030');
  });

  it('a day is said in the zone of the event, not of the machine', () => {
    expect(plain(day('2027-03-09T22:30:00Z', 'Indian/Reunion', 'fr'))).toBe('mercredi 10 mars');
    expect(isoDay('2027-03-09T22:30:00Z', 'Indian/Reunion')).toBe('2027-03-10');
    expect(isoDay('2027-03-09T22:30:00Z', PARIS)).toBe('2027-03-09');
  });

  it('the first of a month is « 1er »', () => {
    expect(plain(day('2027-03-01T10:00:00Z', PARIS, 'fr', true))).toBe('lundi 1er mars 2027');
    expect(plain(shortDay('2027-03-01T10:00:00Z', PARIS, 'fr'))).toBe('1er mars');
    expect(plain(day('2027-03-01T10:00:00Z', PARIS, 'en'))).toBe('Monday 1 March');
  });

  it('the large numeral stays bare', () => {
    expect(dayParts('2027-03-01T10:00:00Z', PARIS, 'fr')).toEqual({
      number: '1',
      weekday: 'lundi',
      month: 'mars',
      year: '2027',
    });
  });

  it('one day has hours, several days have ends', () => {
    expect(plain(dayAndHours('2027-03-09T13:00:00Z', '2027-03-09T15:00:00Z', PARIS, 'fr'))).toBe(
      'mardi 9 mars 2027, de 14 h à 16 h',
    );
    expect(plain(dayAndHours('2027-03-09T13:00:00Z', '2027-03-11T15:00:00Z', PARIS, 'fr'))).toBe(
      'du mardi 9 mars au jeudi 11 mars 2027',
    );
    expect(plain(dayAndHour('2027-03-11T17:00:00Z', PARIS, 'fr'))).toBe('jeudi 11 mars, 18 h');
  });

  it('a stretch of days says its month once, unless it has two', () => {
    const week = ends('2027-03-08T12:00:00Z', '2027-03-14T12:00:00Z', PARIS, 'fr', true);
    expect([week.from, plain(week.to)]).toEqual(['lundi 8', 'dimanche 14 mars']);
    const over = ends('2027-03-29T12:00:00Z', '2027-04-04T12:00:00Z', PARIS, 'en', false);
    expect([plain(over.from), plain(over.to)]).toEqual(['29 March', '4 April']);
  });

  it('a sentence starts with a capital', () => {
    expect(capital('mardi')).toBe('Mardi');
  });
});
