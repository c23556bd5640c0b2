import { DomainError } from '#kernel';
import { BadInput } from './bad-input.js';

/** Runs what judges an input; what the planner refuses becomes a refusal with the planner's own condition. */
export function refusingBadInput<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof BadInput) throw new DomainError(error.code, 'invalid', error.details);
    throw error;
  }
}
