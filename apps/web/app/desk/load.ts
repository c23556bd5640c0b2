import { listExpected, type ExpectedPersonView } from '#attendance/contract';
import { AUDIENCE_GROUPS } from '#registration/contract';
import { newId } from '#kernel';
import type { Reader } from '../context.js';
import { answerOf, orNothing } from '../console/asking.js';
import { SHOWN } from './shown.js';

/** A departure noted this soon after an arrival takes it back; the server holds to it, here it only chooses the word. */
const CORRECTED_WITHIN = 2 * 60_000;

/** One person of the list, as the door needs them. */
export type DoorPerson = Pick<
  ExpectedPersonView,
  | 'registrationId'
  | 'party'
  | 'firstName'
  | 'lastName'
  | 'organisationName'
  | 'codeEnd'
  | 'seats'
  | 'presence'
  | 'notedAt'
> & { readonly correctable: boolean };

/** What the door shows: one session, its figures and its people. */
export async function doorOf(reader: Reader, id: string, url: URL) {
  const { api, now } = reader.visit;
  const q = url.searchParams.get('q')?.trim() ?? '';
  const shown = SHOWN.find((one) => one === url.searchParams.get('show')) ?? 'expected';
  const outcome = await api.call(listExpected, {
    params: { id },
    query: { sessionId: orNothing(url.searchParams.get('session') ?? ''), q: orNothing(q) },
  });
  const { event, session, sessions, counts, people } = answerOf(outcome, reader);
  const present = now().epochMilliseconds;
  return {
    event,
    session,
    sessions,
    counts,
    q,
    shown,
    search: url.search,
    audiences: AUDIENCE_GROUPS,
    /** What makes the record of a touch the same when it is sent twice. */
    touch: newId(),
    people: people.map((person): DoorPerson => ({
      registrationId: person.registrationId,
      party: person.party,
      firstName: person.firstName,
      lastName: person.lastName,
      organisationName: person.organisationName,
      codeEnd: person.codeEnd,
      seats: person.seats,
      presence: person.presence,
      notedAt: person.notedAt,
      correctable: person.notedAt !== null && present - Date.parse(person.notedAt) < CORRECTED_WITHIN,
    })),
  };
}

export type Door = Awaited<ReturnType<typeof doorOf>>;
