import { type Handler, type HandlerContext, type PayloadOf, Subscriber } from '#platform';
import { eventFactsOfSession, sessionChanged } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { passExpiry } from '../domain/pass-expiry.js';
import { extendPassesOfSession } from '../persistence/passes.queries.js';
import { FollowEvent } from '../use-cases/follow-event.js';
import { ServeWaitingList } from '../use-cases/serve-waiting-list.js';

type Change = PayloadOf<typeof sessionChanged>;

/** A session that moved keeps the passes of its people alive; one that was cancelled or dated anew moves its list. */
@Injectable()
@Subscriber({ to: sessionChanged, name: 'registration.follow-changed-session' })
export class FollowChangedSession implements Handler<Change> {
  constructor(
    private readonly followEvent: FollowEvent,
    private readonly serveWaitingList: ServeWaitingList,
  ) {}

  async handle({ eventId, sessionId }: Change, { em }: HandlerContext): Promise<void> {
    const event = await eventFactsOfSession(em, sessionId);
    const session = event?.sessions.find(({ id }) => id === sessionId);
    if (session) await extendPassesOfSession(em, sessionId, passExpiry([session.endsAt]));
    await this.followEvent.run(eventId);
    await this.serveWaitingList.run(eventId);
  }
}
