export { MovedClock } from '../clock.js';
export { refusalOf } from './refusal-of.js';
