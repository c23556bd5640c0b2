export { aRecord } from './records.js';
