export * from './cross-visits.js';
export * from './board.js';
export * from './cards.js';
export { isShortName } from '../domain/table-name.js';
export * from './rotation-plans.js';
export { RotationPlanBody } from './plan-body.js';
export { planSettings, plannerInput, type PlanSettings } from './planner-input.js';
export { LIMITS } from './planner-parts.js';
export { TimetableBody } from './timetable.js';
