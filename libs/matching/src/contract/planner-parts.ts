import { z } from 'zod';

/** What one plan can hold. */
export const LIMITS = { people: 5000, rounds: 60, tables: 400, id: 100, pairs: 20_000 } as const;

export const id = z.string().min(1).max(LIMITS.id);
/** An organisation, a kind, a function: any short text. */
export const label = z.string().max(LIMITS.id);
/** Tables that stand in the input as mere sizes are called 1, 2, …: a number names them as well. */
export const tableId = z.union([id, z.int().min(1).max(LIMITS.tables).transform(String)]);
export const round = z.int().min(1).max(LIMITS.rounds);
export const rounds = z.array(round).max(LIMITS.rounds);
export const seats = z.int().min(0).max(LIMITS.people);
export const people = <Person extends z.ZodType>(person: Person) => z.array(person).min(1).max(LIMITS.people);
export const pairs = z.array(z.tuple([id, id])).max(LIMITS.pairs);

const pin = z.object({ table: tableId, rounds: rounds.optional() });

export const person = z.object({
  id,
  organisation: label.optional(),
  present: rounds.optional(),
  pinned: z.union([pin, z.array(pin).max(LIMITS.rounds)]).optional(),
  allowedTables: z.array(tableId).max(LIMITS.tables).optional(),
  helper: z.boolean().optional(),
  kind: label.optional(),
  jobFunction: label.optional(),
  experience: label.optional(),
  attributes: z.record(label, z.union([z.string().max(LIMITS.id), z.number(), z.boolean()])).optional(),
  chairs: z.int().min(1).max(10).optional(),
  maxMoves: z.int().min(0).max(LIMITS.rounds).optional(),
  stays: z.boolean().optional(),
});
const wishes = z.array(id).max(LIMITS.people).optional();
export const wishingPerson = person.extend({ wishes });

const group = z.object({ id: tableId, people: z.array(id).max(LIMITS.people) });
const standing = group.extend({ presenters: z.array(id).max(LIMITS.people).optional() });
export const tablesPlan = z.object({
  rounds: z
    .array(
      z.object({
        round,
        tables: z.array(standing).max(LIMITS.people),
        catchUp: z.literal(true).optional(),
      }),
    )
    .max(LIMITS.rounds),
});
export const breakoutsPlan = z.object({
  slots: z
    .array(
      z.object({
        slot: round,
        breakouts: z.array(group).max(LIMITS.tables),
        unserved: z.array(id).max(LIMITS.people).default([]),
      }),
    )
    .max(LIMITS.rounds),
});
const wave = z.object({
  pairs: z.array(z.tuple([id, id])).max(LIMITS.people),
  trios: z.array(z.tuple([id, id, id])).max(LIMITS.people),
});
export const pairsPlan = wave.extend({ waves: z.array(wave).max(LIMITS.rounds).optional() });

export const replanOf = <Plan extends z.ZodType>(plan: Plan) =>
  z
    .object({
      plan,
      afterRound: z.int().min(0).max(LIMITS.rounds),
      absent: z.array(id).max(LIMITS.people).optional(),
      absentRounds: z.array(z.object({ id, rounds })).max(LIMITS.people).optional(),
      late: z
        .array(z.object({ id, organisation: label.optional(), fromRound: round }))
        .max(LIMITS.people)
        .optional(),
      closed: z.array(tableId).max(LIMITS.tables).optional(),
      minTable: z.int().min(0).max(LIMITS.people).optional(),
    })
    .optional();
