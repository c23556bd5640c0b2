import type { Call } from '#identity';
import { Clock, type InputOf } from '#kernel';
import { type Answered, Secrets, Serve, Transactions } from '#platform';
import { Controller } from '@nestjs/common';
import { listExpected, recordCheckIns } from '../contract/index.js';
import { attendanceOfSessions } from '../persistence/session-attendance.queries.js';
import { eventOfDesk } from '../use-cases/event-of-desk.js';
import { RecordCheckIns } from '../use-cases/record-check-ins.js';
import { expectedView, heldSessions, wantedSession } from './attendance-view.js';
import { checkInView } from './check-in-view.js';

@Controller()
export class DeskController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly recordsCheckIns: RecordCheckIns,
  ) {}

  @Serve(recordCheckIns)
  async record(
    { params, body }: InputOf<typeof recordCheckIns>,
    { actor, locale }: Call,
  ): Answered<typeof recordCheckIns> {
    return checkInView(await this.recordsCheckIns.run(params.id, body.records, actor), locale);
  }

  @Serve(listExpected)
  list({ params, query }: InputOf<typeof listExpected>, { actor }: Call): Answered<typeof listExpected> {
    return this.transactions.read(async (em) => {
      const event = await eventOfDesk(em, params.id, actor);
      const session = wantedSession(heldSessions(event), query.sessionId, this.clock.now());
      const attendance = await attendanceOfSessions(em, this.secrets, [session.id]);
      return expectedView(event, session, attendance.get(session.id)!, query.q);
    });
  }
}
