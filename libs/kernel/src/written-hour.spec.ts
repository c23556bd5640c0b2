import { writtenHour } from './written-hour.js';

describe('an hour as it is said', () => {
  it.each([
    [14, 0, '14 h', '2 pm'],
    [9, 30, '9 h 30', '9:30 am'],
    [0, 5, '0 h 05', '12:05 am'],
    [12, 0, '12 h', '12 pm'],
  ])('%i:%i', (hour, minute, french, english) => {
    expect(writtenHour(hour, minute, 'fr').replaceAll('\u00a0', ' ')).toBe(french);
    expect(writtenHour(hour, minute, 'en').replaceAll('\u00a0', ' ')).toBe(english);
  });
});
