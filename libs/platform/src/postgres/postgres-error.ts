/** Why the embedded PostgreSQL could not be started; each has its sentence under `standalone.postgres`. */
export type PostgresFailure =
  | 'no-program' // no build for this machine: DATABASE_URL is needed
  | 'program-unusable' // the program is there, and does not run
  | 'in-use' // a live process of ours holds the folder
  | 'foreign-owner' // the folder belongs to another user of the machine
  | 'orphan-stays' // a server left behind would not stop
  | 'not-created' // initdb failed
  | 'not-started'; // the server ended before it was ready

/** A failure that an operator can do something about; `details.reason` is what PostgreSQL or the system said. */
export class PostgresError extends Error {
  constructor(
    readonly failure: PostgresFailure,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`PostgreSQL: ${failure} ${JSON.stringify(details)}`);
    this.name = 'PostgresError';
  }
}
