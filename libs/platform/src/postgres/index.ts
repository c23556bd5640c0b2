export { PostgresError, type PostgresFailure } from './postgres-error.js';
export {
  startPostgres,
  type PostgresOptions,
  type PostgresProgress,
  type RunningPostgres,
} from './start-postgres.js';
export type { PostgresLog } from './supervisor.js';
