import { organisationsById } from '#directory';
import type { Actor } from '#identity';
import { Clock } from '#kernel';
import { Secrets, Transactions } from '#platform';
import { linesShown } from '#registration';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CheckInRecord } from '../contract/check-in.js';
import { DeskBook, type Noted } from '../domain/desk-book.js';
import { appendFacts, knownFacts, lockDesk, type NewFact } from '../persistence/check-ins.queries.js';
import { eventOfDesk } from './event-of-desk.js';
import { type Desk, readRecord, type ReadRecord } from './read-record.js';

/** What became of one record; `name` is for the helper's screen. */
export interface RecordOutcome {
  readonly clientId: string;
  readonly noted: Noted | { readonly status: 'unknown'; readonly code: string };
  readonly name: string | null;
  readonly registrationId: string | null;
}

export interface RecordedCheckIns {
  /** In the order of the records. */
  readonly outcomes: readonly RecordOutcome[];
  readonly timeZone: string;
}

/**
 * Appends what was noted at the door. What was sent before is recognised by its client id; what is in conflict is kept
 * apart and told; what names nobody we know is told. One record never fails its neighbours.
 */
@Injectable()
export class RecordCheckIns {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** @throws DomainError 404 for who keeps no desk of this event. */
  async run(eventId: string, records: readonly CheckInRecord[], actor: Actor): Promise<RecordedCheckIns> {
    return this.transactions.run(async (em) => {
      const event = await eventOfDesk(em, eventId, actor);
      await lockDesk(em, eventId);
      const desk: Desk = {
        event,
        secrets: this.secrets,
        lines: await linesShown(em, this.secrets, shownBy(records)),
        organisations: await organisationsOf(em, records),
      };
      const read = records.map((record) => readRecord(desk, record));
      const book = new DeskBook<NewFact>(await knownFacts(em, eventId, ...whatToKnow(records, read)));
      const outcomes = read.map((one, index) => outcomeOf(book, one, records[index]!.clientId));
      await appendFacts(em, book.added, { eventId, receivedAt: this.clock.now(), by: actor.accountId });
      return { outcomes, timeZone: event.timeZone };
    });
  }
}

function outcomeOf(book: DeskBook<NewFact>, read: ReadRecord, clientId: string): RecordOutcome {
  if (read.is === 'unknown')
    return { clientId, noted: { status: 'unknown', code: read.code }, name: null, registrationId: null };
  if (read.is === 'ambiguous')
    return { clientId, noted: { status: 'conflict', why: 'several' }, name: null, registrationId: null };
  const { fact, name } = read;
  return { clientId, noted: book.note(fact), name, registrationId: fact.registrationId };
}

const shownBy = (records: readonly CheckInRecord[]) => ({
  tickets: records.flatMap(({ ticket }) => ticket ?? []),
  passCodes: records.flatMap(({ passCode }) => passCode ?? []),
  registrationIds: records.flatMap(({ registrationId }) => registrationId ?? []),
});

const organisationsOf = async (em: EntityManager, records: readonly CheckInRecord[]) =>
  new Set(
    (
      await organisationsById(
        em,
        records.flatMap(({ walkIn }) => walkIn?.organisationId ?? []),
      )
    ).keys(),
  );

/** The client ids sent, and the registrations that they are about. */
const whatToKnow = (
  records: readonly CheckInRecord[],
  read: readonly ReadRecord[],
): [clientIds: string[], registrationIds: string[]] => [
  records.map(({ clientId }) => clientId),
  read.flatMap((one) => (one.is === 'fact' ? (one.fact.registrationId ?? []) : [])),
];
