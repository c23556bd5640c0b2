import { Select } from '../design/fields.js';
import { capital, hours } from '../format/dates.js';
import type { Translate } from '../words.js';
import { useLocale, useWords } from '../words.js';
import { boxOf, ranksOf, type AtelierOffered, type SlotOffered } from './slots.js';

interface WishFieldsProps {
  readonly slots: readonly SlotOffered[];
  readonly timeZone: string;
  /** What stands in a box, and what is wrong with it, by its name. */
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  /** Keeps the names apart where the page has several such forms. */
  readonly idPrefix?: string;
}

/** Ranked wishes, a native list for each choice: nothing else is needed, on any phone and without any script. */
export function WishFields({ slots, timeZone, value, error, idPrefix = '' }: WishFieldsProps) {
  const locale = useLocale();
  const words = useWords();
  return slots.map((slot, index) => (
    <fieldset key={slot.name} className="wish-slot">
      <legend className="label">
        {capital(words('ateliers.wish.at', { hours: hours(slot.startsAt, slot.endsAt, timeZone, locale) }))}
      </legend>
      <ul className="wish-list">
        {slot.ateliers.map((atelier) => (
          <li key={atelier.id} className={atelier.open ? undefined : 'is-off'}>
            <b>{atelier.title}</b>
            <small>{[placeSaid(atelier, slot), roomIn(atelier, words)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      <div className="wish-ranks">
        {ranksOf(slot).map((rank) => {
          const name = boxOf(index + 1, rank);
          return (
            <Select
              key={rank}
              name={name}
              id={`${idPrefix}${name}`}
              label={words('ateliers.wish.rank', { count: rank, ordinal: true })}
              defaultValue={value(name)}
              error={error(name)}
            >
              <option value="">{words('ateliers.wish.none')}</option>
              {slot.ateliers
                .filter(({ open, left }) => open && left !== 0)
                .map((atelier) => (
                  <option key={atelier.id} value={atelier.id}>
                    {atelier.title}
                  </option>
                ))}
            </Select>
          );
        })}
      </div>
    </fieldset>
  ));
}

/** Where it is held, unless all are held there. */
export const placeSaid = ({ place }: AtelierOffered, { ateliers }: SlotOffered): string | null =>
  ateliers.every((other) => other.place === place) ? null : place;

/** « 18 places » while all are free, « 3 places libres » once they are given out, « complet ». */
export function roomIn({ open, capacity, left }: AtelierOffered, words: Translate): string | undefined {
  if (!open) return words('ateliers.wish.off');
  if (capacity === null || left === null) return undefined;
  if (left === 0) return words('ateliers.wish.full');
  return left < capacity
    ? words('ateliers.wish.left', { count: left })
    : words('ateliers.wish.places', { count: capacity });
}
