export { readCalendar, type ReadEntry } from './read-calendar.js';
