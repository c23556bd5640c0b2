import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Secrets, Serve, Transactions } from '#platform';
import { Controller } from '@nestjs/common';
import { closeAttendance, makeDeskLink, readAttendance } from '../contract/index.js';
import { attendanceOfSessions } from '../persistence/session-attendance.queries.js';
import { CloseAttendance } from '../use-cases/close-attendance.js';
import { eventOfDesk } from '../use-cases/event-of-desk.js';
import { OpenDesk } from '../use-cases/open-desk.js';
import { attendanceView, heldSessions, instantIn } from './attendance-view.js';

@Controller()
export class AttendanceController {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
    private readonly closesAttendance: CloseAttendance,
    private readonly opensDesk: OpenDesk,
  ) {}

  @Serve(readAttendance)
  read({ params }: InputOf<typeof readAttendance>, { actor }: Call): Answered<typeof readAttendance> {
    return this.transactions.read(async (em) => {
      const event = await eventOfDesk(em, params.id, actor);
      const ids = heldSessions(event).map(({ id }) => id);
      return attendanceView(event, await attendanceOfSessions(em, this.secrets, ids));
    });
  }

  @Serve(closeAttendance)
  async close(input: InputOf<typeof closeAttendance>, call: Call): Answered<typeof closeAttendance> {
    await this.closesAttendance.run(input.params.id, input.body?.sessionIds, call.actor);
    return this.read({ params: input.params, query: undefined, body: undefined }, call);
  }

  @Serve(makeDeskLink)
  async openDesk({ params }: InputOf<typeof makeDeskLink>, call: Call): Answered<typeof makeDeskLink> {
    const { url, expiresAt, timeZone } = await this.opensDesk.run(params.id, call.actor, call.locale);
    return { url, expiresAt: instantIn(expiresAt, timeZone) };
  }
}
