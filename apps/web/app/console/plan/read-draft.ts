import { z } from 'zod';
import { NEW_PLAN, TABLE_MODES, type PlanDraft } from './draft.js';

const text = z.string().max(200).catch('');
const id = z.string().max(100);
const pairs = z
  .array(z.tuple([id, id]))
  .max(500)
  .catch([]);
const placed = { name: text, seats: text, x: text, y: text };

const Draft: z.ZodType<PlanDraft> = z.object({
  name: text,
  mode: z.enum(TABLE_MODES).catch(NEW_PLAN.mode),
  rounds: text,
  minutes: text,
  moveMinutes: text,
  startsAt: text,
  phases: z
    .array(z.object({ name: text, minutes: text }))
    .max(20)
    .catch([]),
  breaks: z
    .array(z.object({ afterRound: text, minutes: text, name: text }))
    .max(50)
    .catch([]),
  seating: z.enum(['sizes', 'each']).catch('sizes'),
  sizeMin: text,
  sizeTarget: text,
  sizeMax: text,
  tables: z
    .array(z.object({ ...placed, least: text, stepFree: z.boolean() }))
    .max(500)
    .catch([]),
  stands: z
    .array(z.object({ ...placed, organisation: text, open: z.boolean(), presenters: z.array(id).max(500) }))
    .max(1000)
    .catch([]),
  apart: pairs,
  together: pairs,
  special: z
    .array(z.object({ id, stays: z.boolean(), helper: z.boolean(), stepFree: z.boolean() }))
    .max(1000)
    .catch([]),
  sessionIds: z.array(id).max(200).catch([]),
  prefixGood: z.boolean().catch(false),
  seconds: text,
});

/** The boxes of a form that came back; as new where it is unreadable. */
export function readDraft(sent: string): PlanDraft {
  try {
    return Draft.parse(JSON.parse(sent));
  } catch {
    return NEW_PLAN;
  }
}
