import { isAdministrator, type Actor, type Call } from '#identity';
import type { InputOf } from '#kernel';
import { Serve, Transactions, type Answered } from '#platform';
import { Controller } from '@nestjs/common';
import { listMessages, retryMessage } from '../contract/index.js';
import { messagesPage } from '../persistence/list-messages.queries.js';
import { RetryMessage } from '../use-cases/retry-message.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly retrying: RetryMessage,
  ) {}

  @Serve(listMessages)
  list({ query }: InputOf<typeof listMessages>, { actor }: Call): Answered<typeof listMessages> {
    return this.transactions.read((em) => messagesPage(em, query, organisedTerritories(actor)));
  }

  @Serve(retryMessage)
  retry({ params }: InputOf<typeof retryMessage>, { actor }: Call): Answered<typeof retryMessage> {
    return this.retrying.run(params.id, actor);
  }
}

/** A region reads figures, never who was written to. */
const organisedTerritories = (actor: Actor): readonly string[] | 'all' =>
  isAdministrator(actor)
    ? 'all'
    : actor.grants.flatMap(({ role, territoryId }) =>
        role === 'organiser' && territoryId ? [territoryId] : [],
      );
