import type { AteliersView, PlannedPersonView } from '#matching/contract';
import { Button, ButtonLink } from '../../design/buttons.js';
import { Choice, Choices } from '../../design/fields.js';
import { Notice } from '../../design/signs.js';
import { hours } from '../../format/dates.js';
import { useLocale, useWords, type Translate } from '../../words.js';
import { nameOf } from './named-people.js';
import type { SlotOutcome } from './outcome.js';

/** What a change would cost, or cost. */
export interface Cost {
  readonly tableId: string;
  readonly changes: readonly { readonly metric: string; readonly before: number; readonly after: number }[];
}

interface MovePanelProps {
  readonly person: PlannedPersonView;
  readonly slot: SlotOutcome;
  readonly view: AteliersView;
  readonly zone: string;
  readonly tried: Cost | undefined;
  readonly back: string;
}

/** Somebody to another atelier by hand: which of their wishes each is, what is free, and what it costs the whole. */
export function MovePanel({ person, slot, view, zone, tried, back }: MovePanelProps) {
  const locale = useLocale();
  const words = useWords();
  const wishes = view.people.find(({ id }) => id === person.id)?.wishes[slot.slot - 1] ?? [];
  const now = slot.rooms.find(({ people }) => people.some(({ id }) => id === person.id));
  return (
    <section className="deck mt-6" id="deplacer" aria-labelledby="move-title">
      <h2 id="move-title">{words('ateliers.console.moveTitle', { name: nameOf(person) })}</h2>
      <p className="quiet">{hours(slot.startsAt, slot.endsAt, zone, locale)}</p>
      {tried && (
        <div className="said">
          <Notice pictogram="info" role="status">
            <Costs cost={tried} />
          </Notice>
        </div>
      )}
      <form method="post" className="form mt-4">
        <input type="hidden" name="personId" value={person.id} />
        <input type="hidden" name="slot" value={slot.slot} />
        <Choices legend={words('ateliers.console.moveTo')}>
          {slot.rooms.map(({ breakoutId, sessionId, title, capacity, people }) => (
            <Choice
              key={breakoutId}
              type="radio"
              name="tableId"
              value={breakoutId}
              defaultChecked={(tried?.tableId ?? now?.breakoutId) === breakoutId}
              label={title}
              hint={[wishOf(wishes.indexOf(sessionId), words), freeOf(capacity, people.length, words)]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Choices>
        <p className="row mt-4">
          <Button name="intent" value="move">
            {words('ateliers.console.moveNow')}
          </Button>
          <Button kind="second" name="intent" value="try">
            {words('ateliers.console.moveTry')}
          </Button>
          <ButtonLink kind="second" href={back}>
            {words('ateliers.console.moveNo')}
          </ButtonLink>
        </p>
      </form>
    </section>
  );
}

const wishOf = (place: number, words: Translate): string =>
  place < 0
    ? words('ateliers.console.wishNone')
    : words('ateliers.wish.rank', { count: place + 1, ordinal: true });

function freeOf(capacity: number | null, taken: number, words: Translate): string | undefined {
  if (capacity === null) return undefined;
  return taken >= capacity
    ? words('ateliers.wish.full')
    : words('ateliers.wish.left', { count: capacity - taken });
}

const SAID: ReadonlySet<string> = new Set(['unserved', 'rankSum', 'worstPerson', 'crowding']);

/** What a change does to everybody's wishes, figure by figure. */
export function Costs({ cost: { changes } }: { readonly cost: Cost }) {
  const words = useWords();
  const told = changes.filter(({ metric }) => SAID.has(metric));
  if (told.length === 0) return <p>{words('ateliers.console.costNone')}</p>;
  return told.map(({ metric, before, after }) => (
    <p key={metric}>{words(`ateliers.console.cost.${metric}`, { before, after })}</p>
  ));
}
