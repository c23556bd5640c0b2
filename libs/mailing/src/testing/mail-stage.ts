import { CalendarModule, calendarEntities } from '#calendar';
import { DirectoryModule, directoryEntities } from '#directory';
import { IdentityModule, identityEntities } from '#identity';
import { MovedClock } from '#kernel';
import { MatchingModule, matchingEntities } from '#matching';
import {
  createOrm,
  DeliveryRunner,
  Handlers,
  openMailTransport,
  PlatformModule,
  readConfiguration,
  rows,
  Transactions,
  type MailTransport,
} from '#platform';
import { testDatabase } from '#platform/testing';
import { RegistrationModule, registrationEntities } from '#registration';
import { TEST_SECRETS } from '#registration/testing';
import { SchedulingModule, schedulingEntities } from '#scheduling';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mailingEntities, MailingModule } from '../index.js';
import { SmtpInbox } from './smtp-inbox.js';

const FEATURES = [
  IdentityModule,
  DirectoryModule,
  SchedulingModule,
  RegistrationModule,
  MatchingModule,
  CalendarModule,
  MailingModule,
];
const ENTITIES = [
  ...identityEntities,
  ...directoryEntities,
  ...schedulingEntities,
  ...registrationEntities,
  ...matchingEntities,
  ...calendarEntities,
  ...mailingEntities,
];

/** The libs up to this one, started on a real database, with a clock that is moved by hand and a mail server of its own. */
export class MailStage {
  private constructor(
    readonly context: INestApplicationContext,
    readonly orm: MikroORM,
    readonly clock: MovedClock,
    readonly inbox: SmtpInbox,
    private readonly transport: MailTransport,
  ) {}

  static async open(now = '2027-01-04T08:00Z'): Promise<MailStage> {
    const inbox = new SmtpInbox();
    const url = await testDatabase();
    const configuration = readConfiguration({
      DATABASE_URL: url,
      SMTP_URL: await inbox.open(),
      MAIL_FROM: 'Passerelle <ne-pas-repondre@passerelle.example>',
      BASE_URL: 'https://passerelle.example',
      LOG_LEVEL: 'silent',
    });
    const orm = await createOrm({ url, entities: ENTITIES });
    const clock = new MovedClock(Temporal.Instant.from(now));
    const mail = openMailTransport(configuration);
    const ground = { configuration, orm, clock, secrets: TEST_SECRETS, mail };
    @Module({ imports: [PlatformModule.on(ground), ...FEATURES] })
    class Started {}
    const context = await NestFactory.createApplicationContext(Started, {
      logger: false,
      abortOnError: false,
    });
    context.get(Handlers);
    return new MailStage(context, orm, clock, inbox, mail);
  }

  get<Instance>(type: Type<Instance>): Instance {
    return this.context.get(type, { strict: false });
  }

  get transactions(): Transactions {
    return this.get(Transactions);
  }

  /** Lets everything that is due be handled, what that announces in turn too. */
  deliver(): Promise<number> {
    return this.get(DeliveryRunner).drain();
  }

  sql<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.transactions.read((em) => rows<Row>(em, text, parameters));
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.transport.close();
    await this.orm.close(true);
    await this.inbox.close();
  }
}
