import { type Call, organises } from '#identity';
import { Clock, DomainError, newId } from '#kernel';
import { territoriesById } from '#directory';
import { Transactions } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { EventBody } from '../contract/index.js';
import { Objections } from '../domain/objections.js';
import { definitionFrom, objectToClosing, placesNamed } from './read-definition.js';
import { sessionsFrom } from './read-sessions.js';
import { writeDraft } from './write-draft.js';

@Injectable()
export class CreateEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a draft. @returns its id
   * @throws DomainError with everything that is wrong, each beside its field; not found when the territory is another's
   */
  run(body: EventBody, { actor }: Pick<Call, 'actor'>): Promise<string> {
    return this.transactions.run(async (em) => {
      const objections = new Objections();
      const others = otherTerritories(body);
      await objectToTerritories(em, [body.territoryId], () => 'territoryId', objections);
      if (!organises(actor, body.territoryId)) {
        objections.raise();
        throw new DomainError('directory.territory-unknown', 'not-found');
      }
      await objectToTerritories(em, others, (index) => `otherTerritoryIds.${index}`, objections);
      const places = await placesNamed(em, [body, ...body.sessions]);
      const definition = definitionFrom(body, places, objections);
      objectToClosing(definition, 'closesAt', objections);
      const sessions = sessionsFrom(body, places, objections);
      objections.raise();
      const now = this.clock.now();
      const made = {
        id: newId(now.epochMilliseconds),
        territoryId: body.territoryId,
        createdBy: actor.accountId,
        createdAt: now,
      };
      await writeDraft(em, made, definition, sessions, others);
      return made.id;
    });
  }
}

/** The other territories that a form names, each once, without the one that leads. */
export const otherTerritories = (body: {
  readonly territoryId: string;
  readonly otherTerritoryIds?: readonly string[] | undefined;
}): readonly string[] => [...new Set(body.otherTerritoryIds)].filter((id) => id !== body.territoryId);

export async function objectToTerritories(
  em: EntityManager,
  ids: readonly string[],
  pathOf: (index: number) => string,
  objections: Objections,
): Promise<void> {
  if (ids.length === 0) return;
  const known = await territoriesById(em, ids);
  for (const [index, id] of ids.entries())
    if (!known.has(id)) objections.add(pathOf(index), 'directory.territory-unknown');
}
