export * from './announcements.js';
export type { EventFacts, SessionFacts } from './domain/event-facts.js';
export * from './domain/formats.js';
export type { Place } from './domain/place.js';
export type { Seats } from './domain/seats.js';
export { isFreeEntry, seatsOfEvent, signUpState, type SignUpState } from './domain/sign-up-state.js';
export { statusAt, type EventStatus } from './domain/status.js';
export { schedulingEntities } from './persistence/entities.js';
export { eventFacts, eventFactsOfSession, eventFactsOfTerritory } from './persistence/event-facts.queries.js';
export { schedulingMigrations } from './persistence/migrations/index.js';
export { PAGE_CHANGED } from './persistence/page-changed.js';
export {
  lockEvent,
  moveSeats,
  type EventForAdmission,
  type SeatMove,
  type SessionForAdmission,
} from './persistence/seat-ledger.js';
export { SchedulingModule } from './scheduling.module.js';
export { CancelEvent } from './use-cases/cancel-event.js';
export { ChangeEvent } from './use-cases/change-event.js';
export { ChangeSession } from './use-cases/change-session.js';
export { CloneEvent } from './use-cases/clone-event.js';
export { CreateEvent } from './use-cases/create-event.js';
export { PostponeEvent } from './use-cases/postpone-event.js';
export { PublishEvent } from './use-cases/publish-event.js';
