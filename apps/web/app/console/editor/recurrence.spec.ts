import { NEW_DRAFT, NEW_SESSION, type Draft } from './draft.js';
import { previewOf, rruleOf } from './recurrence.js';

const from = (date: string, changes: Partial<Draft>): Draft => ({
  ...NEW_DRAFT,
  sessions: [{ ...NEW_SESSION, date }],
  ...changes,
});

describe('an event that comes again', () => {
  it('once only has no rule', () => {
    expect(rruleOf(from('2027-03-09', {}))).toBeUndefined();
    expect(rruleOf(from('', { repeat: 'weekly' }))).toBeUndefined();
  });

  it('each week, for a number of dates', () => {
    const draft = from('2027-03-09', { repeat: 'weekly', repeatCount: '3' });
    expect(rruleOf(draft)).toBe('FREQ=WEEKLY;BYDAY=TU;COUNT=3');
    expect(previewOf(draft)?.days).toEqual(['2027-03-09', '2027-03-16', '2027-03-23']);
  });

  it('until a day, that day included', () => {
    const draft = from('2027-03-09', { repeat: 'fortnightly', repeatUntil: '2027-04-06' });
    expect(rruleOf(draft)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270406');
    expect(previewOf(draft)?.days).toEqual(['2027-03-09', '2027-03-23', '2027-04-06']);
  });

  it('the second Tuesday of the month', () => {
    const draft = from('2016-12-13', { repeat: 'monthlyWeekday', repeatCount: '5' });
    expect(rruleOf(draft)).toBe('FREQ=MONTHLY;BYDAY=2TU;COUNT=5');
    expect(previewOf(draft)?.days).toEqual([
      '2016-12-13',
      '2017-01-10',
      '2017-02-14',
      '2017-03-14',
      '2017-04-11',
    ]);
  });

  it('a fifth weekday is meant as the last of the month', () => {
    const draft = from('2027-03-30', { repeat: 'monthlyWeekday', repeatCount: '3' });
    expect(rruleOf(draft)).toBe('FREQ=MONTHLY;BYDAY=-1TU;COUNT=3');
    expect(previewOf(draft)?.days).toEqual(['2027-03-30', '2027-04-27', '2027-05-25']);
  });

  it('the 31st passes over the months that have none', () => {
    expect(previewOf(from('2027-01-31', { repeat: 'monthlyDay', repeatCount: '3' }))?.days).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ]);
  });

  it('without an end, eighteen months', () => {
    expect(previewOf(from('2027-03-09', { repeat: 'monthlyDay' }))?.days.at(-1)).toBe('2028-09-09');
  });
});
