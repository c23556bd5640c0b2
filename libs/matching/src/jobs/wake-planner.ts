import { Clockwork, type Handler, type PayloadOf, Subscriber, type Ticking } from '#platform';
import { Injectable } from '@nestjs/common';
import { planAsked } from '../announcements.js';
import { PlanDesk } from './plan-desk.js';

@Injectable()
@Subscriber({ to: planAsked, name: 'matching.wake-planner' })
export class WakePlanner implements Handler<PayloadOf<typeof planAsked>> {
  constructor(private readonly desk: PlanDesk) {}

  async handle(): Promise<void> {
    this.desk.wake();
  }
}

/** For plans whose worker was lost, or that came while nobody worked. */
@Injectable()
@Clockwork({ name: 'matching.take-up-plans', everySeconds: 5 })
export class TakeUpPlans implements Ticking {
  constructor(private readonly desk: PlanDesk) {}

  async tick(): Promise<void> {
    this.desk.wake();
  }
}
