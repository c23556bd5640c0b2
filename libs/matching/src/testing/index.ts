export { check } from '../checker/index.js';
export { aBreakoutsDay, aGolfersDay, aHostedDay, aMeetingsDay, aPairsDay, afterAbsences } from './days.js';
export { anInstance, peopleOf } from './instances.js';
export { aPlanOfTables, giveOut, reseat, type PlannedTables, type Seating } from './planned-tables.js';
export { aPublicationOfPairs } from './published-pairs.js';
export { AnswerVisit } from '../use-cases/answer-visit.js';
