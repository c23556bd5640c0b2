import { eventMapping } from './event.mapping.js';
import { sessionMapping } from './session.mapping.js';

export const schedulingEntities = [eventMapping, sessionMapping];
