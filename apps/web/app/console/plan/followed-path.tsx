import { hour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { encountersOf } from './grid.js';
import type { Shown } from './rounds-grid.js';

/** One person's day in words: whom they meet, and where they go. */
export function FollowedPath({ grid, zone, followed }: Shown) {
  const locale = useLocale();
  const words = useWords();
  const person = grid.people.find(({ id }) => id === followed);
  if (!person) return null;
  const { people, organisations } = encountersOf(grid, person.id);
  const presents = grid.presenting.get(person.id) ?? [];
  const route = grid.routes.get(person.id)?.map((table, round) => table ?? presents[round]) ?? [];
  return (
    <div className="followed mt-2" aria-live="polite">
      <p>
        <b>{person.number}</b>{' '}
        {words('console.plan.follow.who', { name: person.name || words('console.plan.nameless') })}{' '}
        {words('console.plan.follow.meets', {
          people: words('console.plan.follow.people', { count: people.size }),
          organisations: words('console.plan.follow.organisations', { count: organisations.size }),
        })}
      </p>
      <ol>
        {grid.rounds.map(({ round, startsAt }, index) => (
          <li key={round}>
            <small>
              {startsAt ? hour(startsAt, zone, locale) : words('console.plan.follow.round', { round })}
            </small>
            {route[index] ?? '–'}
          </li>
        ))}
      </ol>
    </div>
  );
}
