import type { WishingPersonView } from '#matching/contract';
import { labelOfPerson } from './named-people.js';

export const PEOPLE_LIST = 'people-of-event';

/** What browsers offer while a name is typed. */
export function PeopleList({ people }: { readonly people: readonly WishingPersonView[] }) {
  return (
    <datalist id={PEOPLE_LIST}>
      {people.map((person) => (
        <option key={person.id}>{labelOfPerson(person)}</option>
      ))}
    </datalist>
  );
}
