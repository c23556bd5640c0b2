import { territoryNamed } from '#directory';
import { type Call, overseenTerritories, oversees } from '#identity';
import { Clock, DomainError, type InputOf, isId } from '#kernel';
import { type AnswerWithHeaders, decodeCursor, pageOf, Transactions, withHeaders } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { EventSummaryView, EventView, listEvents, listManagedEvents } from '../contract/index.js';
import type { EventFacts } from '../domain/event-facts.js';
import { searchQueryOf } from '../domain/search-text.js';
import { eventFacts } from '../persistence/event-facts.queries.js';
import {
  catalogueLines,
  eventIdOf,
  managedLines,
  type Line,
  type LineKey,
} from '../persistence/event-lists.queries.js';
import { eventSummaryView, eventView, territoriesOf, type Reading } from './event-view.js';

interface Page {
  items: EventSummaryView[];
  nextCursor: string | null;
}

const NOTHING: Page = { items: [], nextCursor: null };
const USUAL_LENGTH = 30;

/** What is read of events. Each page makes the same number of queries, whatever its length. */
@Injectable()
export class EventPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** One event, with its ETag. @throws DomainError not found, for a draft too, unless the caller oversees it */
  async read(idOrSlug: string, { actor }: Pick<Call, 'actor'>): Promise<AnswerWithHeaders<EventView>> {
    return this.transactions.read(async (em) => {
      const id = isId(idOrSlug) ? idOrSlug : await eventIdOf(em, idOrSlug);
      const [event] = id === undefined ? [] : await eventFacts(em, [id]);
      const mayRead = event && (event.publishedAt || territoriesOf(event).some((t) => oversees(actor, t)));
      if (!mayRead) throw new DomainError('platform.not-found', 'not-found');
      const view = eventView(event, { actor, now: this.clock.now() });
      return withHeaders(view, { etag: `"${event.revision}"` });
    });
  }

  async catalogue({ query }: InputOf<typeof listEvents>, { actor }: Pick<Call, 'actor'>): Promise<Page> {
    const reading: Reading = { actor, now: this.clock.now() };
    const size = query.limit ?? USUAL_LENGTH;
    const after = lineKey(query.cursor);
    const search = searched(query.q);
    if (search === null) return NOTHING;
    return this.transactions.read(async (em) => {
      const territory = query.territory === undefined ? undefined : await territoryNamed(em, query.territory);
      if (query.territory !== undefined && !territory) return NOTHING;
      const lines = await catalogueLines(em, {
        search,
        formats: query.format,
        audience: query.audience,
        territoryId: territory?.id,
        from: day(query.from),
        to: day(query.to),
        after,
        now: reading.now,
        limit: size + 1,
      });
      return page(em, lines, size, reading);
    });
  }

  async managed({ query }: InputOf<typeof listManagedEvents>, { actor }: Pick<Call, 'actor'>): Promise<Page> {
    const reading: Reading = { actor, now: this.clock.now() };
    const after = lineKey(query.cursor);
    const search = searched(query.q);
    if (search === null) return NOTHING;
    return this.transactions.read(async (em) => {
      const overseen = overseenTerritories(actor);
      const territory = query.territory === undefined ? undefined : await territoryNamed(em, query.territory);
      if (query.territory !== undefined && !(territory && oversees(actor, territory.id))) return NOTHING;
      const lines = await managedLines(em, {
        search,
        formats: query.format,
        territoryIds: territory ? [territory.id] : overseen === 'all' ? undefined : overseen,
        when: query.when ?? 'coming',
        after,
        now: reading.now,
        limit: USUAL_LENGTH + 1,
      });
      return page(em, lines, USUAL_LENGTH, reading);
    });
  }
}

async function page(
  em: EntityManager,
  found: readonly Line[],
  size: number,
  reading: Reading,
): Promise<Page> {
  const { items, nextCursor } = pageOf(found, size, ({ at, id }) => [at, id]);
  const events = await eventFacts(em, [...new Set(items.map(({ eventId }) => eventId))]);
  const byId = new Map(events.map((event) => [event.id, event]));
  return { items: items.map((line) => summaryOf(line, byId.get(line.eventId)!, reading)), nextCursor };
}

const summaryOf = (line: Line, event: EventFacts, reading: Reading): EventSummaryView =>
  eventSummaryView(
    event,
    event.sessions.find(({ id }) => id === line.sessionId),
    reading,
  );

/** `undefined`: nothing is searched for; null: what was typed holds no word, and finds nothing. */
const searched = (typed: string | undefined): string | undefined | null =>
  typed === undefined || typed.trim() === '' ? undefined : (searchQueryOf(typed) ?? null);

const day = (text: string | undefined): Temporal.PlainDate | undefined =>
  text === undefined ? undefined : Temporal.PlainDate.from(text);

/** @throws DomainError `platform.cursor` for what the server could not read as a date and an id */
function lineKey(cursor: string | undefined): LineKey | undefined {
  const key = decodeCursor(cursor, 2);
  if (!key) return undefined;
  const [at, id] = key;
  if (typeof at === 'string' && typeof id === 'string' && isId(id) && isInstant(at)) return [at, id];
  throw new DomainError('platform.cursor', 'invalid');
}

function isInstant(text: string): boolean {
  try {
    return text === 'infinity' || Temporal.Instant.from(text).epochMilliseconds >= 0;
  } catch {
    return false;
  }
}
