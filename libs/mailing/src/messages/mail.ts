import type { Locale } from '#kernel';
import type { CalendarMethod } from '#calendar';
import type { Announcement } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LastTold, WithdrawalReason } from '../domain/decision.js';
import type { RegistrationFacts } from '../domain/facts.js';
import type { Message, Subject } from '../domain/message.js';
import type { MessageKind } from '../domain/vocabulary.js';
import type { CalendarPart } from './calendar-part.js';
import type { CardFacts } from './card-facts.js';
import type { ProgrammeSlot } from './programme-facts.js';
import type { Letter } from './layout/letter.js';
import type { Links } from './layout/links.js';

/** Whom an announcement concerns. Without an address there is no message: the organiser's list says who is to be called. */
export interface Addressee {
  readonly address: string;
  readonly locale: Locale;
  readonly eventId?: string;
  /** Whose organisers see it. */
  readonly territoryIds?: readonly string[];
  readonly registrationId?: string;
  /** Whose calendar it is: the person, or the registration itself when it is nobody's. */
  readonly registrantId?: string;
}

/** What was announced, and when. */
export interface Announced {
  readonly name: string;
  readonly announcementId: string;
  readonly about: Subject;
  readonly at: Temporal.Instant;
  readonly now: Temporal.Instant;
}

/** What a message reads when its turn comes. */
export interface Reading {
  readonly em: EntityManager;
  readonly message: Message;
  readonly lastTold: LastTold | undefined;
  readonly now: Temporal.Instant;
}

type Present<Facts> =
  | {
      readonly outcome: 'true';
      readonly facts: Facts;
      readonly recipientName?: string;
      /** What the reader knows once it is sent. */
      readonly told?: string;
    }
  | { readonly outcome: 'withdrawn'; readonly reason: WithdrawalReason };

/** What a plan was given by, once. */
export interface PublicationRef {
  readonly planId: string;
  readonly revision: number;
}

export interface CardHeld {
  readonly card: CardFacts;
  /** A later publication gave it, and tells of it. */
  readonly toldLater: boolean;
}

/** Where messages read from: the doors of the libs to the left. */
export interface Sources {
  signInUrl(linkId: string, locale: Locale): string;
  registration(em: EntityManager, registrationId: string): Promise<RegistrationFacts | undefined>;
  addresseesOf(em: EntityManager, registrationIds: readonly string[]): Promise<readonly Addressee[]>;
  /** Of everybody who has a seat or waits in this session, or in the whole event. */
  addresseesAt(
    em: EntityManager,
    where: { eventId: string; sessionId?: string },
  ): Promise<readonly Addressee[]>;
  territoryName(em: EntityManager, territoryId: string): Promise<string>;
  /** Whom a publication gives a card: for the first time, or another than before. */
  cardHolders(
    em: EntityManager,
    publication: PublicationRef,
    which: 'ready' | 'changed',
  ): Promise<readonly Addressee[]>;
  /** The card that somebody holds now; undefined when they hold none. */
  cardHeld(
    em: EntityManager,
    registration: RegistrationFacts,
    publication: PublicationRef,
  ): Promise<CardHeld | undefined>;
  /** The ateliers side by side of a registration: where it goes in each slot, and why. */
  programmeOf(em: EntityManager, registrationId: string): Promise<readonly ProgrammeSlot[]>;
}

/**
 * One message of the house, whole: what makes it be written, to whom, what must still be true when its turn comes, what
 * it says, what it does to a calendar, and samples to look at.
 */
export interface Mail<Facts> {
  readonly kind: MessageKind;
  readonly on: readonly Announcement[];
  /** What happened once, however many announcements say so: the announcement itself unless said. */
  occurrence?(announced: Announced): string;
  addressees(em: EntityManager, announced: Announced, sources: Sources): Promise<readonly Addressee[]>;
  present(reading: Reading, sources: Sources): Promise<Present<Facts>>;
  /** `calendar` is what leaves with it for the reader's calendar, if anything does. */
  letter(facts: Facts, links: Links, calendar?: CalendarMethod): Letter;
  /** Given where a date is concerned. */
  calendar?(facts: Facts, links: Links): CalendarPart;
  /** Its body is a key by itself, good for minutes: no copy is kept. */
  readonly secret?: true;
  /** By name, for the preview and for the test that renders every one of them. */
  readonly samples: Readonly<Record<string, Facts>>;
}
