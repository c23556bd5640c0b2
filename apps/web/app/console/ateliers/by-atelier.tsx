import type { PlannedPersonView } from '#matching/contract';
import { capital, dayAndHours } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { nameOf } from './named-people.js';
import type { SlotOutcome } from './outcome.js';

interface ByAtelierProps {
  readonly outcome: readonly SlotOutcome[];
  readonly people: ReadonlyMap<string, PlannedPersonView>;
  readonly zone: string;
  readonly changed: ReadonlySet<string>;
  readonly moveAddress: (id: string, slot: number) => string;
}

/** Slot by slot, atelier by atelier: who goes there, and which choice it is for them. */
export function ByAtelier({ outcome, people, zone, changed, moveAddress }: ByAtelierProps) {
  const locale = useLocale();
  const words = useWords();
  const person = (id: string, slot: number, note: string | undefined) => {
    const found = people.get(id);
    return (
      <li key={id} className={found?.gone ? 'is-off' : undefined}>
        <a href={moveAddress(id, slot)}>{found ? nameOf(found) : id}</a>
        {changed.has(id) && <b> *</b>}
        <small className="quiet"> {[found?.organisationName, note].filter(Boolean).join(' · ')}</small>
      </li>
    );
  };
  return outcome.map(({ slot, startsAt, endsAt, rooms, without }) => (
    <section key={slot} className="mt-6">
      <h3>{capital(dayAndHours(startsAt, endsAt, zone, locale, false))}</h3>
      <div className="atelier-rooms mt-4">
        {rooms.map(({ sessionId, title, place, capacity, people: seated }) => (
          <details key={sessionId} className="atelier-room" open>
            <summary>
              <b>{title}</b>{' '}
              <small>
                {[
                  place,
                  capacity === null
                    ? words('ateliers.console.seatsUnlimited', { count: seated.length })
                    : words('ateliers.console.seats', { people: seated.length, places: capacity }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </summary>
            <ul>
              {seated.map(({ id, rank, leads }) => person(id, slot, noteOf(rank, leads)))}
              {seated.length === 0 && <li className="quiet">{words('ateliers.console.nobody')}</li>}
            </ul>
          </details>
        ))}
        {without.length > 0 && (
          <details className="atelier-room is-without" open>
            <summary>
              <b>{words('ateliers.console.withoutSeat')}</b>{' '}
              <small>{words('ateliers.console.seatsUnlimited', { count: without.length })}</small>
            </summary>
            <ul>
              {without.map(({ id, wished }) =>
                person(id, slot, words(wished ? 'ateliers.console.notServed' : 'ateliers.console.noWish')),
              )}
            </ul>
          </details>
        )}
      </div>
    </section>
  ));

  function noteOf(rank: number | null, leads: boolean): string {
    if (leads) return words('ateliers.console.leads');
    return rank === null
      ? words('ateliers.console.hand')
      : words('ateliers.wish.rank', { count: rank, ordinal: true });
  }
}
