import { z } from 'zod';
import { checkNames } from './planner-names.js';
import {
  LIMITS,
  breakoutsPlan,
  id,
  pairs,
  pairsPlan,
  people,
  person,
  replanOf,
  round,
  rounds,
  seats,
  tablesPlan,
  wishingPerson,
} from './planner-parts.js';
import { ofStands, ofTables, tables } from './planner-tables.js';

const mixed = z.object({ mode: z.literal('mixed'), tables, people: people(person), ...ofTables });
const hosted = z.object({ mode: z.literal('hosted'), people: people(wishingPerson), ...ofStands });
const carousel = hosted.extend({ mode: z.literal('carousel') });
const meetings = z.object({
  mode: z.literal('one_to_one'),
  rounds: round,
  tables: z.int().min(1).max(LIMITS.people),
  people: people(wishingPerson),
  apart: pairs.optional(),
  replan: replanOf(tablesPlan),
});
const breakouts = z.object({
  mode: z.literal('breakouts'),
  slots: round,
  breakouts: z
    .array(
      z.object({
        id,
        slots: rounds,
        capacity: z.union([seats, z.array(seats).max(LIMITS.rounds)]),
        leaders: z.array(id).max(LIMITS.people).optional(),
        maxSameOrganisationShare: z.number().min(0).max(1).optional(),
      }),
    )
    .min(1)
    .max(LIMITS.tables),
  people: people(
    person.extend({ wishes: z.array(z.array(id).max(LIMITS.tables)).max(LIMITS.rounds).optional() }),
  ),
  apart: pairs.optional(),
  replan: replanOf(breakoutsPlan),
});
const pairing = z.object({
  mode: z.literal('pairs'),
  people: people(
    person.extend({
      place: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).optional(),
    }),
  ),
  apart: pairs.optional(),
  avoid: pairs.optional(),
  waves: z.int().min(1).max(LIMITS.rounds).optional(),
  replan: replanOf(pairsPlan),
});

/**
 * Everything but the people: what an organiser settles before anybody has registered. Deep and limited; keys that the
 * format does not know are left out.
 */
export const planSettings = z.discriminatedUnion('mode', [
  mixed.omit({ people: true }),
  hosted.omit({ people: true }),
  carousel.omit({ people: true }),
  meetings.omit({ people: true }),
  breakouts.omit({ people: true }),
  pairing.omit({ people: true }),
]);
export type PlanSettings = z.output<typeof planSettings>;

/** A whole day to plan. Every person, table, stand and breakout that it names must exist, and once only. */
export const plannerInput = z
  .discriminatedUnion('mode', [mixed, hosted, carousel, meetings, breakouts, pairing])
  .superRefine(checkNames);
