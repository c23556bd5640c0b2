import { writtenHour, type Interval, type Locale } from '#kernel';
import { translator } from '#platform';
import { registrationFacts, type RegistrationFacts } from '#registration';
import type { EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { presentersAt } from '../domain/cards.js';
import { jokerCards, standsOf } from '../domain/joker-cards.js';
import { hostBeside } from '../domain/table-name.js';
import { namedCards, timesOf, type NamedCard, type PlanOfTables } from '../persistence/cards.queries.js';
import { organisationNames } from '../persistence/organisation-names.queries.js';
import type { DayOnPaper, PersonOnPaper, RoundOnPaper, TableOnPaper } from './day-on-paper.js';

export interface DayToPrint {
  readonly given: PlanOfTables;
  readonly event: EventFacts;
  /** Registrations whose card is another than before. */
  readonly changed: readonly string[];
  readonly draft: boolean;
}

/** Reads all that papers say, names included: as they are now, so that a replacement is printed. */
export async function readDay(
  em: EntityManager,
  { given, event, changed, draft }: DayToPrint,
  locale: Locale,
): Promise<DayOnPaper> {
  const cards = await namedCards(em, given, event);
  const facts = await registrationFacts(
    em,
    cards.map(({ registrationId }) => registrationId),
  );
  const holders = new Map(facts.map((one) => [one.id, one]));
  const news = new Set(changed);
  const people = new Map(
    cards.flatMap((card) => {
      const holder = holders.get(card.registrationId);
      // Whoever gave their seat back is expected at no table.
      if (holder?.status !== 'confirmed') return [];
      return [[holder.id, personOf(card, holder, news.has(holder.id))] as const];
    }),
  );
  const stands = standsOf(given.settings);
  const hosts = await organisationNames(
    em,
    given.people,
    stands.flatMap(({ organisation }) => organisation ?? []),
  );
  const hostAt = new Map(stands.map(({ id, organisation }) => [id, hosts.get(organisation ?? '') ?? null]));
  return {
    locale,
    title: event.title,
    kicker: kickerOf(event, locale),
    stands: stands.length > 0,
    draft,
    rounds: roundsOf(given, event, locale),
    people: [...people.values()],
    jokers: people.size === 0 ? [] : jokersOf(given, hostAt),
    tables: people.size === 0 ? [] : tablesOf(given, people, hostAt),
  };
}

function personOf({ number, stops }: NamedCard, holder: RegistrationFacts, changed: boolean): PersonOnPaper {
  const { firstName, lastName, organisationName } = holder;
  const name = [firstName, lastName].filter(Boolean).join(' ') || null;
  return { number, name, firstName, lastName, organisation: organisationName, stops, changed };
}

type Hosts = ReadonlyMap<string, string | null>;

const jokersOf = ({ plan, settings }: PlanOfTables, hosts: Hosts): DayOnPaper['jokers'] =>
  jokerCards(plan, settings).map(({ number, rounds }) => ({
    number,
    stops: rounds.map(({ round, table }) => ({ round, table, host: hosts.get(table) ?? null })),
  }));

/** In the order in which one walks past them: 2 before 10. */
function tablesOf(
  { plan, settings }: PlanOfTables,
  people: ReadonlyMap<string, PersonOnPaper>,
  hosts: Hosts,
): readonly TableOnPaper[] {
  const stands = standsOf(settings);
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => people.get(id) ?? []).sort((one, other) => one.number - other.number);
  const ids = [...new Set(plan.rounds.flatMap(({ tables }) => tables.map(({ id }) => id)))];
  return ids
    .sort((one, other) => one.localeCompare(other, 'fr', { numeric: true }))
    .map((id) => ({
      id,
      host: hostBeside({ table: id, host: hosts.get(id) ?? null }),
      rounds: plan.rounds.map(({ round, tables }) => {
        const table = tables.find((one) => one.id === id);
        return {
          round,
          people: named(table?.people ?? []),
          presenters: table ? named(presentersAt(table, stands)) : [],
        };
      }),
    }));
}

function roundsOf(given: PlanOfTables, event: EventFacts, locale: Locale): readonly RoundOnPaper[] {
  const say = translator(locale);
  const times = new Map(timesOf(given, event).map((time) => [time.round, time]));
  const hour = (at: Temporal.Instant) => hourIn(at, event, locale);
  const span = ({ name, startsAt, endsAt }: Interval & { readonly name: string | null }) =>
    say('cards:breakUntil', { name: name ?? say('cards:break'), from: hour(startsAt), to: hour(endsAt) });
  return given.plan.rounds.map(({ round }) => {
    const time = times.get(round);
    return {
      round,
      hour: time ? hour(time.startsAt) : null,
      rest: time?.breakAfter ? span(time.breakAfter) : null,
    };
  });
}

function hourIn(at: Temporal.Instant, { timeZone }: EventFacts, locale: Locale): string {
  const { hour, minute } = at.toZonedDateTimeISO(timeZone);
  return writtenHour(hour, minute, locale);
}

/** « Speed dating, jeudi 11 mars 2027 ». */
function kickerOf(event: EventFacts, locale: Locale): string {
  const format = translator(locale)(`common:format.${event.format}`);
  const first = event.sessions.find(({ status }) => status === 'planned') ?? event.sessions[0];
  if (!first) return format;
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: event.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(first.startsAt.epochMilliseconds);
  return `${format}, ${locale === 'fr' ? day.replace(/ 1 /, ' 1er ') : day}`;
}
