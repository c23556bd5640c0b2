import { DomainError } from '#kernel';
import type { Refusal } from '../domain/sign-up-terms.js';

/** A refusal of the rule, as it leaves a use case. What stands beside a field is said there too. */
export const errorOf = ({ code, kind, details, field }: Refusal): DomainError =>
  new DomainError(code, kind, details, field === undefined ? [] : [{ path: field, code, details }]);
