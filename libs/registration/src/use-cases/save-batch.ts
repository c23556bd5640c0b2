import { announceMany, type Secrets } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { registrationAskedAgain, registrationConfirmed, registrationWaitlisted } from '../announcements.js';
import type { RegisteredView } from '../contract/register.js';
import { summaryOf } from '../domain/line-status.js';
import { noteAskedAgain, waitingLineCounts } from '../persistence/admission.queries.js';
import { sumUp } from '../persistence/lines.queries.js';
import {
  extendPasses,
  insertLines,
  insertPasses,
  insertRegistrations,
  type NewLine,
} from '../persistence/new-registrations.queries.js';
import { replaceWishes } from '../persistence/wishes.queries.js';
import type { DecidedRegistration, Decision } from './decision.js';
import type { ResolvedSignUp } from './sign-up.js';
import { PASS_CODE, TICKET } from '../domain/secret-purposes.js';

type Admitted = Extract<Decision, { outcome: 'admitted' }>;
export type Decided = { readonly resolved: ResolvedSignUp; readonly decision: Decision };

/** The rows of all that a batch decided: one statement for each table. */
export async function saveBatch(
  em: EntityManager,
  eventId: string,
  decided: readonly Decided[],
  secrets: Secrets,
  now: Temporal.Instant,
): Promise<void> {
  const admitted = decided.flatMap(({ resolved, decision }) =>
    decision.outcome === 'admitted' ? [{ ...decision, locale: resolved.signUp.locale }] : [],
  );
  await savePasses(em, admitted, secrets, now);
  const created = admitted.flatMap(({ registrations, locale }) =>
    registrations.filter(({ isNew }) => isNew).map((registration) => ({ ...registration, locale })),
  );
  await insertRegistrations(
    em,
    eventId,
    created.map((registration) => {
      const ticket = sealed(secrets, TICKET, registration.ticket);
      const status = summaryOf(registration.lines.map((line) => line.status));
      return { ...registration, status, ticketSealed: ticket.sealed, ticketLookUp: ticket.lookUp };
    }),
    now,
  );
  const registrations = admitted.flatMap((of) => of.registrations);
  await insertLines(em, registrations.flatMap(linesOf), now);
  const wishing = registrations.filter(({ wishes }) => wishes.size > 0);
  await replaceWishes(
    em,
    wishing.map(({ id, wishes }) => ({ registrationId: id, wishes })),
  );
  const grown = registrations.filter(({ isNew }) => !isNew);
  await sumUp(
    em,
    grown.flatMap(({ lines }) => lines.map(({ id }) => id)),
  );
}

/** A pass that was shown, or that holds a registration which grew, lives as long as its last session asks for. */
async function savePasses(
  em: EntityManager,
  admitted: readonly Admitted[],
  secrets: Secrets,
  now: Temporal.Instant,
): Promise<void> {
  const fresh = admitted.filter(({ pass, registrations }) => pass.isNew && isHeld(pass.id, registrations));
  await insertPasses(
    em,
    fresh.map(({ pass }) => {
      const code = sealed(secrets, PASS_CODE, pass.code);
      return { id: pass.id, codeSealed: code.sealed, codeLookUp: code.lookUp, expiresAt: pass.expiresAt };
    }),
    now,
  );
  const older = admitted.flatMap(({ pass, registrations }) =>
    registrations
      .filter(({ passId, isNew }) => !isNew || passId !== pass.id || !pass.isNew)
      .map(({ passId }) => ({ id: passId, expiresAt: pass.expiresAt })),
  );
  await extendPasses(em, older);
}

/** Whether the pass holds anything: not when all that was asked for went to registrations of other passes. */
const isHeld = (passId: string, registrations: readonly DecidedRegistration[]): boolean =>
  registrations.some((registration) => registration.passId === passId);

const linesOf = ({ id, seats, personId, lines }: DecidedRegistration): NewLine[] =>
  lines.map((line) => ({ ...line, registrationId: id, personId, seats }));

/** Tells what a batch did: one announcement for each registration, and one where somebody was there already. */
export async function announceBatch(
  em: EntityManager,
  eventId: string,
  decided: readonly Decided[],
  now: Temporal.Instant,
): Promise<void> {
  const known = decided.flatMap(({ decision }) =>
    decision.outcome === 'refused' && decision.registeredAs ? [decision.registeredAs] : [],
  );
  const again = (await noteAskedAgain(em, known, now)).map((payload) => ({
    announcement: registrationAskedAgain,
    payload: { ...payload },
  }));
  const admitted = decided.flatMap(({ decision }) =>
    decision.outcome === 'admitted' ? decision.registrations : [],
  );
  const news = admitted.map(({ id, lines }) => ({
    announcement: lines.some(({ status }) => status === 'confirmed')
      ? registrationConfirmed
      : registrationWaitlisted,
    payload: { registrationId: id, eventId },
  }));
  await announceMany(em, [...news, ...again], now);
}

/** What each admitted sign-up is answered, by sign-up. The places in line are those at this moment. */
export async function answersOf(
  em: EntityManager,
  decided: readonly Decided[],
): Promise<ReadonlyMap<ResolvedSignUp, RegisteredView>> {
  const waiting = decided.flatMap(({ decision }) =>
    decision.outcome === 'admitted'
      ? decision.registrations.flatMap(({ lines }) => lines.filter(({ status }) => status === 'waitlisted'))
      : [],
  );
  // Asked before the lines are saved: each that is added then stands one further back.
  const last = new Map(await waitingLineCounts(em, [...new Set(waiting.map(({ sessionId }) => sessionId))]));
  const position = (sessionId: string) => {
    const next = (last.get(sessionId) ?? 0) + 1;
    last.set(sessionId, next);
    return next;
  };
  return new Map(
    decided.flatMap(({ resolved, decision }) =>
      decision.outcome === 'admitted' ? [[resolved, answerOf(decision, position)] as const] : [],
    ),
  );
}

const answerOf = (
  { pass, registrations }: Admitted,
  position: (sessionId: string) => number,
): RegisteredView => ({
  passCode: registrations.some(({ isTheirs }) => isTheirs) ? pass.code : null,
  registrations: registrations.map(({ id, isTheirs, ticket, seats, lines }) => {
    const views = lines.map(({ sessionId, status, reason }) => ({
      sessionId,
      status,
      seats,
      reason,
      position: status === 'waitlisted' ? position(sessionId) : null,
    }));
    const status = summaryOf(lines.map((line) => line.status));
    const summed = views.find((line) => line.status === status);
    return {
      id,
      status,
      ticket: isTheirs ? ticket : null,
      position: summed?.position ?? null,
      reason: summed?.reason ?? null,
      lines: views,
    };
  }),
});

/** A text as it is stored: sealed, with the value it is found by. */
const sealed = (secrets: Secrets, purpose: string, text: string) => ({
  sealed: secrets.encrypt(purpose, text),
  lookUp: secrets.lookUp(purpose, text),
});
