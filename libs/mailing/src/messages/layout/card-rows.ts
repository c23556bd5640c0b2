import { writtenHour } from '#kernel';
import { hostBeside, isShortName } from '#matching/contract';
import { translator } from '#platform';
import type { CardStop } from '../card-facts.js';
import type { ToldCard } from '../told-card.js';
import { dayOf, capital } from './dates.js';
import type { Row } from './letter.js';

/** The card as lines of the table: hour, table, whom one meets; breaks between them. */
export const cardRows = (facts: ToldCard): readonly Row[] =>
  facts.card.stops.flatMap((stop) => [stopRow(stop, facts), ...restRow(stop, facts)]);

function stopRow(stop: CardStop, facts: ToldCard): Row {
  const say = translator(facts.locale);
  const round = say('cards:round', { round: stop.round });
  const company = companyAt(stop, facts);
  const note = stop.startsAt === null ? company : [round, company].filter(Boolean).join(', ');
  return {
    label: stop.startsAt === null ? round : hourOf(stop.startsAt, facts),
    lines: [[placeOf(stop, facts)], ...(note ? [[note]] : [])],
    even: stop.table === null,
  };
}

function restRow({ breakAfter }: CardStop, facts: ToldCard): readonly Row[] {
  if (!breakAfter) return [];
  const name = breakAfter.name ?? translator(facts.locale)('cards:break');
  return [{ label: hourOf(breakAfter.startsAt, facts), even: true, lines: [[name]] }];
}

function placeOf({ table, host, presents }: CardStop, { locale }: ToldCard): string {
  const say = translator(locale);
  if (table === null) return say('cards:free');
  if (!isShortName(table)) return table;
  return say(host !== null || presents ? 'cards:stand' : 'cards:table', { table });
}

function companyAt(stop: CardStop, { locale }: ToldCard): string | undefined {
  const say = translator(locale);
  const { host, presents, organisations } = stop;
  if (presents) return say('cards:here');
  if (host !== null) return hostBeside(stop) ?? undefined;
  if (organisations.length === 0) return undefined;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(organisations);
  return say('cards:pass.with', { organisations: list });
}

/** « Jeudi 11 mars. 9 h 20 : Table 4, 9 h 34 : Table 5 » beside the subject; the title is left out. */
export function cardInShort(facts: ToldCard): string {
  const { card, event, locale } = facts;
  const first = card.stops.find(({ startsAt }) => startsAt !== null);
  const day = first && capital(dayOf(zoned(first.startsAt!, facts), locale));
  const stops = card.stops
    .filter(({ table }) => table !== null)
    .slice(0, 3)
    .map((stop) =>
      stop.startsAt ? `${hourOf(stop.startsAt, facts)}, ${placeOf(stop, facts)}` : placeOf(stop, facts),
    );
  const place = event.sensitive ? undefined : stops.join(' – ');
  return [day, place]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

const zoned = (at: Temporal.Instant, { event }: ToldCard) => at.toZonedDateTimeISO(event.timeZone);

function hourOf(at: Temporal.Instant, facts: ToldCard): string {
  const { hour, minute } = zoned(at, facts);
  return writtenHour(hour, minute, facts.locale);
}
