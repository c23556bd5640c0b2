import { organisationsById } from '#directory';
import { Secrets } from '#platform';
import { expectedLines, type ExpectedLine } from '#registration';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SessionFacts } from '../domain/tally.js';
import { closedSessions, type CountedFact, factsOfSessions } from './check-ins.queries.js';

/** What the figures and the list of one session are made from. */
export interface SessionAttendance extends SessionFacts {
  readonly lines: readonly ExpectedLine[];
}

/** Of each of these sessions: who is expected, and what was noted. Four queries, whatever their number. */
export async function attendanceOfSessions(
  em: EntityManager,
  secrets: Secrets,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, SessionAttendance>> {
  const facts = await factsOfSessions(em, sessionIds);
  const noted = [...new Set(facts.flatMap(({ registrationId }) => registrationId ?? []))];
  const lines = await withOrganisationNames(em, await expectedLines(em, secrets, sessionIds, noted));
  const closed = await closedSessions(em, sessionIds);
  return new Map(
    sessionIds.map((id) => {
      const ofSession = facts.filter(({ sessionId }) => sessionId === id);
      const registered = ofSession.filter(({ registrationId }) => registrationId !== null);
      const factsOf = Map.groupBy(registered, ({ registrationId }) => registrationId!);
      return [
        id,
        {
          // A line that no longer holds a seat stays for the session where it was noted, and for no other.
          lines: lines.filter(
            (line) =>
              line.sessionId === id && (line.status === 'confirmed' || factsOf.has(line.registrationId)),
          ),
          factsOf,
          unregistered: ofSession.filter(({ registrationId }) => registrationId === null).map(unregistered),
          closed: closed.has(id),
        },
      ];
    }),
  );
}

const unregistered = ({ kind, walkIn, headcount }: CountedFact): SessionFacts['unregistered'][number] =>
  headcount
    ? {
        kind,
        of: 'headcount',
        counts: headcount.counts.map(({ audience = null, size }) => ({ audience, size })),
      }
    : { kind, of: 'walk-in', counts: [{ audience: walkIn?.audience ?? null, size: 1 }] };

/** An organisation of the directory goes by its name there, whatever was typed. */
async function withOrganisationNames(
  em: EntityManager,
  lines: readonly ExpectedLine[],
): Promise<readonly ExpectedLine[]> {
  const ids = [...new Set(lines.flatMap(({ organisationId }) => organisationId ?? []))];
  if (ids.length === 0) return lines;
  const known = await organisationsById(em, ids);
  return lines.map((line) => ({
    ...line,
    organisationName: known.get(line.organisationId ?? '')?.name ?? line.organisationName,
  }));
}
