export * as field from './fields.js';
