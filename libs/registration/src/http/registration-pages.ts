import { organises, type Actor } from '#identity';
import { DomainError, fold, type AnswerOf, type InputOf } from '#kernel';
import { decodeCursor, pageOf, Secrets, Transactions } from '#platform';
import { eventFacts, type EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { listRegistrations, RegistrationView } from '../contract/manage-registrations.js';
import { normalisePassCode } from '../domain/pass-code.js';
import { PASS_CODE } from '../domain/secret-purposes.js';
import {
  listRegistrationsAfter,
  registrationTotals,
  type ListWanted,
} from '../persistence/list-registrations.queries.js';
import { codeEnds } from '../persistence/passes.queries.js';
import { eventOfRegistration, registrationFacts } from '../persistence/registration-facts.queries.js';
import { registrationView } from './registration-view.js';

const PAGE = 100;
type Query = InputOf<typeof listRegistrations>['query'];

/** The people of an event, for those who organise it; to anybody else there is no such event. */
@Injectable()
export class RegistrationPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
  ) {}

  async list(eventId: string, query: Query, actor: Actor): Promise<AnswerOf<typeof listRegistrations>> {
    const [after = 0] = decodeCursor(query.cursor, 1) ?? [];
    if (typeof after !== 'number' || !Number.isSafeInteger(after))
      throw new DomainError('platform.cursor', 'invalid');
    return this.transactions.read(async (em) => {
      const event = await organisedEvent(em, eventId, actor);
      const found = await listRegistrationsAfter(em, this.wanted(eventId, query), after, PAGE + 1);
      const { items, nextCursor } = pageOf(found, PAGE, ({ arrival }) => [arrival]);
      return {
        items: await this.views(
          em,
          event,
          items.map(({ id }) => id),
        ),
        nextCursor,
        totals: await registrationTotals(em, eventId),
      };
    });
  }

  async read(id: string, actor: Actor): Promise<RegistrationView> {
    return this.transactions.read(async (em) => {
      const eventId = await eventOfRegistration(em, id);
      const event = await organisedEvent(em, eventId, actor);
      return (await this.views(em, event, [id]))[0]!;
    });
  }

  private wanted(eventId: string, { status, q, organisationId }: Query): ListWanted {
    const code = q === undefined ? undefined : normalisePassCode(q);
    return {
      eventId,
      statuses: status,
      words: fold(q ?? '')
        .split(' ')
        .filter(Boolean),
      codeLookUp: code === undefined ? undefined : this.secrets.lookUp(PASS_CODE, code),
      organisationId,
    };
  }

  private async views(
    em: EntityManager,
    event: EventFacts,
    ids: readonly string[],
  ): Promise<RegistrationView[]> {
    const registrations = await registrationFacts(em, ids);
    const nameless = registrations.filter(({ party }) => party === 'nameless').map(({ id }) => id);
    const ends = await codeEnds(em, this.secrets, nameless);
    return registrations.map((registration) =>
      registrationView(registration, event, ends.get(registration.id) ?? null),
    );
  }
}

async function organisedEvent(em: EntityManager, id: string | undefined, actor: Actor): Promise<EventFacts> {
  const [event] = id === undefined ? [] : await eventFacts(em, [id]);
  if (
    event &&
    [event.territoryId, ...event.otherTerritoryIds].some((territory) => organises(actor, territory))
  )
    return event;
  throw new DomainError('platform.not-found', 'not-found');
}
