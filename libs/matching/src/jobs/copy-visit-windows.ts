import { type Handler, type HandlerContext, type PayloadOf, Subscriber } from '#platform';
import { eventCloned, eventFacts } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { windowsForCopy } from '../domain/visits/window.js';
import { windowsOfEvents } from '../persistence/pairs.queries.js';
import { saveWindows } from '../persistence/pairs-written.queries.js';

/** "Do it again" keeps the period of the visits, moved with the event. */
@Injectable()
@Subscriber({ to: eventCloned, name: 'matching.copy-visit-windows' })
export class CopyVisitWindows implements Handler<PayloadOf<typeof eventCloned>> {
  async handle(
    { eventId, fromEventId }: PayloadOf<typeof eventCloned>,
    { em }: HandlerContext,
  ): Promise<void> {
    const windows = await windowsOfEvents(em, [fromEventId]);
    const [model, copy] = await eventFacts(em, [fromEventId, eventId]);
    if (windows.length === 0 || !model || !copy) return;
    await saveWindows(em, eventId, windowsForCopy(windows, model, copy));
  }
}
