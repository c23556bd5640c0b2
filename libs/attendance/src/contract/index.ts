export * from './check-in.js';
export * from './read-attendance.js';
