export { plan } from './domain/plan.js';
export { BadInput } from './domain/bad-input.js';
export type * from './domain/input.js';
export type * from './domain/output.js';
export { check as checkPlan } from './checker/index.js';
