import { takesPart, type Visit } from './visit.js';

/** Who of a pair has a visit that has no date. */
export const lateMembers = (members: readonly string[], visits: readonly Visit[]): readonly string[] =>
  members.filter((member) => visits.some((visit) => visit.agreed === null && takesPart(visit, member)));
