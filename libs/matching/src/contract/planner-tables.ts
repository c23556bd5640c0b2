import { z } from 'zod';
import {
  LIMITS,
  id,
  label,
  pairs,
  replanOf,
  round,
  rounds,
  seats,
  tableId,
  tablesPlan,
} from './planner-parts.js';

const place = z.tuple([z.number(), z.number()]);
const range = z.object({ min: seats.optional(), target: seats.optional(), max: seats });
const size = z.union([seats, range]);
const table = z.object({ id: tableId, size, at: place.optional() });

/** A list of sizes, a list of tables, or one size for as many tables as are needed. */
export const tables = z.union([
  z
    .array(z.union([seats, table]))
    .min(1)
    .max(LIMITS.tables),
  z.object({ size }),
]);

const stand = z.object({
  id: tableId,
  organisation: label.optional(),
  closedFrom: round.optional(),
  max: seats.optional(),
  minVisitors: seats.optional(),
  presenters: z.array(id).max(LIMITS.people).optional(),
  minPresenters: seats.optional(),
  shifts: z
    .array(z.object({ people: z.array(id).max(LIMITS.people), rounds }))
    .max(LIMITS.rounds)
    .optional(),
  kind: label.optional(),
  at: place.optional(),
});

const OBJECTIVES = [
  'missingTogether',
  'sameOrganisation',
  'repeats',
  'revisits',
  'peopleMet',
  'peopleMetMin',
  'organisationsMet',
  'organisationsMetMin',
  'organisationsMetMean',
  'peopleWithoutWish',
  'wishesMet',
  'kindsMet',
  'kindsMetMin',
  'kindsMetMean',
  'organisationsCovered',
  'organisationsCoveredMin',
  'organisationsCoveredMean',
] as const;

const mix = z.object({
  attribute: label,
  value: z.union([z.string().max(LIMITS.id), z.number(), z.boolean()]).optional(),
  min: seats.optional(),
  max: seats.optional(),
});

/** What days of tables and of stands may carry. */
export const ofTables = {
  rounds: round,
  apart: pairs.optional(),
  together: pairs.optional(),
  blocks: z.array(z.array(id).min(1).max(LIMITS.people)).max(LIMITS.people).optional(),
  mix: z.array(mix).max(20).optional(),
  objectiveOrder: z.array(z.enum(OBJECTIVES)).max(OBJECTIVES.length).optional(),
  prefixGood: z.boolean().optional(),
  catchUp: z.boolean().optional(),
  jokers: seats.optional(),
  replan: replanOf(tablesPlan),
};

export const ofStands = {
  ...ofTables,
  stands: z.array(stand).min(1).max(LIMITS.tables),
  minPresenters: seats.optional(),
  minVisits: z.int().min(0).max(LIMITS.rounds).optional(),
  compareWithCarousel: z.boolean().optional(),
};
