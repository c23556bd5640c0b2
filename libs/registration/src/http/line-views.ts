import type { RegistrationFacts } from '../persistence/registration-facts.queries.js';

/** The lines of a registration in the order of its event's sessions, and what they come to. */
export function lineViews(registration: RegistrationFacts, sessionIds: readonly string[]) {
  const place = (sessionId: string) => sessionIds.indexOf(sessionId);
  const lines = registration.lines
    .toSorted((a, b) => place(a.sessionId) - place(b.sessionId))
    .map(({ sessionId, status, seats, position, reason }) => ({
      sessionId,
      status,
      seats,
      position,
      reason,
    }));
  const summed = lines.find(({ status }) => status === registration.status);
  return { lines, position: summed?.position ?? null, reason: summed?.reason ?? null };
}
