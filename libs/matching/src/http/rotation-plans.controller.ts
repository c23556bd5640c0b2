import { Readable } from 'node:stream';
import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Serve, Transactions, withHeaders } from '#platform';
import { Controller } from '@nestjs/common';
import {
  askPlan,
  cancelPlan,
  deletePlan,
  followPlan,
  listPlans,
  lockSeats,
  movePerson,
  publishPlan,
  readPlan,
  readPlanSetup,
  readReach,
  renamePlan,
  replan,
} from '../contract/index.js';
import { planSettingsOf } from '../persistence/plan-settings.queries.js';
import { plansOfEvent } from '../persistence/rotation-plans.queries.js';
import { AskPlan } from '../use-cases/ask-plan.js';
import { eventToPlan, planOfOrganiser } from '../use-cases/event-of-plan.js';
import { MoveSomebody } from '../use-cases/move-somebody.js';
import { candidatesOf } from '../use-cases/people-to-plan.js';
import { PlanRest } from '../use-cases/plan-rest.js';
import { PublishPlan } from '../use-cases/publish-plan.js';
import { reachOfEvent } from '../use-cases/reach-of-event.js';
import { ReplanDay } from '../use-cases/replan-day.js';
import { TendPlan } from '../use-cases/tend-plan.js';
import { askedOf } from './asked-of.js';
import { planProgress } from './plan-progress.js';
import { setupView } from './plan-setup-view.js';
import { planView, summaryView } from './rotation-plan-view.js';

@Controller()
export class RotationPlansController {
  constructor(
    private readonly transactions: Transactions,
    private readonly asksPlan: AskPlan,
    private readonly replansDay: ReplanDay,
    private readonly movesSomebody: MoveSomebody,
    private readonly plansRest: PlanRest,
    private readonly publishesPlan: PublishPlan,
    private readonly tendsPlan: TendPlan,
  ) {}

  @Serve(askPlan)
  async ask({ params, body }: InputOf<typeof askPlan>, call: Call): Answered<typeof askPlan> {
    return { id: await this.asksPlan.run(params.id, askedOf(body), call) };
  }

  @Serve(listPlans)
  list({ params }: InputOf<typeof listPlans>, { actor, locale }: Call): Answered<typeof listPlans> {
    return this.transactions.read(async (em) => {
      const event = await eventToPlan(em, params.id, actor);
      const plans = await plansOfEvent(em, event.id);
      return { items: plans.map((plan) => summaryView(plan, event, locale)) };
    });
  }

  @Serve(readPlan)
  read({ params }: InputOf<typeof readPlan>, { actor, locale }: Call): Answered<typeof readPlan> {
    return this.transactions.read(async (em) => {
      const { plan, event } = await planOfOrganiser(em, params.id, actor);
      return planView(em, plan, event, locale);
    });
  }

  @Serve(followPlan)
  async follow({ params }: InputOf<typeof followPlan>, { actor }: Call): Promise<unknown> {
    await this.transactions.read((em) => planOfOrganiser(em, params.id, actor));
    const news = Readable.from(planProgress(this.transactions, params.id));
    return withHeaders(news, { 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  }

  @Serve(readPlanSetup)
  setup({ params }: InputOf<typeof readPlanSetup>, { actor }: Call): Answered<typeof readPlanSetup> {
    return this.transactions.read(async (em) => {
      const event = await eventToPlan(em, params.id, actor);
      const settings = await planSettingsOf(em, event.id);
      const ofTables = settings.find(({ family }) => family === 'tables');
      return setupView(await candidatesOf(em, event.id, undefined), ofTables ?? settings[0]);
    });
  }

  @Serve(readReach)
  reach({ params, body }: InputOf<typeof readReach>, call: Call): Answered<typeof readReach> {
    return this.transactions.read((em) => reachOfEvent(em, params.id, askedOf(body), call));
  }

  @Serve(replan)
  async replan({ params, body }: InputOf<typeof replan>, call: Call): Answered<typeof replan> {
    return { id: await this.replansDay.run(params.id, body, call) };
  }

  @Serve(movePerson)
  async move({ params, body }: InputOf<typeof movePerson>, call: Call): Answered<typeof movePerson> {
    const changes = await this.movesSomebody.run(params.id, body, call);
    return this.transactions.read(async (em) => {
      const { plan, event } = await planOfOrganiser(em, params.id, call.actor);
      return { changes: [...changes], plan: await planView(em, plan, event, call.locale) };
    });
  }

  @Serve(lockSeats)
  async lock({ params, body }: InputOf<typeof lockSeats>, call: Call): Answered<typeof lockSeats> {
    return { id: await this.plansRest.run(params.id, body, call) };
  }

  @Serve(cancelPlan)
  async cancel({ params }: InputOf<typeof cancelPlan>, call: Call): Answered<typeof cancelPlan> {
    await this.tendsPlan.cancel(params.id, call);
    return this.summary(params.id, call);
  }

  @Serve(publishPlan)
  async publish({ params, body }: InputOf<typeof publishPlan>, call: Call): Answered<typeof publishPlan> {
    await this.publishesPlan.run(params.id, body ?? {}, call);
    return this.summary(params.id, call);
  }

  @Serve(renamePlan)
  async rename({ params, body }: InputOf<typeof renamePlan>, call: Call): Answered<typeof renamePlan> {
    await this.tendsPlan.rename(params.id, body.name, call);
    return this.summary(params.id, call);
  }

  @Serve(deletePlan)
  async remove({ params }: InputOf<typeof deletePlan>, call: Call): Promise<void> {
    await this.tendsPlan.remove(params.id, call);
  }

  private summary(id: string, { actor, locale }: Call): Answered<typeof publishPlan> {
    return this.transactions.read(async (em) => {
      const { plan, event } = await planOfOrganiser(em, id, actor);
      return summaryView(plan, event, locale);
    });
  }
}
