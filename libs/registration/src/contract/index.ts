export * from './hold-pass.js';
export * from './manage-registrations.js';
export * from './register.js';
export { AUDIENCE_GROUPS, JOB_FUNCTIONS, LINE_STATUSES, type LineStatus } from '../domain/vocabulary.js';
