import type { HeldRegistrationView, HeldSlotView } from '#registration/contract';
import { hour } from '../format/dates.js';
import { useLocale, useWords } from '../words.js';

interface Stop {
  readonly key: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string | null;
  readonly place: string | null;
  /** The slot that it is the atelier of. */
  readonly slot?: HeldSlotView;
}

interface ProgrammeProps {
  readonly held: HeldRegistrationView;
  readonly slots: readonly HeldSlotView[];
}

/** One's own day, hour by hour: the plenary, and in each slot where one goes and why. */
export function Programme({ held, slots }: ProgrammeProps) {
  const locale = useLocale();
  const words = useWords();
  const zone = held.event.timeZone;
  return (
    <ol className="way programme mt-4">
      {stopsOf(held, slots).map(({ key, startsAt, endsAt, title, place, slot }) => (
        <li key={key} className={title === null && slot ? 'is-free' : undefined}>
          <p className="when">
            <time dateTime={startsAt}>{hour(startsAt, zone, locale)}</time>
            <small>{words('ateliers.pass.until', { hour: hour(endsAt, zone, locale) })}</small>
          </p>
          <div className="where">
            <b>{title ?? words(slot ? 'ateliers.pass.nowhere' : 'common.format.' + held.event.format)}</b>
            <div>
              {place && <span>{place}</span>}
              {slot && <Why slot={slot} slots={slots} />}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function stopsOf(held: HeldRegistrationView, slots: readonly HeldSlotView[]): readonly Stop[] {
  const inSlots = new Set(slots.flatMap(({ ateliers }) => ateliers.map(({ sessionId }) => sessionId)));
  const seated = new Set(
    held.lines.filter(({ status }) => status === 'confirmed').map((line) => line.sessionId),
  );
  const plenary = held.event.sessions
    .filter(({ id }) => seated.has(id) && !inSlots.has(id))
    .map(({ id, place, ...session }): Stop => ({ key: id, ...session, place: place?.name ?? null }));
  const ateliers = slots.map((slot): Stop => {
    const atelier = slot.ateliers.find(({ sessionId }) => sessionId === slot.sessionId);
    return {
      key: slot.name,
      startsAt: atelier?.startsAt ?? slot.startsAt,
      endsAt: atelier?.endsAt ?? slot.endsAt,
      title: atelier?.title ?? null,
      place: atelier?.place ?? null,
      slot,
    };
  });
  return [...plenary, ...ateliers].toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

/** « votre 2e choix », and for each dearer one how many wanted it for how many places. */
function Why({ slot, slots }: { readonly slot: HeldSlotView; readonly slots: readonly HeldSlotView[] }) {
  const words = useWords();
  const { rank, sessionId, wishes, missed } = slot;
  const title = (id: string) =>
    slots.flatMap(({ ateliers }) => ateliers).find((atelier) => atelier.sessionId === id)?.title ?? '';
  const shown = rankSaid();
  return (
    <>
      {shown && <span className="rank">{shown}</span>}
      {missed.length > 0 && (
        <ul className="why">
          {missed.map((wish) => (
            <li key={wish.sessionId}>{reasonOf(wish)}</li>
          ))}
        </ul>
      )}
    </>
  );

  function rankSaid(): string | undefined {
    if (rank !== null) return words('ateliers.pass.yourRank', { count: rank, ordinal: true });
    if (sessionId === null) return wishes.length > 0 ? words('ateliers.pass.nowhereWhy') : undefined;
    return wishes.length > 0 ? words('ateliers.pass.notWished') : undefined;
  }

  function reasonOf(wish: HeldSlotView['missed'][number]): string {
    const named = { title: title(wish.sessionId) };
    if (wish.elsewhere) return words('ateliers.pass.elsewhere', named);
    if (wish.places === null || wish.wanted <= wish.places) return words('ateliers.pass.otherwise', named);
    return words('ateliers.pass.why', {
      ...named,
      wanted: words('ateliers.pass.wanted', { count: wish.wanted }),
      places: words('ateliers.wish.places', { count: wish.places }),
    });
  }
}
