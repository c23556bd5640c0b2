export * from './announcements/announce.js';
export * from './announcements/announcement.js';
export * from './config/configuration.js';
export * from './database/column-types.js';
export * from './database/cursor.js';
export * from './database/orm.js';
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
export { defineJob, type Job } from './jobs/job.js';
export * from './log/log.js';
export * from './mail/index.js';
export * from './platform.module.js';
export * from './postgres/index.js';
export * from './secrets/kept-secret.js';
export * from './secrets/secrets.js';
export * from './words/translator.js';
