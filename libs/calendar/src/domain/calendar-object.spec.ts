import ICAL from 'ical.js';
import { writeCalendar, type CalendarEntry, type CalendarMethod } from './calendar-object.js';

const entry: CalendarEntry = {
  uid: 'f3a1@passerelle.example',
  sequence: 3,
  status: 'confirmed',
  startsAt: Temporal.Instant.from('2027-03-09T13:00Z'),
  endsAt: Temporal.Instant.from('2027-03-09T15:00Z'),
  timeZone: 'Europe/Paris',
  title: 'Découvrir les métiers du soin',
  confidential: false,
  changedAt: Temporal.Instant.from('2027-01-02T08:00Z'),
};

const write = (changes: Partial<CalendarEntry> = {}, method: CalendarMethod = 'PUBLISH') =>
  writeCalendar({
    method,
    entries: [{ ...entry, ...changes }],
    madeAt: Temporal.Instant.from('2027-01-03T09:30Z'),
    locale: 'fr',
  });

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
};

describe('an iCalendar object', () => {
  it('says when it was made in universal time, whatever the zone of its entries', () => {
    expect(write()).toContain('DTSTAMP:20270103T093000Z\r\n');
    expect(write()).toContain('LAST-MODIFIED:20270102T080000Z\r\n');
  });

  it('keeps wall-clock times in the zone of the event', () => {
    const text = write();
    expect(text).toContain('DTSTART;TZID=Europe/Paris:20270309T140000\r\n');
    expect(text).toContain('DTEND;TZID=Europe/Paris:20270309T160000\r\n');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n');
  });

  it.each([
    ['Europe/Paris', '2026-07-01T12:00Z'],
    ['Indian/Reunion', '2027-01-15T05:30Z'],
    ['Europe/Sofia', '2017-12-31T22:30Z'],
    ['Europe/Lisbon', '2028-10-29T09:00Z'],
    ['Europe/Rome', '2030-03-31T06:00Z'],
    ['Europe/Copenhagen', '2027-10-31T07:00Z'],
  ])('read back by another library, an entry in %s is at its instant', (timeZone, at) => {
    const startsAt = Temporal.Instant.from(at);
    const { event } = read(write({ timeZone, startsAt, endsAt: startsAt.add({ hours: 2 }) }));
    expect(event.startDate.toJSDate().getTime()).toBe(startsAt.epochMilliseconds);
    expect(event.endDate.toJSDate().getTime()).toBe(startsAt.add({ hours: 2 }).epochMilliseconds);
  });

  it('has no line of more than 75 octets and no line end but CRLF, and a long title comes back whole', () => {
    const title = 'Кариерно ориентиране, „първи стъпки“; été à l’école 👩🏽‍🔧 '.repeat(4);
    const text = write({
      title,
      description: `${'é'.repeat(300)}\nsecond line, with; signs \\ and "quotes"`,
    });

    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(read(text).event.summary).toBe(title);
    expect(read(text).event.description).toContain('second line, with; signs \\ and "quotes"');
  });

  it('a title cannot add a property', () => {
    const { calendar } = read(write({ title: 'Atelier\r\nATTENDEE:mailto:x@example.org\r\nBEGIN:VALARM' }));
    const event = calendar.getFirstSubcomponent('vevent')!;
    expect(event.getAllProperties('attendee')).toEqual([]);
    expect(event.getAllSubcomponents()).toEqual([]);
  });

  it('the name of a feed cannot add a property', () => {
    const text = writeCalendar({
      method: 'PUBLISH',
      entries: [entry],
      madeAt: entry.startsAt,
      locale: 'fr',
      feed: { name: 'Toulouse, centre\r\nMETHOD:CANCEL', refreshSeconds: 3600 },
    });
    const { calendar } = read(text);
    expect(calendar.getAllProperties('method')).toHaveLength(1);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toContain('Toulouse');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  });

  it('an invitation names who invites and who is invited, and asks for no answer', () => {
    const text = write(
      {
        organizer: { name: 'Cité des métiers "Toulouse"', email: 'cite@example.org' },
        attendee: { name: 'Zoë; O’Neil\r\nBCC:x', email: 'zoe@example.org' },
      },
      'REQUEST',
    );
    const { calendar, event } = read(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.organizer).toBe('mailto:cite@example.org');
    expect(event.attendees).toHaveLength(1);
    expect(event.attendees[0]!.getParameter('rsvp')).toBe('FALSE');
    expect(event.attendees[0]!.getFirstValue()).toMatch(/^mailto:zoe@example\.org$/i);
    expect(text).not.toMatch(/^BCC/m);
  });

  it('a cancellation says so twice: to the program that asks for METHOD and to the one that asks for STATUS', () => {
    const { calendar, event } = read(write({}, 'CANCEL'));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.sequence).toBe(3);
  });

  it('a confidential entry is private', () => {
    expect(write({ confidential: true })).toContain('CLASS:PRIVATE\r\n');
    expect(write()).toContain('CLASS:PUBLIC\r\n');
  });

  it('an entry whose place is known says where, and where on Earth', () => {
    const { event } = read(
      write({
        location: {
          name: 'Salle 2, bâtiment B',
          address: '1 rue du Pont, Nîmes',
          geo: { lat: 43.6, lon: 1.44 },
        },
      }),
    );
    expect(event.location).toBe('Salle 2, bâtiment B\n1 rue du Pont, Nîmes');
    expect(event.component.getFirstPropertyValue('geo')).toEqual([43.6, 1.44]);
  });
});
