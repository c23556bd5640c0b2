export * from './rotation-plans.js';
export { RotationPlanBody } from './plan-body.js';
export { LIMITS, planSettings, plannerInput, type PlanSettings } from './planner-input.js';
export { TimetableBody } from './timetable.js';
