import { newId } from '#kernel';
import type { EventForAdmission } from '#scheduling';
import { allocateSeats } from '../domain/allocate-seats.js';
import { newPassCode, normalisePassCode } from '../domain/pass-code.js';
import { passExpiry } from '../domain/pass-expiry.js';
import type { Party } from '../domain/party.js';
import type { OpenSeatBook, SeatChange } from '../domain/seat-book.js';
import {
  partyRefusal,
  refused,
  wantedSessions,
  type Refusal,
  type SignUpTerms,
} from '../domain/sign-up-terms.js';
import { ateliersAtOnce, readWishes, type Wishes } from '../domain/wishes.js';
import { newTicket } from '../domain/ticket.js';
import {
  asKnown,
  hasAnother,
  partyKeyOf,
  repeatKeyOf,
  type BatchKnowledge,
  type KnownParty,
} from './batch-knowledge.js';
import { besideParty } from './beside-party.js';
import type { DecidedPass, DecidedRegistration, Decision } from './decision.js';
import type { RepeatKey, ResolvedSignUp } from './sign-up.js';

/** The decisions of one batch: each sees what those before it took. Nothing here touches the database. */
export class Batch {
  private readonly twins = new Map<string, { readonly bodyHash: Buffer; readonly of: ResolvedSignUp }>();
  private readonly sessionEnds: ReadonlyMap<string, Temporal.Instant>;

  constructor(
    event: EventForAdmission,
    private readonly terms: SignUpTerms | Refusal,
    private readonly book: OpenSeatBook,
    private readonly known: BatchKnowledge,
  ) {
    this.sessionEnds = new Map(event.sessions.map(({ id, endsAt }) => [id, endsAt]));
  }

  decide(resolved: ResolvedSignUp): Decision {
    const { repeat } = resolved.signUp;
    const earlier = repeat && this.answered(repeat);
    if (earlier) return earlier;
    const decision = this.terms.outcome === 'refused' ? this.terms : this.admit(resolved, this.terms);
    if (repeat && decision.outcome === 'admitted')
      this.twins.set(repeatKeyOf(repeat), { bodyHash: repeat.bodyHash, of: resolved });
    return decision;
  }

  /** What the same key was answered before, in this batch or earlier. */
  private answered(repeat: RepeatKey): Decision | undefined {
    const kept = this.known.repeats.get(repeatKeyOf(repeat));
    const twin = this.twins.get(repeatKeyOf(repeat));
    const first = kept ?? twin;
    if (!first) return undefined;
    if (!first.bodyHash.equals(repeat.bodyHash)) return refused('platform.idempotency-key-reused', 'invalid');
    return kept
      ? { outcome: 'repeated', answerSealed: kept.answerSealed }
      : { outcome: 'twin', of: twin!.of };
  }

  private admit({ signUp, personIds }: ResolvedSignUp, terms: SignUpTerms): Decision {
    const wished = readWishes(terms, signUp.wishes);
    if (wished.outcome === 'refused') return wished;
    const { wishes } = wished;
    const wanted = wantedSessions(terms, signUp.sessionIds, wishes.size > 0);
    if (wanted.outcome === 'refused') return wanted;
    const pass = this.passFor(signUp.passCode, terms.slots.length > 0 ? terms.open : wanted.sessionIds);
    if (pass === undefined) return refused('registration.pass-unknown', 'invalid', { field: 'passCode' });

    const noted: SeatChange[] = [];
    const parties = new Map<string, KnownParty>();
    const registrations: DecidedRegistration[] = [];
    for (const [index, party] of signUp.parties.entries()) {
      const decided = this.admitParty(
        terms,
        party,
        personIds[index] ?? null,
        pass,
        { sessionIds: wanted.sessionIds, wishes },
        parties,
      );
      if (decided.outcome === 'refused') {
        this.book.takeBack(noted);
        return besideParty(decided, signUp.parties, index);
      }
      noted.push(...decided.changes);
      registrations.push(decided.registration);
    }
    for (const [key, party] of parties) this.known.parties.set(key, party);
    return { outcome: 'admitted', pass, registrations };
  }

  private admitParty(
    terms: SignUpTerms,
    party: Party,
    personId: string | null,
    pass: DecidedPass,
    asked: Asked,
    added: Map<string, KnownParty>,
  ) {
    // It opened in this very moment, and nobody was looked up: the next click will do.
    if (party.kind === 'person' && personId === null) return refused('platform.unavailable', 'unavailable');
    const organisationId = party.contact?.organisationId;
    if (organisationId && !this.known.organisations.has(organisationId))
      return refused('registration.organisation-unknown', 'invalid', { field: 'organisationId' });
    const refusal = partyRefusal(terms, party);
    if (refusal) return refusal;

    const key = partyKeyOf(party.kind, personId, pass.isNew ? undefined : pass.id);
    const earlier = key === undefined ? undefined : (added.get(key) ?? this.known.parties.get(key));
    if (terms.mode === 'choose_one' && hasAnother(earlier, terms.open, asked.sessionIds))
      return refused('registration.has-another-session', 'conflict');
    const seats = earlier?.seats ?? party.seats;
    const wanted = this.wantedOf(terms, earlier, asked, seats);
    const allocation = allocateSeats(this.book, {
      seats,
      sessionIds: wanted,
      counted: { standing: earlier?.standing ?? 'absent', seats: earlier ? seats : 0 },
      activeSessionIds: earlier?.activeSessionIds ?? [],
      waitingList: terms.waitingList,
    });
    if (allocation.outcome === 'refused')
      return {
        ...allocation,
        registeredAs: allocation.code === ALREADY ? earlier?.registrationId : undefined,
      };
    this.book.note(allocation.changes);
    const registration: DecidedRegistration = {
      id: earlier?.registrationId ?? newId(),
      isNew: earlier === undefined,
      passId: earlier?.passId ?? pass.id,
      party: this.withOrganisationName(party),
      personId,
      seats,
      ticket: earlier?.ticket ?? newTicket(),
      lines: allocation.lines.map((line) => ({ ...line, id: newId() })),
      wishes: asked.wishes,
      isTheirs: earlier === undefined || earlier.passId === pass.id,
    };
    if (key !== undefined) added.set(key, asKnown(registration, earlier));
    return { outcome: 'decided' as const, registration, changes: allocation.changes };
  }

  /**
   * Where one signs up for all sessions at once, signing up again adds those that were not there then. Ateliers come
   * with them once they have been given out, or where there is nothing else.
   */
  private wantedOf(
    terms: SignUpTerms,
    earlier: KnownParty | undefined,
    { sessionIds, wishes }: Asked,
    seats: number,
  ): readonly string[] {
    const active = earlier?.activeSessionIds ?? [];
    const missing = terms.mode === 'all' ? sessionIds.filter((id) => !active.includes(id)) : sessionIds;
    const orWaits = sessionIds.length === 0;
    const ateliers =
      this.known.ateliersGiven || orWaits
        ? ateliersAtOnce(terms, this.book, { seats, wishes, sessionIds: [...active, ...missing], orWaits })
        : [];
    const wanted = [...missing, ...ateliers];
    return wanted.length > 0 ? wanted : active;
  }

  /** The pass that was shown, or a new one; undefined when what was shown opens nothing. */
  private passFor(typed: string | undefined, sessionIds: readonly string[]): DecidedPass | undefined {
    const expiresAt = passExpiry(sessionIds.map((id) => this.sessionEnds.get(id)!));
    if (typed === undefined) return { id: newId(), code: newPassCode(), isNew: true, expiresAt };
    const code = normalisePassCode(typed);
    const id = code === undefined ? undefined : this.known.passes.get(code);
    return code === undefined || id === undefined ? undefined : { id, code, isNew: false, expiresAt };
  }

  private withOrganisationName(party: Party): Party {
    const name = party.contact?.organisationId && this.known.organisations.get(party.contact.organisationId);
    if (!name || party.kind === 'nameless') return party;
    return { ...party, contact: { ...party.contact, organisationName: name } };
  }
}

/** What one sign-up asks for, for each of its parties. */
interface Asked {
  readonly sessionIds: readonly string[];
  readonly wishes: Wishes;
}

const ALREADY = 'registration.already-registered';
