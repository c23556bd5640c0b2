import type { EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { linesToCome, released } from '../domain/held-lines.js';
import { assertMove, isActive } from '../domain/line-status.js';
import type { OpenSeatBook } from '../domain/seat-book.js';
import { writeLines, type StoredLine } from '../persistence/lines.queries.js';

/** A registration of which some lines have ended. */
export interface EndedRegistration {
  readonly registrationId: string;
  readonly ended: readonly StoredLine[];
  /** Whether something of it is still to come. */
  readonly goesOn: boolean;
}

/** Ends lines of several registrations in the same way, and notes what they give back. */
export async function endLines(
  em: EntityManager,
  event: EventForAdmission,
  book: OpenSeatBook,
  lines: readonly StoredLine[],
  ends: (line: StoredLine) => boolean,
  status: 'cancelled' | 'expired',
  now: Temporal.Instant,
): Promise<readonly EndedRegistration[]> {
  const registrations = [...Map.groupBy(lines, ({ registrationId }) => registrationId)].map(
    ([registrationId, of]) => {
      const ended = of.filter((line) => isActive(line.status) && ends(line));
      book.note(released(of, new Set(ended.map(({ id }) => id))));
      const goesOn = linesToCome(of, event.sessions, now).some((line) => !ended.includes(line));
      return { registrationId, ended, goesOn };
    },
  );
  const ended = registrations.flatMap((registration) => registration.ended);
  for (const line of ended) assertMove(line.status, status);
  await writeLines(
    em,
    ended.map(({ id, seats }) => ({ lineId: id, seats, status, reason: null })),
    now,
  );
  return registrations;
}
