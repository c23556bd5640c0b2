import type { MikroORM } from '@mikro-orm/postgresql';
import { MovedClock } from '#kernel';
import { announceMany } from '../announcements/announce.js';
import { defineAnnouncement } from '../announcements/announcement.js';
import { bindSubscribers, Subscribers } from '../announcements/subscribers.js';
import { createOrm } from '../database/orm.js';
import { rows } from '../database/rows.js';
import { Transactions } from '../database/transactions.js';
import type { Handler, HandlerContext, Recurrence, Ticking } from '../jobs/decorators.js';
import type { Lane } from '../jobs/job.js';
import { testDatabase } from './test-database.js';

export const seatFreed = defineAnnouncement<{ seat: string }>('bench.seat-freed');

export interface DeliveryRow {
  readonly id: string;
  readonly subscriber: string;
  readonly handovers: number;
  readonly losses: number;
  readonly failures: number;
  readonly reason: string | null;
  readonly state: 'due' | 'done' | 'failed';
}

export type Handle = (seat: string, context: HandlerContext) => Promise<void>;

/** A bench for deliveries: one announcement, subscribers made on the spot, and a table that counts their effects. */
export class DeliveryBench {
  readonly clock = new MovedClock(Temporal.Instant.from('2027-03-09T13:00:00Z'));
  readonly log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  private readonly bySubscriber = new Map<string, Handler>();
  private readonly clocks: (Recurrence & { ticking: Ticking })[] = [];

  private constructor(
    readonly orm: MikroORM,
    readonly databaseUrl: string,
    readonly transactions: Transactions,
  ) {}

  static async open(): Promise<DeliveryBench> {
    const databaseUrl = await testDatabase();
    const orm = await createOrm({ url: databaseUrl, entities: [] });
    const bench = new DeliveryBench(orm, databaseUrl, new Transactions(orm.em));
    await bench.sql('drop table if exists effect');
    await bench.sql('create table effect (seat text not null, subscriber text not null)');
    return bench;
  }

  async empty(): Promise<void> {
    this.bySubscriber.clear();
    this.clocks.length = 0;
    bindSubscribers(this.orm, new Subscribers([]));
    await this.sql('truncate announcement, announcement_delivery, effect, clockwork, heartbeat');
    await this.sql(`do $$ begin
      if to_regclass('bullmq.job') is not null then truncate bullmq.job cascade; end if;
    end $$`);
  }

  close(): Promise<void> {
    return this.orm.close(true);
  }

  /** Subscribes to the announcement; the handler writes its effect, unless another one is given. */
  subscribe(name: string, handle: Handle = this.effectOf(name), lane: Lane = 'prompt'): void {
    this.bySubscriber.set(name, {
      handle: (payload, context) => handle(String(payload.seat), context),
    });
    const names = [...this.bySubscriber.keys()];
    bindSubscribers(this.orm, new Subscribers(names.map((each) => ({ to: [seatFreed], name: each, lane }))));
  }

  unsubscribe(name: string): void {
    this.bySubscriber.delete(name);
  }

  effectOf(subscriber: string): Handle {
    return async (seat, { em }) => {
      await rows(em, 'insert into effect (seat, subscriber) values ($1, $2)', [seat, subscriber]);
    };
  }

  every(everySeconds: number, name: string, tick: Ticking['tick']): void {
    this.clocks.push({ name, everySeconds, ticking: { tick } });
  }

  readonly handlers = {
    get: (name: string) => this.bySubscriber.get(name),
    recurring: () => this.clocks,
  };

  announce(...seats: readonly string[]): Promise<void> {
    return this.transactions.run((em) =>
      announceMany(
        em,
        seats.map((seat) => ({ announcement: seatFreed, payload: { seat } })),
        this.clock.now(),
      ),
    );
  }

  async effects(): Promise<readonly string[]> {
    const found = await this.sql<{ seat: string }>('select seat from effect order by seat');
    return found.map(({ seat }) => seat);
  }

  deliveries(): Promise<readonly DeliveryRow[]> {
    return this.sql<DeliveryRow>(
      `select id, subscriber, handovers, losses, failures, reason,
              case when done_at is not null then 'done' when failed_at is not null then 'failed' else 'due' end as state
       from announcement_delivery order by id`,
    );
  }

  async allDone(): Promise<boolean> {
    return (await this.deliveries()).every(({ state }) => state === 'done');
  }

  sql<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rows<Row>(this.orm.em.fork(), text, parameters);
  }
}
