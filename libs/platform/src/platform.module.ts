import { Clock } from '#kernel';
import { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from './config/configuration.js';
import { Transactions } from './database/transactions.js';
import { JobsModule } from './jobs/jobs.module.js';
import { createLog, LOG } from './log/log.js';
import { MailTransport } from './mail/mail-transport.js';
import { Secrets } from './secrets/secrets.js';

/** What every process has before its first use case runs. */
export interface Ground {
  readonly configuration: Configuration;
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly mail: MailTransport;
}

@Global()
@Module({})
export class PlatformModule {
  /** The ground is made before Nest starts, so that a process which cannot have it stops with one clear line. */
  static on(ground: Ground): DynamicModule {
    const providers = [
      { provide: CONFIGURATION, useValue: ground.configuration },
      { provide: LOG, useValue: createLog(ground.configuration) },
      { provide: Clock, useValue: ground.clock },
      { provide: Secrets, useValue: ground.secrets },
      { provide: MailTransport, useValue: ground.mail },
      { provide: MikroORM, useValue: ground.orm },
      { provide: EntityManager, useValue: ground.orm.em },
      Transactions,
    ];
    return { module: PlatformModule, imports: [JobsModule], providers, exports: [...providers, JobsModule] };
  }
}
