import { type Handler, type HandlerContext, type PayloadOf, Subscriber } from '#platform';
import { eventCloned } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { settingsForCopy } from '../domain/settings-for-copy.js';
import { planSettingsOf, savePlanSetting } from '../persistence/plan-settings.queries.js';

/** "Do it again" copies how the day was planned, and nothing of who was there. */
@Injectable()
@Subscriber({ to: eventCloned, name: 'matching.copy-plan-settings' })
export class CopyPlanSettings implements Handler<PayloadOf<typeof eventCloned>> {
  async handle(
    { eventId, fromEventId }: PayloadOf<typeof eventCloned>,
    { em, now }: HandlerContext,
  ): Promise<void> {
    for (const { family, ...setting } of await planSettingsOf(em, fromEventId))
      await savePlanSetting(em, eventId, family, settingsForCopy(setting), now);
  }
}
