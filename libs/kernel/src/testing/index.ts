export { MovedClock } from '../clock.js';
