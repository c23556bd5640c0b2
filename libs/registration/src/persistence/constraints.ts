import { DomainError, type RefusalKind } from '#kernel';

/** What the database refuses although the rule let it pass: somebody else was quicker, or a text cannot be kept. */
const REFUSALS: Readonly<Record<string, readonly [code: string, kind: RefusalKind]>> = {
  one_active_line_per_person_and_session: ['registration.already-registered', 'conflict'],
  one_active_line_per_party_and_session: ['registration.already-registered', 'conflict'],
};

/** SQLSTATE, class 22 (data exception): the value itself is at fault, never the state of the database. */
const UNKEEPABLE: ReadonlySet<string> = new Set([
  '22001', // string_data_right_truncation
  '22003', // numeric_value_out_of_range
  '22021', // character_not_in_repertoire: a NUL
  '22P02', // invalid_text_representation
  '22P05', // untranslatable_character
]);

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
}

/** The refusal that a database error stands for; what stands for none is a fault and comes back as it is. */
export function refusalOf(error: unknown): unknown {
  const { code, constraint } = driverErrorOf(error);
  const refusal = constraint === undefined ? undefined : REFUSALS[constraint];
  if (refusal) return new DomainError(...refusal);
  return code !== undefined && UNKEEPABLE.has(code) ? new DomainError('platform.invalid', 'invalid') : error;
}

/**
 * Whether the server answered that this cannot be done, so that parts of it may do better one by one. A connection that
 * was lost (classes 08 and 57) is another matter: nobody knows how far the work had come.
 */
export const isDatabaseError = (error: unknown): boolean =>
  /^(?!08|57)[0-9A-Z]{5}$/.test(driverErrorOf(error).code ?? '');

/** MikroORM may wrap what the driver throws. */
function driverErrorOf(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  const { code, constraint, cause } = error as DriverError & { cause?: unknown };
  return code === undefined && cause !== undefined ? driverErrorOf(cause) : { code, constraint };
}
