import { type Actor, type Call, identityEntities, MakeDeskLink } from '#identity';
import { aDesk, anOrganiser } from '#identity/testing';
import { MovedClock, newId } from '#kernel';
import { createOrm, readConfiguration, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import { aRegistration, TEST_SECRETS } from '#registration/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { CheckInRecord } from '../contract/check-in.js';
import { AttendanceController } from '../http/attendance.controller.js';
import { DeskController } from '../http/desk.controller.js';
import { CloseAttendance } from '../use-cases/close-attendance.js';
import { OpenDesk } from '../use-cases/open-desk.js';
import { RecordCheckIns } from '../use-cases/record-check-ins.js';
import { aRecord } from './records.js';

/** A week before the event. */
export const BEFORE = Temporal.Instant.from('2027-03-01T08:00:00Z');
export const NINE_TWELVE = '2027-03-09T09:12:00+01:00';

/** Everything that a door needs, on a database of its own, with a clock that stands a week before the event. */
export class DeskStage {
  readonly transactions: Transactions;
  readonly clock = new MovedClock(BEFORE);
  private readonly attendance: AttendanceController;
  private readonly desk: DeskController;

  private constructor(readonly orm: MikroORM) {
    this.transactions = new Transactions(orm.em);
    const configuration = readConfiguration({ BASE_URL: 'https://passerelle.example' });
    const makeDeskLink = new MakeDeskLink(this.transactions, this.clock, TEST_SECRETS, configuration);
    this.attendance = new AttendanceController(
      this.transactions,
      TEST_SECRETS,
      new CloseAttendance(this.transactions, this.clock),
      new OpenDesk(this.transactions, this.clock, makeDeskLink),
    );
    const recordCheckIns = new RecordCheckIns(this.transactions, this.clock, TEST_SECRETS);
    this.desk = new DeskController(this.transactions, this.clock, TEST_SECRETS, recordCheckIns);
  }

  static async set(): Promise<DeskStage> {
    const entities = [...identityEntities, ...schedulingEntities];
    return new DeskStage(await createOrm({ url: await testDatabase(), entities }));
  }

  strike(): Promise<void> {
    return this.orm.close(true);
  }

  /** An event of a morning, and an afternoon for two, with its organiser and its desk. */
  async anEvent() {
    const territoryId = newId();
    const { event, sessions } = await this.transactions.run((em) =>
      aPublishedEvent(em, {
        territoryId,
        at: BEFORE,
        signUpMode: 'choose',
        sessions: [
          { starts: '2027-03-09T09:00', ends: '2027-03-09T12:00' },
          { starts: '2027-03-09T14:00', ends: '2027-03-09T16:00', capacity: 2 },
        ],
      }),
    );
    const [morning, afternoon] = sessions.map(({ id }) => id) as [string, string];
    const register = (given: object = {}) =>
      aRegistration(this, { eventId: event.id, sessionIds: [morning], ...given });
    return {
      event,
      morning,
      afternoon,
      register,
      organiser: anOrganiser(territoryId),
      desk: aDesk(event.id),
    };
  }

  async note(eventId: string, actor: Actor, ...records: CheckInRecord[]) {
    const noted = await this.desk.record(
      { params: { id: eventId }, query: undefined, body: { records } },
      call(actor),
    );
    if (!('results' in noted)) throw new Error('an answer without headers was expected');
    return noted.results;
  }

  async figures(eventId: string, actor: Actor) {
    const view = await this.attendance.read(input(eventId), call(actor));
    if (!('sessions' in view)) throw new Error('an answer without headers was expected');
    return view.sessions;
  }

  async list(eventId: string, actor: Actor, query: { sessionId?: string; q?: string } = {}) {
    const view = await this.desk.list({ params: { id: eventId }, query, body: undefined }, call(actor));
    if (!('people' in view)) throw new Error('an answer without headers was expected');
    return view;
  }

  close(eventId: string, actor: Actor) {
    return this.attendance.close(input(eventId), call(actor));
  }

  openDesk(eventId: string, actor: Actor) {
    return this.attendance.openDesk(input(eventId), call(actor));
  }

  async factCount(eventId: string): Promise<number> {
    const facts = `select 1 from check_in where event_id = $1`;
    return (await this.transactions.read((em) => rows(em, facts, [eventId]))).length;
  }
}

/** An arrival at 9:12 of somebody. */
export const arrival = (sessionId: string, who: Partial<CheckInRecord>): CheckInRecord =>
  aRecord({ sessionId, at: NINE_TWELVE, ...who });

const call = (actor: Actor): Call => ({ actor, locale: 'fr', requestId: 'r' });
const input = (id: string) => ({ params: { id }, query: undefined, body: undefined });
