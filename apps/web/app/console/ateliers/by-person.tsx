import type { PlannedPersonView } from '#matching/contract';
import { Table } from '../../design/signs.js';
import { capital, hours } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { nameOf } from './named-people.js';
import type { SlotOutcome } from './outcome.js';

interface ByPersonProps {
  readonly outcome: readonly SlotOutcome[];
  readonly people: readonly PlannedPersonView[];
  readonly zone: string;
  readonly changed: ReadonlySet<string>;
  readonly moveAddress: (id: string, slot: number) => string;
}

/** Everybody by name, with where they go in each slot. */
export function ByPerson({ outcome, people, zone, changed, moveAddress }: ByPersonProps) {
  const locale = useLocale();
  const words = useWords();
  const places = outcome.map(({ rooms, without }) => {
    const found = new Map<string, { readonly title: string | null; readonly note: string }>();
    for (const { title, people: seated } of rooms)
      for (const { id, rank, leads } of seated)
        found.set(id, {
          title,
          note: leads
            ? words('ateliers.console.leads')
            : rank === null
              ? words('ateliers.console.hand')
              : words('ateliers.wish.rank', { count: rank, ordinal: true }),
        });
    for (const { id, wished } of without)
      found.set(id, {
        title: words('ateliers.pass.nowhere'),
        note: words(wished ? 'ateliers.console.notServed' : 'ateliers.console.noWish'),
      });
    return found;
  });
  return (
    <Table caption={words('ateliers.console.byPerson')} hideCaption>
      <thead>
        <tr>
          <th scope="col">{words('ateliers.console.person')}</th>
          {outcome.map(({ slot, startsAt, endsAt }) => (
            <th key={slot} scope="col">
              {capital(hours(startsAt, endsAt, zone, locale))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {nameOf(person)}
              {changed.has(person.id) && <b> *</b>}
              <small className="quiet"> {person.organisationName}</small>
            </th>
            {outcome.map(({ slot }, index) => {
              const place = places[index]!.get(person.id);
              return (
                <td key={slot}>
                  {place && (
                    <>
                      <a href={moveAddress(person.id, slot)}>{place.title}</a>
                      <small className="quiet"> {place.note}</small>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
