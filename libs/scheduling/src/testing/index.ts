export { anEvent, aPublishedEvent, aSession } from './event-builder.js';
