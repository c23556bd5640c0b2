export { aPublishedEvent } from './event-builder.js';
