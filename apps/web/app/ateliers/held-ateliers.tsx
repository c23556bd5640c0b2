import type { HeldRegistrationView, HeldSlotView } from '#registration/contract';
import { Button } from '../design/buttons.js';
import { Choice, Choices } from '../design/fields.js';
import { capital, hours } from '../format/dates.js';
import { useLocale, useWords } from '../words.js';
import { Programme } from './programme.js';
import { slotsHeld, WISHES, type WishesReturned } from './held-wishes.js';
import { placeSaid, roomIn, WishFields } from './wish-fields.js';
import { boxOf, type SlotOffered } from './slots.js';

interface HeldAteliersProps {
  readonly held: HeldRegistrationView;
  readonly returned?: WishesReturned;
}

/** Ateliers side by side, for whoever holds the place: wishes until they are given out, then the programme and why. */
export function HeldAteliers({ held, returned }: HeldAteliersProps) {
  const words = useWords();
  const { ateliers } = held;
  if (!ateliers) return null;
  const heading = `ateliers-${held.id}`;
  const mine = returned?.registrationId === held.id ? returned : undefined;
  const without = ateliers.slots.filter(
    (slot) => slot.sessionId === null && slot.ateliers.some(({ open }) => open),
  );
  return (
    <section className="deck held-card" aria-labelledby={heading} data-format={held.event.format}>
      <h2 id={heading}>{words(ateliers.given ? 'ateliers.pass.programme' : 'ateliers.pass.wishes')}</h2>
      {ateliers.given ? (
        <>
          <Programme held={held} slots={ateliers.slots} />
          {without.map((slot) => (
            <FreeSeats key={slot.name} held={held} slot={slot} />
          ))}
        </>
      ) : (
        <Wishes held={held} slots={ateliers.slots} returned={mine} />
      )}
    </section>
  );
}

interface WishesProps {
  readonly held: HeldRegistrationView;
  readonly slots: readonly HeldSlotView[];
  readonly returned: WishesReturned | undefined;
}

function Wishes({ held, slots, returned }: WishesProps) {
  const locale = useLocale();
  const words = useWords();
  const zone = held.event.timeZone;
  const offered = slotsHeld(slots);
  const kept = (name: string) => returned?.typed[name]?.[0] ?? wishedIn(offered, slots, name);
  return (
    <>
      <p className="mt-2">{words('ateliers.pass.waiting')}</p>
      {slots.every(({ wishes }) => wishes.length === 0) ? (
        <p className="mt-4">
          <strong>{words('ateliers.pass.noWishes')}</strong>
        </p>
      ) : (
        slots.map((slot) => (
          <div key={slot.name} className="mt-4">
            <h3>
              {capital(words('ateliers.wish.at', { hours: hours(slot.startsAt, slot.endsAt, zone, locale) }))}
            </h3>
            <ol className="mt-1">
              {slot.wishes.map((id) => (
                <li key={id}>{slot.ateliers.find(({ sessionId }) => sessionId === id)?.title}</li>
              ))}
            </ol>
            {slot.wishes.length === 0 && <p className="quiet">{words('ateliers.wish.none')}</p>}
          </div>
        ))
      )}
      {offered.length > 0 && (
        <details className="mt-5 wish-change" open={returned !== undefined}>
          <summary>{words('ateliers.pass.change')}</summary>
          <form method="post" className="form mt-4" noValidate>
            <input type="hidden" name="registrationId" value={held.id} />
            <WishFields
              slots={offered}
              timeZone={zone}
              value={kept}
              error={(name) => returned?.errors.find(({ field }) => field === name)?.message}
              idPrefix={`${held.id}-`}
            />
            <p className="mt-5">
              <Button name="do" value={WISHES}>
                {words('ateliers.pass.save')}
              </Button>
            </p>
          </form>
        </details>
      )}
    </>
  );
}

/** What was wished for before, in the box that it goes into. */
function wishedIn(offered: readonly SlotOffered[], slots: readonly HeldSlotView[], name: string): string {
  for (const [index, { name: slotName }] of offered.entries()) {
    const wishes = slots.find((slot) => slot.name === slotName)?.wishes ?? [];
    const place = wishes.findIndex((_, at) => boxOf(index + 1, at + 1) === name);
    if (place >= 0) return wishes[place]!;
  }
  return '';
}

/** For a slot in which one goes nowhere: what is free, first come first served. */
function FreeSeats({ held, slot }: { readonly held: HeldRegistrationView; readonly slot: HeldSlotView }) {
  const locale = useLocale();
  const words = useWords();
  const [offered] = slotsHeld([slot]);
  const free = offered?.ateliers.filter(({ open, left }) => open && left !== 0) ?? [];
  const when = hours(slot.startsAt, slot.endsAt, held.event.timeZone, locale);
  return (
    <form method="post" className="form mt-5">
      <input type="hidden" name="registrationId" value={held.id} />
      <Choices legend={`${words('ateliers.pass.choose')}, ${when}`}>
        {free.map((atelier) => (
          <Choice
            key={atelier.id}
            type="radio"
            name="atelier"
            value={atelier.id}
            required
            label={atelier.title}
            hint={[placeSaid(atelier, offered!), roomIn(atelier, words)].filter(Boolean).join(' · ')}
          />
        ))}
      </Choices>
      {free.length === 0 ? (
        <p className="quiet">{words('ateliers.pass.noneFree')}</p>
      ) : (
        <p className="mt-4">
          <Button name="do" value={WISHES}>
            {words('ateliers.pass.take')}
          </Button>
        </p>
      )}
    </form>
  );
}
