import type { DomainError } from '../errors.js';

/** The condition for which work is refused; undefined when it is done. */
export const refusalOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: DomainError) => error.code,
  );
