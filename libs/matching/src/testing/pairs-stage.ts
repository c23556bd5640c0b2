import { anOrganiser } from '#identity/testing';
import { identityEntities } from '#identity';
import { MovedClock, newId } from '#kernel';
import { createOrm, rows, Transactions, type HandlerContext } from '#platform';
import { testDatabase } from '#platform/testing';
import { aPerson, aRegistration, TEST_SECRETS } from '#registration/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { PairPages } from '../http/pair-pages.js';
import { PairsController } from '../http/pairs.controller.js';
import { CopyVisitWindows } from '../jobs/copy-visit-windows.js';
import { AgreeVisit } from '../use-cases/agree-visit.js';
import { AnswerVisit } from '../use-cases/answer-visit.js';
import { CallOffVisit } from '../use-cases/call-off-visit.js';
import { LeavePairs } from '../use-cases/leave-pairs.js';
import { ProposeVisit } from '../use-cases/propose-visit.js';
import { PublishPairs } from '../use-cases/publish-pairs.js';
import { RemindPairs } from '../use-cases/remind-pairs.js';
import { SetVisitWindows } from '../use-cases/set-visit-windows.js';
import { aPublicationOfPairs } from './published-pairs.js';
import type { VisitAnswerBody, HeldPairsView } from '../contract/cross-visits.js';

/** A member of the stage: their registration, and what opens it. */
export interface Member {
  readonly id: string;
  readonly ticket: string;
  readonly passCode: string;
  readonly email: string;
}

/** Cross visits from March to June, with a plenary on 8 June, on a real database and a clock that is moved by hand. */
export class PairsStage {
  readonly transactions: Transactions;
  readonly clock = new MovedClock(Temporal.Instant.from('2027-03-01T08:00Z'));
  readonly reminder: RemindPairs;
  readonly leaving: LeavePairs;
  private readonly publisher: PublishPairs;
  readonly controller: PairsController;

  private constructor(readonly orm: MikroORM) {
    this.transactions = new Transactions(orm.em);
    const { transactions, clock } = this;
    this.publisher = new PublishPairs(clock);
    this.leaving = new LeavePairs(clock);
    this.reminder = new RemindPairs(transactions, clock);
    this.controller = new PairsController(
      new PairPages(transactions, clock, TEST_SECRETS),
      new AnswerVisit(
        new ProposeVisit(transactions, clock),
        new AgreeVisit(transactions, clock),
        new CallOffVisit(transactions, clock),
      ),
      new SetVisitWindows(transactions, clock),
    );
  }

  static async set(url?: string): Promise<PairsStage> {
    const entities = [...identityEntities, ...schedulingEntities];
    return new PairsStage(await createOrm({ url: url ?? (await testDatabase()), entities }));
  }

  strike(): Promise<void> {
    return this.orm.close(true);
  }

  sql<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.transactions.read((em) => rows<Row>(em, text, parameters));
  }

  /** An event with its people, who are professionals of as many organisations. */
  async anEvent(people: number, plenary = '2027-06-08') {
    const territoryId = newId();
    const { event, sessions } = await this.transactions.run((em) =>
      aPublishedEvent(em, {
        territoryId,
        format: 'cross_visits',
        audience: 'professionals',
        at: this.clock.now(),
        sessions: [{ starts: `${plenary}T09:00`, ends: `${plenary}T12:00` }],
      }),
    );
    const members: Member[] = [];
    for (let place = 0; place < people; place++) {
      const party = aPerson({ organisationName: `Structure ${place}` });
      const { passCode, registrations } = await aRegistration(this, { eventId: event.id, parties: [party] });
      const { id, ticket } = registrations[0]!;
      members.push({ id, ticket: ticket!, passCode: passCode!, email: party.contact!.email! });
    }
    return { event, session: sessions[0]!, members, organiser: anOrganiser(territoryId) };
  }

  /** As if an organiser had published a plan of these waves. */
  async publish(eventId: string, waves: Parameters<typeof aPublicationOfPairs>[1]['waves']): Promise<void> {
    await this.transactions.run(async (em) => {
      await aPublicationOfPairs(em, { eventId, waves, at: this.clock.now() });
      await this.publisher.run(em, eventId);
    });
  }

  /** As when an event is done again. */
  async copyWindows(fromEventId: string, eventId: string): Promise<void> {
    await this.transactions.run((em) =>
      new CopyVisitWindows().handle({ eventId, fromEventId }, { em } as HandlerContext),
    );
  }

  async held(member: Member): Promise<HeldPairsView['pairs']> {
    const view = await this.controller.readOfTicket(given({ ticket: member.ticket }));
    return (view as HeldPairsView).pairs;
  }

  /** The visit that somebody makes (`guest`) or receives (`host`) in their first pair. */
  async visitOf(member: Member, role: 'guest' | 'host') {
    const [pair] = await this.held(member);
    return pair!.visits.find((visit) => visit.role === role)!;
  }

  async answer(member: Member, visitId: string, body: VisitAnswerBody): Promise<void> {
    await this.controller.answerByTicket({
      params: { ticket: member.ticket, visitId },
      query: undefined,
      body,
    });
  }

  /** A first proposal by the guest, and the host's yes. */
  async agree(guest: Member, host: Member, body: Partial<typeof A_DATE> = {}): Promise<string> {
    const { id, revision } = await this.visitOf(guest, 'guest');
    await this.answer(guest, id, { ...A_DATE, ...body, revision });
    await this.answer(host, id, { do: 'agree', revision: revision + 1 });
    return id;
  }

  async announced(name: string): Promise<Record<string, unknown>[]> {
    const found = await this.sql<{ payload: Record<string, unknown> }>(
      `select payload from announcement where name = $1 order by id`,
      [name],
    );
    return found.map(({ payload }) => payload);
  }
}

export const A_DATE = {
  do: 'propose' as const,
  day: '2027-04-06',
  from: '14:00',
  until: '16:00',
  place: 'CIO, 2e étage',
};

export const given = <Params>(params: Params) => ({ params, query: undefined, body: undefined });
