import type { CalendarMethod } from '#calendar';
import type { Announcement } from '#platform';
import { whyNotToSend, type Claim } from '../domain/decision.js';
import { shownSessions, spanToldBy, toldBy, type RegistrationFacts } from '../domain/facts.js';
import type { Subject } from '../domain/message.js';
import type { MessageKind } from '../domain/vocabulary.js';
import { calendarOf } from './calendar-part.js';
import { spanOf } from './layout/event-words.js';
import type { Span } from './layout/dates.js';
import type { Letter } from './layout/letter.js';
import type { Links } from './layout/links.js';
import type { Addressee, Announced, Mail, Reading, Sources } from './mail.js';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The registration as it is, with what was announced of it and what was said before. */
export interface Told extends RegistrationFacts {
  readonly about: Subject;
  /** When its only session was said to be, where that is not when it is. */
  readonly was?: Span;
}

interface RegistrationMail {
  readonly kind: MessageKind;
  readonly on: readonly Announcement[];
  /** What must still be true when its turn comes. */
  readonly claim: Claim;
  readonly occurrence?: (announced: Announced) => string;
  /** The registration that was announced, unless said. */
  readonly addressees?: (
    em: EntityManager,
    announced: Announced,
    sources: Sources,
  ) => Promise<readonly Addressee[]>;
  readonly letter: (told: Told, links: Links, calendar?: CalendarMethod) => Letter;
  readonly samples: Readonly<Record<string, Told>>;
}

/** What all messages about a registration share: whom they go to, how they are decided again, what they do to calendars. */
export const registrationMail = (definition: RegistrationMail): Mail<Told> => ({
  ...definition,
  addressees: definition.addressees ?? addresseeOfAnnounced,
  present: (reading, sources) => presentOf(definition.claim, reading, sources),
  calendar: calendarOf,
});

const addresseeOfAnnounced = (em: EntityManager, { about }: Announced, sources: Sources) =>
  sources.addresseesOf(em, [String(about.registrationId)]);

async function presentOf(claim: Claim, { em, message, lastTold, now }: Reading, sources: Sources) {
  const facts = await sources.registration(em, message.registrationId!);
  if (!facts) return { outcome: 'withdrawn', reason: 'registration-gone' } as const;
  const reason = whyNotToSend(claim, facts, lastTold, now);
  if (reason) return { outcome: 'withdrawn', reason } as const;
  return {
    outcome: 'true',
    facts: { ...facts, about: message.about, was: lastTold && wasBefore(facts, lastTold.fingerprint) },
    recipientName: facts.recipient!.name,
    told: toldBy(facts),
  } as const;
}

function wasBefore(facts: RegistrationFacts, fingerprint: string): Span | undefined {
  const [only, ...others] = shownSessions(facts);
  const told = only && others.length === 0 ? spanToldBy(fingerprint, only.id) : undefined;
  if (!only || !told) return undefined;
  const same = told.startsAt.equals(only.startsAt) && told.endsAt.equals(only.endsAt);
  if (same && facts.event.status !== 'postponed') return undefined;
  return { ...spanOf(only, facts.event), ...told };
}
