import type { EventBody, SessionBody } from '../contract/index.js';
import type { Objections } from '../domain/objections.js';
import { occurrencesOf } from '../domain/recurrence.js';
import type { SessionDefinition } from '../domain/session.js';
import { shiftedTimes, typedTimes, wallTimeOf } from '../domain/session-times.js';
import { placeFrom, type Places } from './read-definition.js';

/**
 * The sessions of a new event, as its form has them. A recurrence repeats the first one, which is the first occurrence;
 * the others stand as they are.
 */
export function sessionsFrom(
  { sessions, recurrence, timeZone }: Pick<EventBody, 'sessions' | 'recurrence' | 'timeZone'>,
  places: Places,
  objections: Objections,
): readonly SessionDefinition[] {
  const typed = sessions.map((body, index) =>
    sessionFrom(body, `sessions.${index}`, timeZone, places, objections),
  );
  const [first, ...others] = typed;
  const repeated = first && recurrence ? repeat(first, recurrence, timeZone, objections) : [first];
  return [...repeated, ...others].filter((session) => session !== undefined);
}

function sessionFrom(
  body: SessionBody,
  path: string,
  timeZone: string,
  places: Places,
  objections: Objections,
): SessionDefinition | undefined {
  const starts = { wall: wallTimeOf(body.startsAt, timeZone), path: `${path}.startsAt` };
  const ends = { wall: wallTimeOf(body.endsAt, timeZone), path: `${path}.endsAt` };
  const times = typedTimes(starts, ends, timeZone, objections);
  const place = placeFrom(body, places, `${path}.placeId`, objections) ?? null;
  const { title = null, capacity = null, kind = null, slot = null } = body;
  return times && { ...times, title, capacity, kind, slot, place, status: 'planned' };
}

function repeat(
  first: SessionDefinition,
  recurrence: NonNullable<EventBody['recurrence']>,
  timeZone: string,
  objections: Objections,
): readonly SessionDefinition[] {
  const occurrences = occurrencesOf(first.startsLocal, recurrence, timeZone);
  if (occurrences.kind === 'dates') {
    const length = first.startsLocal.until(first.endsLocal);
    return occurrences.starts.map((start) => ({
      ...first,
      ...shiftedTimes(start, start.add(length), timeZone),
    }));
  }
  const details = occurrences.kind === 'too-many' ? { maximum: occurrences.maximum } : undefined;
  objections.add('recurrence.rrule', `scheduling.recurrence-${occurrences.kind}`, details);
  return [];
}
