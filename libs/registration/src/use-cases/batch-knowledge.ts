import { organisationsById } from '#directory';
import type { Secrets } from '#platform';
import type { EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { holdsSeats } from '../domain/line-status.js';
import { normalisePassCode } from '../domain/pass-code.js';
import type { Standing } from '../domain/seat-book.js';
import {
  keptRepeats,
  knownLinesOfPasses,
  knownLinesOfPeople,
  passesByLookUp,
  type KeptRepeat,
  type KnownLine,
} from '../persistence/admission.queries.js';
import { PASS_CODE, TICKET } from '../domain/secret-purposes.js';
import { slotsOf } from '../domain/sign-up-terms.js';
import { assignedPlan } from '../persistence/ateliers.queries.js';
import type { DecidedRegistration } from './decision.js';
import type { RepeatKey, ResolvedSignUp, SignUp } from './sign-up.js';

/** What a party has at the event already: its one registration that is not over. */
export interface KnownParty {
  readonly registrationId: string;
  readonly passId: string;
  readonly seats: number;
  readonly standing: Standing;
  readonly activeSessionIds: readonly string[];
  /** Opens the registration; told only to whoever shows the pass that holds it. */
  readonly ticket: string;
}

/** All that a batch must read before it decides, in as many queries as there are kinds of thing to know. */
export interface BatchKnowledge {
  /** Ids of passes, by code. */
  readonly passes: ReadonlyMap<string, string>;
  /** By `partyKey`. */
  readonly parties: Map<string, KnownParty>;
  /** Names, by id. */
  readonly organisations: ReadonlyMap<string, string>;
  /** By `repeatKey`. */
  readonly repeats: ReadonlyMap<string, KeptRepeat>;
  /** The ateliers of the event have been given out: who comes now takes what is left. */
  readonly ateliersGiven: boolean;
}

export const repeatKeyOf = ({ scope, key }: Pick<RepeatKey, 'scope' | 'key'>): string => `${scope}\n${key}`;

/** A person is known by who they are, a nameless party by the pass it shows; a group is new each time. */
export const partyKeyOf = (
  kind: SignUp['parties'][number]['kind'],
  personId: string | null,
  passId: string | undefined,
): string | undefined => {
  if (kind === 'person') return `person:${personId}`;
  return kind === 'nameless' && passId !== undefined ? `pass:${passId}` : undefined;
};

export async function batchKnowledge(
  em: EntityManager,
  event: EventForAdmission,
  signUps: readonly ResolvedSignUp[],
  secrets: Secrets,
  now: Temporal.Instant,
): Promise<BatchKnowledge> {
  const codes = codesByLookUp(signUps, secrets);
  const found = await passesByLookUp(
    em,
    [...codes.values()].map(({ lookUp }) => lookUp),
    now,
  );
  const passes = new Map(found.map(({ id, lookUp }) => [codes.get(lookUp.toString('hex'))!.code, id]));

  const personIds = unique(signUps.flatMap(({ personIds: of }) => of));
  const lines = [
    ...(await knownLinesOfPeople(em, event.id, personIds)),
    ...(await knownLinesOfPasses(em, event.id, [...passes.values()])),
  ];
  const repeats = await keptRepeats(
    em,
    signUps.flatMap(({ signUp }) => signUp.repeat ?? []),
    now,
  );
  const organisationIds = unique(
    signUps.flatMap(({ signUp }) => signUp.parties.map(({ contact }) => contact?.organisationId ?? null)),
  );
  const organisations = organisationIds.length > 0 ? await organisationsById(em, organisationIds) : new Map();
  return {
    passes,
    parties: knownParties(lines, secrets),
    organisations: new Map([...organisations.values()].map(({ id, name }) => [id, name])),
    repeats: new Map(repeats.map((repeat) => [repeatKeyOf(repeat), repeat])),
    ateliersGiven: slotsOf(event).length > 0 && (await assignedPlan(em, event.id)) !== undefined,
  };
}

function codesByLookUp(signUps: readonly ResolvedSignUp[], secrets: Secrets) {
  const typed = signUps.flatMap(({ signUp }) => signUp.passCode ?? []);
  const codes = unique(typed.map((code) => normalisePassCode(code) ?? null));
  return new Map(
    codes.map((code) => {
      const lookUp = secrets.lookUp(PASS_CODE, code);
      return [lookUp.toString('hex'), { code, lookUp }];
    }),
  );
}

function knownParties(lines: readonly KnownLine[], secrets: Secrets): Map<string, KnownParty> {
  const parties = new Map<string, KnownParty>();
  for (const [registrationId, of] of Map.groupBy(lines, (line) => line.registrationId)) {
    const { personId, passId, seats, ticketSealed } = of[0]!;
    parties.set(partyKeyOf(personId === null ? 'nameless' : 'person', personId, passId)!, {
      registrationId,
      passId,
      seats,
      standing: of.some(({ status }) => holdsSeats(status)) ? 'seated' : 'waiting',
      activeSessionIds: of.map(({ sessionId }) => sessionId),
      ticket: secrets.decrypt(TICKET, ticketSealed),
    });
  }
  return parties;
}

const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** Whether it has a session still to come, other than the one that is asked for. */
export const hasAnother = (
  party: KnownParty | undefined,
  open: readonly string[],
  asked: readonly string[],
): boolean =>
  party !== undefined &&
  party.activeSessionIds.some((id) => open.includes(id)) &&
  !party.activeSessionIds.some((id) => asked.includes(id));

/** What is known of a party once a batch has decided about it. */
export const asKnown = (registration: DecidedRegistration, earlier: KnownParty | undefined): KnownParty => ({
  registrationId: registration.id,
  passId: registration.passId,
  seats: registration.seats,
  standing:
    earlier?.standing === 'seated' || registration.lines.some(({ status }) => status === 'confirmed')
      ? 'seated'
      : 'waiting',
  activeSessionIds: [
    ...(earlier?.activeSessionIds ?? []),
    ...registration.lines.map(({ sessionId }) => sessionId),
  ],
  ticket: registration.ticket,
});
