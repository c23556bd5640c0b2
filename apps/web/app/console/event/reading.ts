import { readMe } from '#identity/contract';
import { listRegistrations } from '#registration/contract';
import { readEvent, type EventView } from '#scheduling/contract';
import type { Reader } from '../../context.js';
import { answerOf } from '../asking.js';

export interface WorkedEvent {
  readonly event: EventView;
  /** False for those who may only read it. */
  readonly writes: boolean;
}

/** The event of a page of the console, and whether its reader may change it. */
export async function workedEvent(reader: Reader, id: string): Promise<WorkedEvent> {
  const { api } = reader.visit;
  const [read, me] = await Promise.all([
    api.call(readEvent, { params: { idOrSlug: id } }),
    api.call(readMe, {}),
  ]);
  const { roles } = answerOf(me, reader);
  const event = answerOf(read, reader);
  const organising = new Set([event.territoryId, ...event.otherTerritoryIds]);
  const writes = roles.some(
    ({ role, territoryId = '' }) =>
      role === 'administrator' || (role === 'organiser' && organising.has(territoryId)),
  );
  return { event, writes };
}

/** How many would be told of a change, and how many cannot be. */
export async function toldOf(reader: Reader, id: string) {
  const outcome = await reader.visit.api.call(listRegistrations, { params: { id }, query: {} });
  const { confirmed, waitlisted, unreachable } = answerOf(outcome, reader).totals;
  return { confirmed, waitlisted, unreachable };
}

export type Told = Awaited<ReturnType<typeof toldOf>>;
