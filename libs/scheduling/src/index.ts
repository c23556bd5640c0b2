export * from './announcements.js';
export * from './domain/formats.js';
export type { Seats } from './domain/seats.js';
export type { EventForAdmission, SeatMove, SessionForAdmission } from './persistence/seat-ledger.js';
export { lockEvent, moveSeats } from './persistence/seat-ledger.js';
export { PAGE_CHANGED } from './persistence/page-changed.js';
export { schedulingMigrations } from './persistence/migrations/index.js';
export { schedulingEntities } from './persistence/entities.js';
