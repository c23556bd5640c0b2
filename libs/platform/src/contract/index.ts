export * from './failed-jobs.js';
export * as field from './fields.js';
