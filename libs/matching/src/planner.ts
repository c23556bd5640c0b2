/**
 * The planner alone, without the application around it: what the command line and the measurements start in a tenth of
 * a second (docs/adr/0006).
 */
export { plan } from './domain/plan.js';
export { BadInput } from './domain/bad-input.js';
export type * from './domain/input.js';
export type * from './domain/output.js';
export { check as checkPlan } from './checker/index.js';
