import { field } from '#platform/contract';
import { z } from 'zod';

/**
 * When the rounds are. A round is its phases one after the other (A presents, B presents, questions), then the time to
 * move; breaks come after a round.
 */
export const TimetableBody = z
  .object({
    /** Of the first round: `09:20` on the day of the first session, or a moment; the start of that session unless given. */
    startsAt: z.union([z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/), field.moment()]).optional(),
    /** Minutes of a round without the time to move. */
    minutes: z.number().min(1).max(240),
    moveMinutes: z.number().min(0).max(60).optional(),
    /** Parts of a round in order; their minutes make up `minutes`. */
    phases: z
      .array(z.object({ name: field.line(60), minutes: z.number().min(0.5).max(240) }))
      .max(8)
      .optional(),
    breaks: z
      .array(
        z.object({
          afterRound: z.int().min(1).max(60),
          minutes: z.number().min(1).max(480),
          name: field.line(60).optional(),
        }),
      )
      .max(20)
      .optional(),
  })
  .meta({ id: 'Timetable' });
export type TimetableBody = z.output<typeof TimetableBody>;
