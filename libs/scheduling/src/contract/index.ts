export * from './change-event.js';
export * from './read-events.js';
export * from './write-event.js';
export {
  AUDIENCES,
  EVENT_FORMATS,
  FORMATS,
  type Audience,
  type EventFormat,
  type FormatCapabilities,
} from '../domain/formats.js';
