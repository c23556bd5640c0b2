import ICAL from 'ical.js';

/** One VEVENT as another library understands it. */
export interface ReadEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly status: string | null;
  readonly class: string | null;
  /** RFC 3339, in universal time. */
  readonly starts: string;
  readonly ends: string;
}

/** An iCalendar object read by another library than the one that wrote it. */
export function readCalendar(text: string): {
  readonly calendar: ICAL.Component;
  readonly method: string | null;
  readonly entries: readonly ReadEntry[];
} {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    calendar,
    method: said(calendar, 'method'),
    entries: calendar.getAllSubcomponents('vevent').map(entryOf),
  };
}

function entryOf(component: ICAL.Component): ReadEntry {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    title: event.summary,
    status: said(component, 'status'),
    class: said(component, 'class'),
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
  };
}

const said = (component: ICAL.Component, property: string): string | null => {
  const value = component.getFirstPropertyValue(property);
  return value === null ? null : String(value);
};
