import { BadInput, type PlanInput } from '#matching/planner';
import { plannerInput } from '#matching/contract';
import { sayFault } from './say-fault.js';

/** The day in a text of JSON. @throws BadInput in one sentence for the first thing that is not as the format has it */
export function readInput(text: string, name: string): PlanInput {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BadInput('matching.bad-input', `${name} is not JSON: ${(error as Error).message}`);
  }
  const read = plannerInput.safeParse(json);
  if (read.success) return read.data;
  throw new BadInput('matching.bad-input', sayFault(read.error));
}
