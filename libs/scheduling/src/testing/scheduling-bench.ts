import { type Actor, VISITOR } from '#identity';
import { type DomainError, MovedClock, newId } from '#kernel';
import { createOrm, rows, Transactions } from '#platform';
import { eventually, testDatabase } from '#platform/testing';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { EventBody, type EventView } from '../contract/index.js';
import { EventPages } from '../http/event-pages.js';
import { PAGE_CHANGED } from '../persistence/page-changed.js';
import { schedulingEntities } from '../persistence/entities.js';
import { CancelEvent } from '../use-cases/cancel-event.js';
import { ChangeEvent } from '../use-cases/change-event.js';
import { ChangeSession } from '../use-cases/change-session.js';
import { CloneEvent } from '../use-cases/clone-event.js';
import { CreateEvent } from '../use-cases/create-event.js';
import { PostponeEvent } from '../use-cases/postpone-event.js';
import { PublishEvent } from '../use-cases/publish-event.js';
import { aPublishedEvent } from './event-builder.js';

type Built = Parameters<typeof aPublishedEvent>[1];

/** The use cases and the pages on a database of their own, at a time that tests move; one territory and its organiser. */
export class SchedulingBench {
  readonly clock = new MovedClock(Temporal.Instant.from('2027-03-01T08:00:00Z'));
  readonly transactions: Transactions;
  readonly pages: EventPages;
  readonly createEvent: CreateEvent;
  readonly changeEvent: ChangeEvent;
  readonly changeSession: ChangeSession;
  readonly publishEvent: PublishEvent;
  readonly cancelEvent: CancelEvent;
  readonly postponeEvent: PostponeEvent;
  readonly cloneEvent: CloneEvent;

  private constructor(
    readonly orm: MikroORM,
    readonly territoryId: string,
  ) {
    this.transactions = new Transactions(orm.em);
    this.pages = new EventPages(this.transactions, this.clock);
    this.createEvent = new CreateEvent(this.transactions, this.clock);
    this.changeEvent = new ChangeEvent(this.transactions, this.clock);
    this.changeSession = new ChangeSession(this.transactions, this.clock);
    this.publishEvent = new PublishEvent(this.transactions, this.clock);
    this.cancelEvent = new CancelEvent(this.transactions, this.clock);
    this.postponeEvent = new PostponeEvent(this.transactions, this.clock);
    this.cloneEvent = new CloneEvent(this.transactions, this.clock);
  }

  /** @param territory writes one: the directory's `aTerritory` */
  static async open(
    territory: (em: EntityManager) => Promise<{ readonly id: string }>,
  ): Promise<SchedulingBench> {
    const orm = await createOrm({ url: await testDatabase(), entities: schedulingEntities });
    const { id } = await orm.em.fork().transactional((em) => territory(em));
    return new SchedulingBench(orm, id);
  }

  close(): Promise<void> {
    return this.orm.close(true);
  }

  /** A call by the territory's organiser. */
  organiser(more: { readonly ifMatch?: string } = {}) {
    return { ...callBy(organiserOf(this.territoryId)), ...more };
  }

  /** Writes a draft of one workshop of two hours on 9 March, unless `said` says otherwise. */
  async draft(said: Partial<Parameters<typeof EventBody.parse>[0] & object> = {}): Promise<EventView> {
    const body = EventBody.parse({
      territoryId: this.territoryId,
      format: 'workshop',
      title: 'Atelier d’orientation',
      timeZone: 'Europe/Paris',
      audience: 'public',
      sessions: [{ startsAt: '2027-03-09T14:00', endsAt: '2027-03-09T16:00' }],
      ...said,
    });
    return this.read(await this.createEvent.run(body, this.organiser()));
  }

  async published(said: Parameters<SchedulingBench['draft']>[0] = {}): Promise<EventView> {
    const { id } = await this.draft(said);
    await this.publishEvent.run(id, this.organiser());
    await this.forgetAnnouncements();
    return this.read(id);
  }

  /** An event as its organiser sees it. */
  async read(id: string): Promise<EventView> {
    return (await this.pages.read(id, this.organiser())).answer;
  }

  /** A published event of the bench's territory with its sessions, straight into the tables. */
  event(built: Built = {}) {
    return this.transactions.run((em) =>
      aPublishedEvent(em, { territoryId: this.territoryId, at: this.clock.now(), ...built }),
    );
  }

  /** As above, with one session in the afternoon of a day, whose name it bears. */
  day(day: string, built: Built = {}) {
    return this.event({ title: day, ...built, sessions: [{ starts: `${day}T14:00` }] });
  }

  /** How many queries some reading makes: each takes a connection of its own. */
  async queriesOf(reading: () => Promise<unknown>): Promise<number> {
    const pool = await this.orm.em.getConnection().getNativeClient();
    let queries = 0;
    const count = () => (queries += 1);
    pool.on('acquire', count);
    await reading();
    pool.off('acquire', count);
    return queries;
  }

  sql<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rows<Row>(this.orm.em.fork(), text, parameters);
  }

  /** What was announced since `forgetAnnouncements`: name and payload, in the order of writing. */
  async announced(): Promise<readonly (readonly [string, Record<string, unknown>])[]> {
    const written = await this.sql<{ name: string; payload: Record<string, unknown> }>(
      `select name, payload from announcement order by name, payload->>'sessionId'`,
    );
    return written.map(({ name, payload }) => [name, payload]);
  }

  /** Hears which pages are told to be old. */
  async listen() {
    const client = new Client({ connectionString: await testDatabase() });
    await client.connect();
    await client.query(`listen ${PAGE_CHANGED}`);
    const payloads: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => payloads.push(payload));
    return {
      heard: async (count: number) => {
        await eventually('pages told to be old', () => payloads.length >= count);
        return payloads;
      },
      stop: () => client.end(),
    };
  }

  async forgetAnnouncements(): Promise<void> {
    await this.sql('delete from announcement');
  }
}

export const callBy = (actor: Actor) => ({ actor, locale: 'fr' as const, requestId: newId() });
export const organiserOf = (territoryId: string): Actor => ({
  accountId: newId(),
  email: 'organisatrice@exemple.fr',
  grants: [{ role: 'organiser', territoryId }],
});
export const byVisitor = callBy(VISITOR);

/** What was refused, in short: its code, and each field with its own. */
export async function refusalOf(work: Promise<unknown>): Promise<{
  readonly code: string;
  readonly kind: string;
  readonly fields: readonly string[];
}> {
  const refusal = await work.then(
    () => undefined,
    (error: DomainError) => error,
  );
  if (refusal?.fields === undefined) throw refusal ?? new Error('nothing was refused');
  const fields = refusal.fields.map(({ path, code }) => `${path}: ${code}`);
  return { code: refusal.code, kind: refusal.kind, fields };
}
