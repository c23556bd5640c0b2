import { numberOf, orNothing } from '../asking.js';
import type { Draft, SessionDraft } from './draft.js';
import { rruleOf } from './recurrence.js';

/**
 * The draft as the contract asks for it. What cannot be a number or a date goes out as it was typed: the contract says
 * what is wrong with it, once, for every caller.
 */
export function bodyOfDraft(draft: Draft, timeZone: string) {
  const rrule = rruleOf(draft);
  return {
    ...definitionOf(draft),
    territoryId: draft.territoryId,
    format: draft.format,
    audience: draft.audience,
    timeZone,
    sessions: draft.sessions.map(sessionBody),
    ...(rrule === undefined
      ? {}
      : { recurrence: { rrule, ...(draft.skip.length > 0 && { exdates: [...draft.skip] }) } }),
  };
}

/** The fields that a new event and a changed one share; an emptied one is null, which takes its value away. */
function definitionOf(draft: Draft) {
  const { place, placeId } = placeOf(draft);
  return {
    title: draft.title,
    description: draft.description,
    capacity: numberOf(draft.capacity) ?? null,
    ...(place ? { place } : { placeId }),
    attendanceMode: draft.attendanceMode,
    onlineUrl: draft.attendanceMode === 'in_person' ? null : (orNothing(draft.onlineUrl) ?? null),
    contact: contactOf(draft),
    opensAt: orNothing(draft.opensAt) ?? null,
    closesAt: orNothing(draft.closesAt) ?? null,
    signUpMode: draft.signUpMode,
    waitingList: draft.waitingList,
    sensitive: draft.sensitive,
  };
}

function placeOf({ attendanceMode, placeId, placeName, placeAddress }: Draft) {
  if (attendanceMode === 'online') return { placeId: null };
  if (placeName === '') return { placeId: orNothing(placeId) ?? null };
  return { place: { name: placeName, address: orNothing(placeAddress) } };
}

function contactOf({ contactName, contactPhone, contactEmail }: Draft) {
  const contact = {
    name: orNothing(contactName),
    phone: orNothing(contactPhone),
    email: orNothing(contactEmail),
  };
  return Object.values(contact).some((value) => value !== undefined) ? contact : null;
}

/** Without an offset: a wall-clock time in the event's zone. */
export function sessionBody({ date, from, to, days, title, capacity }: SessionDraft) {
  return {
    startsAt: `${date}T${from}`,
    endsAt: `${later(date, Number(days))}T${to}`,
    title: orNothing(title),
    capacity: numberOf(capacity) ?? null,
  };
}

function later(date: string, days: number): string {
  if (!(days > 0) || Number.isNaN(Date.parse(date))) return date;
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

const SHOWN_TOGETHER: Readonly<Record<string, readonly (keyof Draft)[]>> = {
  capacity: ['capacity'],
  title: ['title'],
  description: ['description'],
  placeId: ['placeId', 'placeName', 'placeAddress', 'attendanceMode'],
  place: ['placeId', 'placeName', 'placeAddress', 'attendanceMode'],
  attendanceMode: ['attendanceMode'],
  onlineUrl: ['onlineUrl', 'attendanceMode'],
  contact: ['contactName', 'contactPhone', 'contactEmail'],
  opensAt: ['opensAt'],
  closesAt: ['closesAt'],
  signUpMode: ['signUpMode'],
  waitingList: ['waitingList'],
  sensitive: ['sensitive'],
  format: ['format'],
  audience: ['audience'],
  timeZone: ['timeZone'],
};

/** Only what was changed on the page since it was opened, so that what somebody else changed meanwhile stays theirs. */
export function changesOf(base: Draft, typed: Draft): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    ...definitionOf(typed),
    format: typed.format,
    audience: typed.audience,
    timeZone: typed.timeZone,
  };
  const changed = (field: string) => SHOWN_TOGETHER[field]?.some((name) => base[name] !== typed[name]);
  return Object.fromEntries(Object.entries(whole).filter(([field]) => changed(field)));
}

/** The sessions that were changed on the page, each with its fields that differ. */
export function sessionChangesOf(
  base: Draft,
  typed: Draft,
): { readonly index: number; readonly id: string; readonly body: object }[] {
  return typed.sessions.flatMap((session, index) => {
    const before = base.sessions.find(({ id }) => id === session.id);
    if (!session.id || !before) return [];
    const now = { ...sessionBody(session), title: orNothing(session.title) ?? null };
    const then: Record<string, unknown> = { ...sessionBody(before), title: orNothing(before.title) ?? null };
    const moved = now.startsAt !== then.startsAt || now.endsAt !== then.endsAt;
    const body = {
      ...(moved && { startsAt: now.startsAt, endsAt: now.endsAt }),
      ...(now.title !== then.title && { title: now.title }),
      ...(session.capacity !== before.capacity && { capacity: now.capacity }),
    };
    return Object.keys(body).length > 0 ? [{ index, id: session.id, body }] : [];
  });
}
