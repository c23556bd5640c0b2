import {
  pairById,
  takesPart,
  usualWindow,
  visitById,
  windowsOfEvents,
  type Pair,
  type Visit,
} from '#matching';
import { registrationFacts, type RegistrationFacts as Registration } from '#registration';
import { eventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RegistrationFacts } from '../domain/facts.js';
import type { Message } from '../domain/message.js';
import type { Sources } from './mail.js';

export interface PartnerFacts {
  readonly name: string;
  readonly organisation: string | null;
  readonly jobFunction: string | null;
  readonly address: string | null;
}

/** A visit as the reader of the message has it: they go (`guest`), or receive. */
export interface VisitFacts {
  readonly id: string;
  readonly role: 'host' | 'guest';
  readonly partner: PartnerFacts;
  readonly agreed: Visit['agreed'];
  readonly proposal: Visit['proposal'];
  readonly revision: number;
  readonly sequence: number;
}

/** What a message about a pair can say: who the reader is paired with, until when visits are, and one visit. */
export interface PairFacts extends RegistrationFacts {
  readonly partners: readonly PartnerFacts[];
  readonly window: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate };
  /** The pair was taken back. */
  readonly over: boolean;
  /** The reader has a visit without a date. */
  readonly late: boolean;
  /** The one that was announced, where it was one. */
  readonly visit: VisitFacts | null;
  readonly about: Message['about'];
}

/** Reads it as it is now; nothing when the registration or the pair is gone. */
export async function pairFactsOf(
  em: EntityManager,
  { registrationId, about }: Message,
  sources: Sources,
): Promise<PairFacts | undefined> {
  const registration = await sources.registration(em, registrationId!);
  const visit = about.visitId === undefined ? undefined : await visitById(em, String(about.visitId));
  const pair = await pairById(em, visit?.pairId ?? String(about.pairId));
  if (!registration || !pair) return undefined;
  const others = pair.members.filter((id) => id !== registrationId);
  const partners = new Map((await registrationFacts(em, others)).map((one) => [one.id, partnerOf(one)]));
  return {
    ...registration,
    about,
    partners: [...partners.values()],
    window: await windowOf(em, pair),
    over: pair.endedAt !== null,
    late: pair.visits.some((one) => one.agreed === null && takesPart(one, registrationId!)),
    visit: visit ? visitOf(visit, registrationId!, partners) : null,
  };
}

function visitOf(
  { id, hostId, guestId, agreed, proposal, revision, sequence }: Visit,
  readerId: string,
  partners: ReadonlyMap<string, PartnerFacts>,
): VisitFacts {
  const role = hostId === readerId ? 'host' : 'guest';
  const partner = partners.get(role === 'host' ? guestId : hostId) ?? NOBODY;
  return { id, role, partner, agreed, proposal, revision, sequence };
}

const NOBODY: PartnerFacts = { name: '', organisation: null, jobFunction: null, address: null };

const partnerOf = ({ firstName, lastName, organisationName, jobFunction, email }: Registration) => ({
  name: [firstName, lastName].filter(Boolean).join(' '),
  organisation: organisationName,
  jobFunction,
  address: email,
});

async function windowOf(em: EntityManager, { eventId, wave, formedAt }: Pair) {
  const set = (await windowsOfEvents(em, [eventId])).find((window) => window.wave === wave);
  return set ?? usualWindow(wave, (await eventFacts(em, [eventId]))[0]!, formedAt);
}
