export * from './announcements/announce.js';
export * from './announcements/announcement.js';
export * from './config/configuration.js';
export * from './crash-points.js';
export * from './database/away.js';
export * from './database/column-types.js';
export * from './database/cursor.js';
export * from './database/orm.js';
export { platformMigrations } from './database/platform-migrations.js';
export * from './database/rows.js';
export * from './database/transactions.js';
export * from './http/serve.js';
export {
  Clockwork,
  Handles,
  Subscriber,
  type Handler,
  type HandlerContext,
  type Ticking,
} from './jobs/decorators.js';
export { BackgroundWork } from './jobs/background-work.js';
export { DeliveryRunner } from './jobs/deliveries/delivery-runner.js';
export { WakeUp } from './jobs/deliveries/wake-up.js';
export { PACE, type Pace } from './jobs/deliveries/pace.js';
export { Handlers } from './jobs/handlers.js';
export { beatingOrgans, type Organ } from './jobs/heartbeat.js';
export { JobsModule } from './jobs/jobs.module.js';
export { defineJob, type Job, type Lane } from './jobs/job.js';
export { openQueue } from './jobs/queue/open-queue.js';
export type { Queue } from './jobs/queue/queue-port.js';
export { BadWiring } from './jobs/wiring.js';
export * from './log/log.js';
export * from './mail/index.js';
export * from './platform.module.js';
export * from './postgres/index.js';
export * from './secrets/kept-secret.js';
export * from './secrets/secrets.js';
export * from './words/translator.js';
