import fc from 'fast-check';
import { HORIZON_MONTHS, MOST_OCCURRENCES, occurrencesOf, type Recurrence } from './recurrence.js';
import { shiftedTimes } from './session-times.js';

const ZONES = [
  'Europe/Paris',
  'Indian/Reunion',
  'Europe/Sofia',
  'Europe/Lisbon',
  'Europe/Rome',
  'Europe/Copenhagen',
] as const;

const wall = (text: string) => Temporal.PlainDateTime.from(text);

/** The starts as text, or why there are none. */
function starts(
  first: string,
  recurrence: Recurrence,
  timeZone = 'Europe/Paris',
): readonly string[] | string {
  const found = occurrencesOf(wall(first), recurrence, timeZone);
  return found.kind === 'dates' ? found.starts.map((start) => start.toString().slice(0, 16)) : found.kind;
}

describe('a recurrence', () => {
  it('gives the second Tuesday of each month', () => {
    expect(starts('2016-12-13T14:00', { rrule: 'FREQ=MONTHLY;BYDAY=2TU', count: 5 })).toEqual([
      '2016-12-13T14:00',
      '2017-01-10T14:00',
      '2017-02-14T14:00',
      '2017-03-14T14:00',
      '2017-04-11T14:00',
    ]);
  });

  it('ends at its COUNT, whatever count is asked for besides', () => {
    expect(starts('2027-03-02T09:30', { rrule: 'RRULE:FREQ=WEEKLY;COUNT=3', count: 10 })).toHaveLength(3);
    expect(starts('2027-03-02T09:30', { rrule: 'FREQ=WEEKLY;COUNT=10', count: 3 })).toHaveLength(10);
    expect(starts('2027-03-02T09:30', { rrule: 'FREQ=WEEKLY', count: 3 })).toHaveLength(3);
  });

  it('without an end goes on for 18 months', () => {
    const found = starts('2027-03-02T09:30', { rrule: 'FREQ=WEEKLY' });
    expect(found.at(-1)).toBe('2028-08-29T09:30');
    expect(found).toHaveLength(79);
  });

  it('goes no further than 18 months, whatever its COUNT', () => {
    expect(starts('2027-01-31T09:00', { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=60' })).toHaveLength(19);
  });

  it('begins with the first session, even one that its rule would not give', () => {
    expect(starts('2027-03-01T14:00', { rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3' })).toEqual([
      '2027-03-01T14:00',
      '2027-03-02T14:00',
      '2027-03-09T14:00',
    ]);
  });

  it('leaves out the days excepted, which COUNT has counted', () => {
    const rule = { rrule: 'FREQ=WEEKLY;COUNT=3', exdates: ['2027-03-09'] };
    expect(starts('2027-03-02T14:00', rule)).toEqual(['2027-03-02T14:00', '2027-03-16T14:00']);
  });

  it.each([
    ['a day, to its end', '20270316'],
    ['a wall-clock time', '20270316T140000'],
    ['an instant', '20270316T130000Z'],
  ])('reads UNTIL as %s', (_as, until) => {
    expect(starts('2027-03-02T14:00', { rrule: `FREQ=WEEKLY;UNTIL=${until}` })).toHaveLength(3);
  });

  it('reads an UNTIL in UTC by the clock of the zone', () => {
    // 14:00 in La Réunion is 10:00 in UTC.
    const until = (text: string) =>
      starts('2027-03-02T14:00', { rrule: `FREQ=WEEKLY;UNTIL=${text}` }, 'Indian/Reunion');
    expect(until('20270316T100000Z')).toHaveLength(3);
    expect(until('20270316T095959Z')).toHaveLength(2);
  });

  it.each([
    'every Tuesday',
    '',
    'FREQ=HOURLY',
    'FREQ=WEEKLY;COUNT=0',
    'FREQ=WEEKLY;COUNT=-1',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY;COUNT=3;UNTIL=20280101',
    'FREQ=WEEKLY;UNTIL=20271399',
    'FREQ=WEEKLY;BYHOUR=9,10',
    'DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY',
    'FREQ=WEEKLY;=;',
    'constructor=1;FREQ=WEEKLY',
  ])('« %s » cannot be read', (rrule) => {
    expect(starts('2027-03-02T14:00', { rrule })).toBe('unreadable');
  });

  it('that gives more than five hundred sessions is too many', () => {
    expect(starts('2027-03-02T14:00', { rrule: 'FREQ=DAILY' })).toBe('too-many');
  });

  it('that asks for the 30th of February is empty', () => {
    expect(starts('2027-03-02T14:00', { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })).toBe('empty');
  });

  it('whose days are all excepted is empty', () => {
    const rule = { rrule: 'FREQ=WEEKLY;COUNT=1', exdates: ['2027-03-02'] };
    expect(starts('2027-03-02T14:00', rule)).toBe('empty');
  });
});

describe('in the zones of the territories', () => {
  const rules = fc.record({
    timeZone: fc.constantFrom(...ZONES),
    rrule: fc.oneof(
      fc.constantFrom('FREQ=DAILY;INTERVAL=2', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=YEARLY'),
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR'], { minLength: 1 }))
        .map(([interval, days]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join()}`),
    ),
    count: fc.integer({ min: 1, max: 60 }),
    // Through both changes of the clock, night hours included: what a gap or a fold could catch.
    first: fc
      .tuple(fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 95 }))
      .map(([days, quarters]) => wall('2026-11-22T00:00').add({ days, minutes: quarters * 15 })),
    minutes: fc.integer({ min: 15, max: 600 }),
  });

  it('every start keeps its wall-clock time, or moves forward out of the spring gap by an hour at most', () => {
    fc.assert(
      fc.property(rules, ({ first, timeZone, minutes, ...recurrence }) => {
        const found = occurrencesOf(first, recurrence, timeZone);
        if (found.kind !== 'dates') throw new Error(found.kind);
        for (const start of found.starts) {
          const times = shiftedTimes(start, start.add({ minutes }), timeZone);
          const moved = start.until(times.startsLocal, { largestUnit: 'minutes' }).minutes;
          expect([0, 60]).toContain(moved);
          expect(start.toPlainTime().equals(first.toPlainTime())).toBe(true);
          expect(Temporal.Instant.compare(times.startsAt, times.endsAt)).toBe(-1);
          expect(String(times.startsAt.toZonedDateTimeISO(timeZone).toPlainDateTime())).toBe(
            String(times.startsLocal),
          );
        }
      }),
    );
  });

  it('starts come in order, each once, from the first on, within the horizon and the count', () => {
    fc.assert(
      fc.property(rules, ({ first, timeZone, rrule, count }) => {
        const found = occurrencesOf(first, { rrule, count }, timeZone);
        if (found.kind !== 'dates') throw new Error(found.kind);
        const { starts: given } = found;
        expect(String(given[0])).toBe(String(first));
        expect(given.length).toBeLessThanOrEqual(Math.min(count, MOST_OCCURRENCES));
        given.forEach((start, index) => {
          const before = given[index - 1];
          if (before) expect(Temporal.PlainDateTime.compare(before, start)).toBe(-1);
        });
        const horizon = first.add({ months: HORIZON_MONTHS });
        expect(Temporal.PlainDateTime.compare(given.at(-1)!, horizon)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('a start in the spring gap moves forward, and one of two equal autumn hours is the first', () => {
    const night = (day: string, timeZone: string) => {
      const times = shiftedTimes(wall(`${day}T02:30`), wall(`${day}T03:15`), timeZone);
      return [times.startsAt, times.endsAt].map(String);
    };
    expect(night('2027-03-28', 'Europe/Paris')).toEqual(['2027-03-28T01:30:00Z', '2027-03-28T02:15:00Z']);
    expect(night('2027-10-31', 'Europe/Paris')).toEqual(['2027-10-31T00:30:00Z', '2027-10-31T02:15:00Z']);
    expect(night('2027-03-28', 'Indian/Reunion')).toEqual(['2027-03-27T22:30:00Z', '2027-03-27T23:15:00Z']);
  });
});
