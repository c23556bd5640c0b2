import ICAL from 'ical.js';
import { timeZoneComponent } from './time-zone-component.js';

const ZONES = [
  'Europe/Paris',
  'Indian/Reunion',
  'Europe/Sofia',
  'Europe/Lisbon',
  'Europe/Rome',
  'Europe/Copenhagen',
  'America/Martinique',
  'America/Cayenne',
  'Pacific/Noumea',
  // Two that obey no yearly rule: Morocco's clocks follow Ramadan, and Lord Howe's move by half an hour.
  'Africa/Casablanca',
  'Australia/Lord_Howe',
];

/** What a calendar program makes of wall-clock times, knowing nothing but the component. */
function readerOf(component: string, timeZone: string): (wall: Temporal.PlainDateTime) => number {
  const zone = new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(component)), tzid: timeZone });
  return ({ year, month, day, hour, minute }) =>
    new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, zone).toUnixTime() * 1000;
}

describe('VTIMEZONE', () => {
  it.each(ZONES)('%s gives each wall-clock time of many years its true instant', (timeZone) => {
    const wrong: string[] = [];
    for (const year of [2016, 2017, 2026, 2027, 2031]) {
      const from = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[${timeZone}]`);
      const component = timeZoneComponent(timeZone, {
        from: from.toInstant(),
        to: from.add({ years: 1 }).toInstant(),
      });
      const readBack = readerOf(component, timeZone);
      for (let at = from.add({ hours: 9 }); at.year === year; at = at.add({ hours: 23 })) {
        const wall = at.toPlainDateTime();
        if (!wall.toZonedDateTime(timeZone).toPlainDateTime().equals(wall)) continue;
        const meant = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
        if (readBack(wall) !== meant.epochMilliseconds) wrong.push(wall.toString());
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a zone with a yearly rule is written with that rule', () => {
    const at = Temporal.Instant.from('2027-03-09T13:00Z');
    const component = timeZoneComponent('Europe/Paris', { from: at, to: at });
    expect(component.match(/RRULE:.*/g)).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    ]);
  });

  it('a zone whose clocks never change has one observance', () => {
    const at = Temporal.Instant.from('2027-03-09T13:00Z');
    const component = timeZoneComponent('Indian/Reunion', { from: at, to: at });
    expect(component.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toEqual(['BEGIN:STANDARD']);
    expect(component).toContain('TZOFFSETTO:+0400');
  });
});
