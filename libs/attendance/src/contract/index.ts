export * from './check-in.js';
export * from './open-desk.js';
export * from './read-attendance.js';
