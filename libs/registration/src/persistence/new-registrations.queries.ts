import { fold, type Locale } from '#kernel';
import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Contact, Party } from '../domain/party.js';
import type { LineStatus } from '../domain/vocabulary.js';
import { bytesArray, plainArray } from './array-literals.js';

export interface NewPass {
  readonly id: string;
  readonly codeSealed: Buffer;
  readonly codeLookUp: Buffer;
  readonly expiresAt: Temporal.Instant;
}

export interface NewRegistration {
  readonly id: string;
  readonly passId: string;
  readonly party: Party;
  readonly personId: string | null;
  readonly locale: Locale;
  readonly status: LineStatus;
  readonly ticketSealed: Buffer;
  readonly ticketLookUp: Buffer;
}

export interface NewLine {
  readonly id: string;
  readonly registrationId: string;
  readonly sessionId: string;
  readonly personId: string | null;
  readonly seats: number;
  readonly status: LineStatus;
  readonly reason: string | null;
}

/** Inserts many in one statement each. The order given is the order of arrival. */
export async function insertPasses(
  em: EntityManager,
  passes: readonly NewPass[],
  now: Temporal.Instant,
): Promise<void> {
  if (passes.length === 0) return;
  await rows(
    em,
    `insert into pass (id, code_sealed, code_look_up, expires_at, made_at)
     select id, code_sealed, code_look_up, expires_at, $5::timestamptz
     from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::timestamptz[]) as given (id, code_sealed, code_look_up, expires_at)`,
    [
      plainArray(passes.map(({ id }) => id)),
      bytesArray(passes.map(({ codeSealed }) => codeSealed)),
      bytesArray(passes.map(({ codeLookUp }) => codeLookUp)),
      passes.map(({ expiresAt }) => expiresAt.toString()),
      now.toString(),
    ],
  );
}

/** A pass lives as long as the last of what is added to it. */
export async function extendPasses(
  em: EntityManager,
  passes: readonly { readonly id: string; readonly expiresAt: Temporal.Instant }[],
): Promise<void> {
  if (passes.length === 0) return;
  await rows(
    em,
    `update pass set expires_at = greatest(pass.expires_at, given.expires_at)
     from (select id, max(expires_at) as expires_at from unnest($1::uuid[], $2::timestamptz[]) as given (id, expires_at)
       group by id) given
     where pass.id = given.id`,
    [plainArray(passes.map(({ id }) => id)), passes.map(({ expiresAt }) => expiresAt.toString())],
  );
}

export async function insertRegistrations(
  em: EntityManager,
  eventId: string,
  registrations: readonly NewRegistration[],
  now: Temporal.Instant,
): Promise<void> {
  if (registrations.length === 0) return;
  const ofContact = (field: keyof NonNullable<Party['contact']>) =>
    registrations.map(({ party }) => party.contact?.[field] ?? null);
  await rows(em, INSERT_REGISTRATIONS, [
    eventId,
    now.toString(),
    plainArray(registrations.map(({ id }) => id)),
    plainArray(registrations.map(({ passId }) => passId)),
    plainArray(registrations.map(({ party }) => party.kind)),
    plainArray(registrations.map(({ personId }) => personId)),
    ofContact('firstName'),
    ofContact('lastName'),
    ofContact('email'),
    ofContact('phone'),
    ofContact('organisationId'),
    ofContact('organisationName'),
    ofContact('jobFunction'),
    registrations.map(({ party }) => (party.kind === 'group' ? JSON.stringify(party.counts) : null)),
    registrations.map(({ party }) => (party.kind === 'group' ? party.accompanying : null)),
    plainArray(registrations.map(({ party }) => party.seats)),
    plainArray(registrations.map(({ locale }) => locale)),
    plainArray(registrations.map(({ status }) => status)),
    bytesArray(registrations.map(({ ticketSealed }) => ticketSealed)),
    bytesArray(registrations.map(({ ticketLookUp }) => ticketLookUp)),
    registrations.map(({ party }) => (party.contact ? searchText(party.contact) : null)),
  ]);
}

const INSERT_REGISTRATIONS = `
  insert into registration (event_id, registered_at, id, pass_id, party, person_id, first_name, last_name, email, phone,
    organisation_id, organisation_name, job_function, counts, accompanying, seats, locale, status, ticket_sealed,
    ticket_look_up, search_text)
  select $1::uuid, $2::timestamptz, given.*
  from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[],
    $11::uuid[], $12::text[], $13::text[], $14::jsonb[], $15::integer[], $16::integer[], $17::text[], $18::text[],
    $19::bytea[], $20::bytea[], $21::text[]) as given`;

/** The words that an organiser finds somebody by, folded. */
const searchText = ({ firstName, lastName, email, organisationName }: Contact): string =>
  fold(`${firstName} ${lastName} ${email ?? ''} ${organisationName ?? ''}`);

export async function insertLines(
  em: EntityManager,
  lines: readonly NewLine[],
  now: Temporal.Instant,
): Promise<void> {
  if (lines.length === 0) return;
  await rows(
    em,
    `insert into registration_line (changed_at, id, registration_id, session_id, person_id, seats, status, reason)
     select $1::timestamptz, given.*
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::integer[], $7::text[], $8::text[]) as given`,
    [
      now.toString(),
      plainArray(lines.map(({ id }) => id)),
      plainArray(lines.map(({ registrationId }) => registrationId)),
      plainArray(lines.map(({ sessionId }) => sessionId)),
      plainArray(lines.map(({ personId }) => personId)),
      plainArray(lines.map(({ seats }) => seats)),
      plainArray(lines.map(({ status }) => status)),
      plainArray(lines.map(({ reason }) => reason)),
    ],
  );
}

export interface NewRepeat {
  readonly scope: string;
  readonly key: string;
  readonly bodyHash: Buffer;
  readonly answerSealed: Buffer;
}

/** @throws the driver's unique violation when a twin was quicker at another event: the replay finds its answer. */
export async function insertRepeats(
  em: EntityManager,
  repeats: readonly NewRepeat[],
  now: Temporal.Instant,
): Promise<void> {
  if (repeats.length === 0) return;
  await rows(
    em,
    `insert into registration_repeat (answered_at, scope, key, body_hash, answer_sealed)
     select $1::timestamptz, given.*
     from unnest($2::text[], $3::text[], $4::bytea[], $5::bytea[]) as given`,
    [
      now.toString(),
      repeats.map(({ scope }) => scope),
      repeats.map(({ key }) => key),
      bytesArray(repeats.map(({ bodyHash }) => bodyHash)),
      bytesArray(repeats.map(({ answerSealed }) => answerSealed)),
    ],
  );
}

export async function forgetRepeats(em: EntityManager, answeredBefore: Temporal.Instant): Promise<void> {
  await rows(em, `delete from registration_repeat where answered_at < $1`, [answeredBefore.toString()]);
}
