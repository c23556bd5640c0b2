import type { NamedMigration } from '#platform';
import type { EntitySchema } from '@mikro-orm/core';
import { CrossVisits } from './persistence/migrations/0002-cross-visits.js';
import { PlanBoard } from './persistence/migrations/0003-plan-board.js';
import { RotationPlans } from './persistence/migrations/0001-rotation-plans.js';

/** Plans are documents, written by statements and read by queries: nothing is mapped. */
export const matchingEntities: readonly EntitySchema[] = [];
export const matchingMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-09-rotation-plans', class: RotationPlans },
  { name: '2026-11-22-10-cross-visits', class: CrossVisits },
  { name: '2026-11-22-11-plan-board', class: PlanBoard },
];

export * from './announcements.js';
export { changedCards } from './domain/changed-cards.js';
export { roundTimes, type RoundTime } from './domain/timetable.js';
export type { PlannedPerson } from './domain/stored-plan.js';
export { PlanDesk, PLANNING_SCRIPT } from './jobs/plan-desk.js';
export { MatchingModule } from './matching.module.js';
export {
  cardsGiven,
  namedCards,
  publishedTables,
  publishedTablesOf,
  type NamedCard,
  type NamedStop,
} from './persistence/cards.queries.js';
export { publicationOf, publishedPlan, type Publication } from './persistence/publications.queries.js';
export { takesPart, type Visit } from './domain/visits/visit.js';
export { usualWindow } from './domain/visits/window.js';
export { PublishPairs } from './use-cases/publish-pairs.js';
export { pairById, visitById, visitsOf, windowsOfEvents, type Pair } from './persistence/pairs.queries.js';
export { GiveAteliers } from './use-cases/give-ateliers.js';
