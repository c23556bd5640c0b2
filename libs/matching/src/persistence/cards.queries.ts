import { instantFrom, rows } from '#platform';
import type { EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { makeCards, type Card, type CardStop } from '../domain/cards.js';
import type { TablesPlan } from '../domain/input.js';
import { standsOf } from '../domain/joker-cards.js';
import type { PlannedPerson, Settings, Timetable } from '../domain/stored-plan.js';
import { roundTimes, type RoundTime } from '../domain/timetable.js';
import { organisationNames } from './organisation-names.queries.js';
import { publicationOf, publishedPlan, type Publication } from './publications.queries.js';

/** A plan of tables as it was given, or as it stands. */
export interface PlanOfTables {
  readonly plan: TablesPlan;
  readonly people: readonly PlannedPerson[];
  readonly settings: Settings;
  readonly timetable: Timetable | null;
}

/** A plan of tables that was given to its people. */
export type PublishedTables = Omit<Publication, keyof PlanOfTables> & PlanOfTables;

/** What the people of an event hold now; nothing where no plan of tables is published. */
export async function publishedTables(
  em: EntityManager,
  eventId: string,
): Promise<PublishedTables | undefined> {
  return tablesIn(await publishedPlan(em, eventId, 'tables'));
}

/** What one publication gave, if it was of tables. */
export async function publishedTablesOf(
  em: EntityManager,
  planId: string,
  revision: number,
): Promise<PublishedTables | undefined> {
  return tablesIn(await publicationOf(em, planId, revision));
}

const tablesIn = (publication: Publication | undefined): PublishedTables | undefined =>
  publication && 'rounds' in publication.plan
    ? {
        ...publication,
        plan: publication.plan,
        settings: { ...publication.settings, mode: publication.mode },
      }
    : undefined;

/** A stop with the names of organisations, and when it is; no time where the rounds have none. */
export interface NamedStop extends CardStop {
  readonly time: RoundTime | null;
}

export interface NamedCard {
  readonly registrationId: string;
  readonly number: number;
  readonly stops: readonly NamedStop[];
}

/** When the rounds of a plan are; nothing where no times were set. */
export function timesOf(
  { plan, timetable }: Pick<PlanOfTables, 'plan' | 'timetable'>,
  { sessions, timeZone }: EventFacts,
): readonly RoundTime[] {
  const first = sessions.find(({ status }) => status === 'planned') ?? sessions[0];
  if (timetable === null || !first) return [];
  return roundTimes(timetable, plan.rounds.length, first.startsAt, timeZone);
}

/** The cards of a plan, of everybody or of these registrations, by number. */
export async function namedCards(
  em: EntityManager,
  given: PlanOfTables,
  event: EventFacts,
  registrationIds?: readonly string[],
): Promise<readonly NamedCard[]> {
  const { plan, people, settings } = given;
  const cards = makeCards({ plan, people, stands: standsOf(settings) }).filter(
    ({ person }) => registrationIds === undefined || registrationIds.includes(person.id),
  );
  const names = await organisationNames(em, people, cards.flatMap(organisationsOn));
  const times = new Map(timesOf(given, event).map((time) => [time.round, time]));
  return cards.map(({ person, stops }) => ({
    registrationId: person.id,
    number: person.number,
    stops: stops.map((stop) => ({
      ...stop,
      host: stop.host === null ? null : (names.get(stop.host) ?? null),
      organisations: stop.organisations.flatMap((key) => names.get(key) ?? []),
      time: times.get(stop.round) ?? null,
    })),
  }));
}

const organisationsOn = ({ stops }: Card): readonly string[] =>
  stops.flatMap(({ host, organisations }) => (host === null ? organisations : [host, ...organisations]));

/** When somebody was given the card they hold, and how many they were given in all. */
export interface CardGiven {
  readonly at: Temporal.Instant;
  readonly times: number;
}

/** The same for these registrations, by id, up to a publication of tables. */
export async function cardsGiven(
  em: EntityManager,
  { eventId, publishedAt }: { readonly eventId: string; readonly publishedAt: Temporal.Instant },
  registrationIds: readonly string[],
): Promise<ReadonlyMap<string, CardGiven>> {
  const found = await rows<{ id: string; at: string; times: number }>(
    em,
    `select given.id, max(published_at) as at, count(*)::int as times
     from plan_publication publication, jsonb_array_elements_text(publication.changed) as given (id)
     where event_id = $1 and published_at <= $2 and mode not in ('breakouts', 'pairs') and given.id = any ($3)
     group by given.id`,
    [eventId, publishedAt.toString(), registrationIds],
  );
  return new Map(found.map(({ id, at, times }) => [id, { at: instantFrom(at), times }]));
}
