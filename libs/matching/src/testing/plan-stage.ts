import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Actor, type Call, identityEntities } from '#identity';
import { anOrganiser } from '#identity/testing';
import { MovedClock, newId } from '#kernel';
import { createLog, createOrm, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import { aPerson, aRegistration } from '#registration/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { RotationPlanView } from '../contract/index.js';
import type { Settings } from '../domain/stored-plan.js';
import { planView } from '../http/rotation-plan-view.js';
import { PlanDesk } from '../jobs/plan-desk.js';
import { AskPlan } from '../use-cases/ask-plan.js';
import { planOfOrganiser } from '../use-cases/event-of-plan.js';
import { MoveSomebody } from '../use-cases/move-somebody.js';
import { PlanRest } from '../use-cases/plan-rest.js';
import { PublishPlan } from '../use-cases/publish-plan.js';
import { ReplanDay } from '../use-cases/replan-day.js';
import { TendPlan } from '../use-cases/tend-plan.js';

/** A month before the day. */
const BEFORE = Temporal.Instant.from('2027-02-11T08:00:00Z');
/** The thread is started from what was built: it cannot read TypeScript. */
const SCRIPT = pathToFileURL(join(process.cwd(), 'dist/libs/matching/src/engine/planning-thread.js'));

/** Everything that plans a day, on a database of its own, the planning thread included. */
export class PlanStage {
  readonly clock = new MovedClock(BEFORE);
  readonly transactions: Transactions;
  readonly ask: AskPlan;
  readonly move: MoveSomebody;
  readonly rest: PlanRest;
  readonly publish: PublishPlan;
  readonly replan: ReplanDay;
  readonly tend: TendPlan;

  private constructor(readonly orm: MikroORM) {
    this.transactions = new Transactions(orm.em);
    this.ask = new AskPlan(this.transactions, this.clock);
    this.move = new MoveSomebody(this.transactions);
    this.rest = new PlanRest(this.transactions, this.clock);
    this.publish = new PublishPlan(this.transactions, this.clock);
    this.replan = new ReplanDay(this.transactions, this.clock);
    this.tend = new TendPlan(this.transactions);
  }

  static async set(): Promise<PlanStage> {
    const entities = [...identityEntities, ...schedulingEntities];
    return new PlanStage(await createOrm({ url: await testDatabase(), entities }));
  }

  strike(): Promise<void> {
    return this.orm.close(true);
  }

  /** A desk such as each process that works has one. */
  desk(): PlanDesk {
    return new PlanDesk(this.transactions, createLog({ logLevel: 'silent' }), SCRIPT);
  }

  /** A published day with so many people of each organisation, and who organises it. */
  async aDay(sizes: readonly number[]) {
    const territoryId = newId();
    const { event } = await this.transactions.run((em) =>
      aPublishedEvent(em, {
        territoryId,
        at: BEFORE,
        audience: 'professionals',
        sessions: [{ starts: '2027-03-11T09:00', ends: '2027-03-11T12:00' }],
      }),
    );
    const registrationIds: string[] = [];
    for (const [organisation, size] of sizes.entries())
      for (let person = 0; person < size; person++)
        registrationIds.push(await this.join(event.id, `Structure ${organisation}`));
    return { eventId: event.id, registrationIds, organiser: callOf(anOrganiser(territoryId)) };
  }

  /** Somebody more signs up. @returns the registration's id */
  async join(eventId: string, organisationName: string): Promise<string> {
    const { registrations } = await aRegistration(this, {
      eventId,
      parties: [aPerson({ organisationName })],
    });
    return registrations[0]!.id;
  }

  /** Asks for a plan, which nobody computes yet. @returns its id */
  asked(eventId: string, settings: Settings, call: Call, seconds: number): Promise<string> {
    return this.ask.run(eventId, { name: undefined, settings, beside: { seconds } }, call);
  }

  /** Asks for a plan and computes it here and now. */
  async planned(eventId: string, settings: Settings, call: Call, seconds = 0.5): Promise<RotationPlanView> {
    const id = await this.asked(eventId, settings, call, seconds);
    await this.desk().drain();
    return this.read(id, call);
  }

  read(id: string, call: Call): Promise<RotationPlanView> {
    return this.transactions.read(async (em) => {
      const { plan, event } = await planOfOrganiser(em, id, call.actor);
      return planView(em, plan, event, call.locale);
    });
  }

  query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.transactions.read((em) => rows<Row>(em, sql, parameters));
  }
}

export const callOf = (actor: Actor): Call => ({ actor, locale: 'fr', requestId: 'r' });
