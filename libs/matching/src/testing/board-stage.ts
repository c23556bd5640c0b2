import { directoryEntities } from '#directory';
import { type Actor, type Call, identityEntities } from '#identity';
import { aDesk, anOrganiser } from '#identity/testing';
import { MovedClock, newId } from '#kernel';
import { createOrm, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import { aPerson, aRegistration } from '#registration/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { BoardStateView, BoardView } from '../contract/board.js';
import type { TablesPlan } from '../domain/input.js';
import type { Timetable } from '../domain/stored-plan.js';
import { BoardController } from '../http/board.controller.js';
import { ActOnBoard, type Pressed } from '../use-cases/act-on-board.js';

/** The morning of the event. */
export const MORNING = Temporal.Instant.from('2027-03-16T09:00:00+01:00');
const BEFORE = Temporal.Instant.from('2027-03-01T08:00:00Z');

interface GivenPlan {
  readonly eventId: string;
  /** By round, then by table: registrations. */
  readonly rounds: readonly (readonly (readonly string[])[])[];
  readonly people: readonly string[];
  readonly timetable?: Timetable;
  readonly settings?: object;
}

/** What people were given, written without a planner. */
async function aPublishedPlan(em: EntityManager, given: GivenPlan): Promise<{ planId: string }> {
  const planId = newId();
  const plan: TablesPlan = {
    rounds: given.rounds.map((tables, index) => ({
      round: index + 1,
      tables: tables.map((people, table) => ({ id: String(table + 1), people })),
    })),
  };
  const people = given.people.map((id, index) => ({ id, number: index + 1, organisation: 'cio' }));
  const settings = JSON.stringify(given.settings ?? { mode: 'mixed', rounds: given.rounds.length });
  const written = [planId, given.eventId, settings, JSON.stringify(people), MORNING.toString()];
  await rows(
    em,
    `insert into rotation_plan (id, event_id, name, mode, family, settings, beside, people, status, result, made_at,
       published_at, published_revision)
     values ($1, $2, 'Essai', 'mixed', 'tables', $3, '{}', $4, 'ready', '{}', $5, $5, 1)`,
    written,
  );
  await rows(
    em,
    `insert into plan_publication (plan_id, revision, event_id, published_at, mode, plan, people, timetable, settings,
       changed, told)
     values ($1, 1, $2, $5, 'mixed', $6, $4, $7, $3, '[]', false)`,
    [...written, JSON.stringify(plan), given.timetable ? JSON.stringify(given.timetable) : null],
  );
  return { planId };
}

/** All that the screen of a day needs, on a database of its own, with a clock that stands in the morning. */
export class BoardStage {
  readonly transactions: Transactions;
  readonly clock = new MovedClock(BEFORE);
  private readonly board: BoardController;
  private readonly acts: ActOnBoard;

  private constructor(readonly orm: MikroORM) {
    this.transactions = new Transactions(orm.em);
    this.acts = new ActOnBoard(this.transactions, this.clock);
    this.board = new BoardController(this.transactions, this.clock, this.acts);
  }

  static async set(): Promise<BoardStage> {
    const entities = [...identityEntities, ...directoryEntities, ...schedulingEntities];
    return new BoardStage(await createOrm({ url: await testDatabase(), entities }));
  }

  strike(): Promise<void> {
    return this.orm.close(true);
  }

  /** An event of a morning, its organiser and its desk. */
  async anEvent() {
    this.clock.moveTo(BEFORE);
    const territoryId = newId();
    const { event } = await this.transactions.run((em) =>
      aPublishedEvent(em, {
        territoryId,
        at: BEFORE,
        format: 'speed_dating',
        sessions: [{ starts: '2027-03-16T09:00', ends: '2027-03-16T12:00' }],
      }),
    );
    return { event, organiser: anOrganiser(territoryId), desk: aDesk(event.id) };
  }

  /** The same with four people who meet at two tables in three rounds of ten minutes. */
  async aDay(given: Partial<GivenPlan> = {}) {
    const { event, organiser, desk } = await this.anEvent();
    const people: string[] = [];
    for (let place = 0; place < 4; place++) {
      const { registrations } = await aRegistration(this, {
        eventId: event.id,
        parties: [aPerson({ firstName: 'Camille', lastName: `Essai ${place + 1}`, organisationName: 'CIO' })],
      });
      people.push(registrations[0]!.id);
    }
    this.clock.moveTo(MORNING);
    const [a, b, c, d] = people as [string, string, string, string];
    const { planId } = await this.transactions.run((em) =>
      aPublishedPlan(em, {
        eventId: event.id,
        people,
        rounds: [
          [
            [a, b],
            [c, d],
          ],
          [
            [a, c],
            [b, d],
          ],
          [
            [a, d],
            [b, c],
          ],
        ],
        timetable: { minutes: 10, moveMinutes: 2 },
        ...given,
      }),
    );
    return { event, organiser, desk, people, planId };
  }

  async see(eventId: string, actor: Actor, names?: 'true'): Promise<BoardView & { readonly etag: string }> {
    const answer = await this.board.read(
      { params: { id: eventId }, query: { names }, body: undefined },
      call(actor),
    );
    if (!('headers' in answer)) throw new Error('an answer with its tag was expected');
    return { ...answer.answer, etag: answer.headers['etag']! };
  }

  async seeState(eventId: string, actor: Actor): Promise<BoardStateView> {
    const answer = await this.board.readState({ params: { id: eventId } }, call(actor));
    return 'headers' in answer ? answer.answer : answer;
  }

  press(eventId: string, actor: Actor, pressed: Pressed): Promise<void> {
    return this.acts.run(eventId, pressed, actor);
  }
}

const call = (actor: Actor): Call => ({ actor, locale: 'fr', requestId: 'r' });
