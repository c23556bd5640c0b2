import { fold } from '#kernel';
import { listRegistrations, type RegistrationView } from '#registration/contract';
import type { Reader } from '../../context.js';
import { everyItem } from '../asking.js';
import type { Candidate } from './draft.js';

/** The registered people of an event, one by one: who can be named in a plan. */
export async function registeredPeople(reader: Reader, eventId: string): Promise<RegistrationView[]> {
  const { api } = reader.visit;
  const everybody = await everyItem(
    (cursor) =>
      api.call(listRegistrations, { params: { id: eventId }, query: { status: ['confirmed'], cursor } }),
    reader,
  );
  return everybody.filter(({ party }) => party === 'person');
}

/** Each person with the organisation that the planner counts them to: by its id, else as its name reads. */
export const candidatesOf = (people: readonly RegistrationView[], nameless: string): Candidate[] =>
  people.map(({ id, firstName, lastName, organisationId, organisationName }) => ({
    id,
    name: [firstName, lastName].filter(Boolean).join(' ') || nameless,
    organisation: organisationId ?? fold(organisationName ?? ''),
    organisationName: organisationName ?? '',
  }));
