import { hostBeside, isShortName, type CardRoundView, type CardView } from '#matching/contract';
import type { HeldRegistrationView } from '#registration/contract';
import { Sentence } from '../design/sentence.js';
import { Notice } from '../design/signs.js';
import { dayAndHour, hour } from '../format/dates.js';
import { useLocale, useWords } from '../words.js';

interface HeldCardProps {
  readonly held: HeldRegistrationView;
  readonly cards: readonly CardView[];
}

/** The card of a day of tables, once it is given: where to go in each round. Nothing before. */
export function HeldCard({ held, cards }: HeldCardProps) {
  const words = useWords();
  const locale = useLocale();
  const zone = held.event.timeZone;
  const card = cards.find(({ registrationId }) => registrationId === held.id);
  if (!card) return null;
  const heading = `card-${card.registrationId}`;
  return (
    <section className="deck held-card" aria-labelledby={heading} data-format={held.event.format}>
      <div className="held-card-head">
        <h2 id={heading}>{words('cards.pass.title')}</h2>
        <p className="badge-number">
          <small>{words('cards.pass.number')}</small> <b>{card.number}</b>
        </p>
      </div>
      {card.changed && (
        <div className="mt-2">
          <Notice tone="sun" pictogram="info">
            <p>
              <Sentence
                text={words('cards.pass.changed', { when: dayAndHour(card.givenAt, zone, locale) })}
              />
            </p>
          </Notice>
        </div>
      )}
      <p className="mt-2">{words(leadOf(card))}</p>
      <ol className="way mt-4">
        {card.rounds.map((stop) => (
          <Stop key={stop.round} stop={stop} zone={zone} />
        ))}
      </ol>
      <p className="small quiet mt-4">
        <Phases phases={card.phases} /> {words('cards.pass.late')}
      </p>
    </section>
  );
}

function leadOf({ rounds }: CardView): string {
  if (rounds.every(({ table, presents }) => presents || table === null)) return 'cards.pass.leadHost';
  return rounds.some(({ host }) => host !== null) ? 'cards.pass.leadStands' : 'cards.pass.lead';
}

/** One round, and the break after it: the table is what is looked for, so it is what is large. */
function Stop({ stop, zone }: { readonly stop: CardRoundView; readonly zone: string }) {
  const words = useWords();
  const locale = useLocale();
  const { round, time, table, breakAfter } = stop;
  return (
    <>
      <li className={table === null ? 'is-free' : undefined}>
        <p className="when">
          {time && <time dateTime={time.startsAt}>{hour(time.startsAt, zone, locale)}</time>}
          <small>{words('cards.round', { round })}</small>
        </p>
        <p className="where">
          <TableName stop={stop} />
          <Company stop={stop} />
        </p>
      </li>
      {breakAfter && (
        <li className="rest">
          <p>
            {words('cards.breakUntil', {
              name: breakAfter.name ?? words('cards.break'),
              from: hour(breakAfter.startsAt, zone, locale),
              to: hour(breakAfter.endsAt, zone, locale),
            })}
          </p>
        </li>
      )}
    </>
  );
}

function TableName({ stop: { table, host, presents } }: { readonly stop: CardRoundView }) {
  const words = useWords();
  if (table === null) return <b>{words('cards.free')}</b>;
  const named = isShortName(table)
    ? words(host || presents ? 'cards.stand' : 'cards.table', { table })
    : table;
  return <b>{named}</b>;
}

/** Whose stand it is, or which organisations are at the table. */
function Company({ stop }: { readonly stop: CardRoundView }) {
  const words = useWords();
  const locale = useLocale();
  const { host, presents, organisations } = stop;
  const beside = hostBeside(stop);
  if (presents) return <span>{words('cards.here')}</span>;
  if (beside !== null) return <span>{beside}</span>;
  if (host !== null || organisations.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(organisations);
  return <span>{words('cards.pass.with', { organisations: list })}</span>;
}

function Phases({ phases }: Pick<CardView, 'phases'>) {
  const words = useWords();
  if (phases.length === 0) return null;
  const parts = phases.map(({ name, minutes }) => words('cards.phase', { name, count: minutes }));
  return words('cards.phases', { phases: parts.join(', ') });
}
