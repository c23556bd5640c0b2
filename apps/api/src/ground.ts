import { type Clock, SystemClock } from '#kernel';
import {
  type Configuration,
  createOrm,
  type Ground,
  keptSecret,
  openMailTransport,
  Secrets,
} from '#platform';
import { ENTITIES } from './feature-modules.js';
import { migrations } from './migrations.js';

/** What a process stands on, made before Nest so that one which cannot have it stops with a clear line. */
export async function layGround(
  configuration: Configuration & { readonly databaseUrl: string },
  clock: Clock = new SystemClock(),
): Promise<Ground> {
  const orm = await createOrm({ url: configuration.databaseUrl, entities: ENTITIES, migrations });
  return {
    configuration,
    orm,
    clock,
    secrets: new Secrets(keptSecret(configuration.secret, configuration.dataFolder)),
    mail: openMailTransport(configuration),
  };
}

export async function leaveGround(ground: Ground): Promise<void> {
  await ground.mail.close();
  await ground.orm.close(true);
}
