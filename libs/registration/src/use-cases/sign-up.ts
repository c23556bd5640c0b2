import { createHash } from 'node:crypto';
import { DomainError, type Locale } from '#kernel';
import type { Call } from '#identity';
import type { RegisterBody } from '../contract/register.js';
import type { WishesGiven } from '../domain/wishes.js';
import type { Contact, Party } from '../domain/party.js';

/** One submission of one submitter, as admission takes it: one party or several, decided together. */
export interface SignUp {
  readonly eventId: string;
  /** At least one. */
  readonly parties: readonly Party[];
  readonly sessionIds?: readonly string[];
  readonly wishes?: WishesGiven;
  readonly locale: Locale;
  /** Of a pass already held, as it was typed. */
  readonly passCode?: string;
  readonly repeat?: RepeatKey;
}

/** An `Idempotency-Key`, in its scope, with what was asked for. */
export interface RepeatKey {
  readonly scope: string;
  readonly key: string;
  readonly bodyHash: Buffer;
}

/** A sign-up with the people behind it found: one id for each party that has a name of its own, null for the others. */
export interface ResolvedSignUp {
  readonly signUp: SignUp;
  readonly personIds: readonly (string | null)[];
}

export function signUpFrom(eventId: string, body: RegisterBody, call: Call): SignUp {
  return {
    eventId,
    parties: partiesOf(body),
    sessionIds: body.sessionIds,
    wishes: body.wishes,
    locale: body.locale ?? call.locale,
    passCode: body.passCode?.trim() || undefined,
    repeat:
      call.idempotencyKey === undefined ? undefined : repeatKey(eventId, body, call, call.idempotencyKey),
  };
}

function partiesOf({ people, group, nameless }: RegisterBody): readonly Party[] {
  if (people) return people.map((person) => ({ kind: 'person', seats: 1, contact: contactOf(person) }));
  if (!group) return [{ kind: 'nameless', seats: nameless?.seats ?? 1, contact: null }];
  const { counts, accompanying = 0, contact } = group;
  const seats = counts.reduce((sum, { size }) => sum + size, 0);
  return [{ kind: 'group', seats, contact: contactOf(contact), counts, accompanying }];
}

type PersonGiven = NonNullable<RegisterBody['people']>[number];

const contactOf = (person: PersonGiven): Contact => ({
  firstName: person.firstName,
  lastName: person.lastName,
  email: person.email ?? null,
  phone: person.phone ?? null,
  organisationId: person.organisationId ?? null,
  organisationName: person.organisationName ?? null,
  jobFunction: person.jobFunction ?? null,
});

function repeatKey(eventId: string, body: RegisterBody, { actor }: Call, key: string): RepeatKey {
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new DomainError('platform.idempotency-key-invalid', 'invalid');
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([eventId, body]))
    .digest();
  return { scope: actor.accountId ? `account:${actor.accountId}` : `event:${eventId}`, key, bodyHash };
}
