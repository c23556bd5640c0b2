import { closeAttendance, recordCheckIns } from '#attendance/contract';
import { register, type RegisteredView } from '#registration/contract';
import { cancelEvent, createEvent, type EventView, postponeEvent, publishEvent } from '#scheduling/contract';
import type { Dice } from './dice.js';
import type { LoadedDirectory, LoadedTerritory } from './load-directory.js';
import type { DemoEvent } from './network/demo-event.js';
import { Cast } from './network/people.js';
import type { Stage } from './stage.js';
import { giveOutAteliers, invitedWishes } from './tell-ateliers.js';
import { tellPairs } from './tell-pairs.js';
import { tellTables } from './tell-tables.js';

type SignUp = Parameters<typeof EventStory.prototype.signUp>[0];

const LARGE = 100;
const AT_ONCE = 38;

/** The life of one event of the demonstration: written, published, signed up for, held. */
export class EventStory {
  private readonly territory: LoadedTerritory;
  private readonly cast: Cast;
  private event: EventView;
  private readonly tickets = new Map<string, string>();
  private readonly lines: { readonly registrationId: string; readonly sessionId: string }[] = [];

  constructor(
    private readonly stage: Stage,
    directory: LoadedDirectory,
    private readonly story: DemoEvent,
    private readonly dice: Dice,
  ) {
    this.territory = directory.territory(story.territory);
    this.cast = new Cast(dice);
  }

  async tell(): Promise<void> {
    const { story, stage } = this;
    stage.moveTo(this.firstStart().subtract({ hours: 24 * (story.publishedDaysBefore ?? 0) + 48 }));
    await this.write();
    if (story.publishedDaysBefore === undefined) return;
    stage.moveTo(this.firstStart().subtract({ hours: 24 * story.publishedDaysBefore }));
    await stage.settle(publishEvent, { params: { id: this.event.id }, body: {} }, [
      'scheduling.event-not-draft',
    ]);
    await this.fill();
    await this.seat();
    await this.pairUp();
    await this.giveOutAteliers();
    await this.end();
    await this.hold();
  }

  private firstStart(): Temporal.Instant {
    const start = String(this.story.event.sessions[0]!.startsAt);
    return Temporal.PlainDateTime.from(start).toZonedDateTime(this.territory.timeZone).toInstant();
  }

  private async write(): Promise<void> {
    const { id: territoryId, timeZone } = this.territory;
    const body = { ...this.story.event, territoryId, timeZone };
    this.event = await this.stage.call(
      createEvent,
      { body },
      { idempotencyKey: `demo-event-${this.story.key}` },
    );
  }

  /** People come one after the other over the weeks; the clock moves a little with each. */
  private async fill(): Promise<void> {
    const { professionals = 0, visitors = 0, nameless = 0, fill = [] } = this.story;
    const signUps: SignUp[] = [
      ...Array.from({ length: professionals }, (_, place) => ({ kind: 'professional' as const, place })),
      ...Array.from({ length: visitors }, (_, place) => ({ kind: 'visitor' as const, place })),
      ...Array.from({ length: nameless }, (_, place) => ({ kind: 'nameless' as const, place })),
    ];
    // A large day is signed up for as in a rush, many in one transaction: the demonstration should not keep anybody waiting.
    const together = signUps.length > LARGE ? AT_ONCE : 1;
    for (let first = 0; first < signUps.length; first += together)
      await Promise.all(signUps.slice(first, first + together).map((signUp) => this.signUp(signUp)));
    for (const { session, visitors: named, nameless: unnamed } of fill) {
      const { id, startsAt } = this.event.sessions[session]!;
      this.stage.moveTo(Temporal.Instant.from(startsAt).subtract({ hours: 24 * 6 }));
      for (let place = 0; place < named + unnamed; place++) {
        await this.signUp({
          kind: place % 5 < (5 * named) / (named + unnamed) ? 'visitor' : 'nameless',
          place: 100 * session + place,
          sessionId: id,
        });
      }
    }
  }

  async signUp(who: {
    kind: 'professional' | 'visitor' | 'nameless';
    place: number;
    sessionId?: string;
  }): Promise<void> {
    const { stage, territory, dice, cast, story, event } = this;
    stage.moveTo(stage.standing.add({ minutes: 7 + Math.floor(dice.roll() * 170) }));
    const organisationId = territory.organisationIds[who.place % territory.organisationIds.length]!;
    const party = {
      professional: () => ({ people: [cast.professional(organisationId, who.place)] }),
      visitor: () => ({ people: [cast.visitor(who.place)] }),
      nameless: () => ({ nameless: { seats: dice.chance(0.2) ? 2 : 1 } }),
    }[who.kind]();
    const wishes = story.ateliers && invitedWishes(event, story.ateliers, dice).map((of) => [...of]);
    const body = { ...party, wishes, ...(who.sessionId && { sessionIds: [who.sessionId] }) };
    const options = { idempotencyKey: `demo-${story.key}-${who.kind}-${who.place}` };
    this.remember(await stage.call(register, { params: { id: event.id }, body }, options));
  }

  private remember({ registrations }: RegisteredView): void {
    for (const { id, lines, ticket } of registrations) {
      if (ticket) this.tickets.set(id, ticket);
      for (const line of lines)
        if (line.status === 'confirmed') this.lines.push({ registrationId: id, sessionId: line.sessionId });
    }
  }

  private async seat(): Promise<void> {
    const { tables, key } = this.story;
    if (!tables) return;
    this.stage.moveTo(this.firstStart().subtract({ hours: 48 }));
    await tellTables(this.stage, { key, eventId: this.event.id, tables });
  }

  private async pairUp(): Promise<void> {
    const { pairs, key } = this.story;
    if (!pairs) return;
    this.stage.moveTo(Temporal.Instant.from(this.event.sessions[0]!.endsAt).add({ hours: 24 }));
    await tellPairs(this.stage, { key, eventId: this.event.id, pairs, tickets: this.tickets });
  }

  private async giveOutAteliers(): Promise<void> {
    if (!this.story.ateliers) return;
    this.stage.moveTo(this.firstStart().subtract({ hours: 24 * 10 }));
    await giveOutAteliers(this.stage, this.story.key, this.event.id);
  }

  private async end(): Promise<void> {
    const { afterwards } = this.story;
    if (!afterwards) return;
    this.stage.moveTo(this.stage.now.subtract({ hours: 50 }));
    const params = { id: this.event.id };
    const done = ['scheduling.event-cancelled', 'scheduling.event-not-published'];
    if ('postponed' in afterwards)
      await this.stage.settle(postponeEvent, { params, body: { reason: afterwards.postponed } }, done);
    else await this.stage.settle(cancelEvent, { params, body: { reason: afterwards.cancelled } }, done);
  }

  /** The sessions that are over were held: arrivals were noted, and the attendance was closed the same evening. */
  private async hold(): Promise<void> {
    const { came } = this.story;
    if (!came) return;
    for (const session of this.event.sessions) {
      const ended = Temporal.Instant.from(session.endsAt);
      if (Temporal.Instant.compare(ended, this.stage.now) > 0) continue;
      this.stage.moveTo(ended.add({ hours: 1 }));
      const records = this.arrivals(session.id, Temporal.Instant.from(session.startsAt), came);
      if (records.length > 0)
        await this.stage.call(recordCheckIns, { params: { id: this.event.id }, body: { records } });
      await this.stage.call(closeAttendance, {
        params: { id: this.event.id },
        body: { sessionIds: [session.id] },
      });
    }
  }

  private arrivals(sessionId: string, startsAt: Temporal.Instant, came: NonNullable<DemoEvent['came']>) {
    const fact = (what: string) => ({
      clientId: `demo:${this.story.key}:${sessionId}:${what}`,
      kind: 'in' as const,
      at: startsAt.add({ minutes: Math.floor(this.dice.roll() * 25) - 15 }).toString(),
      deviceId: 'demo-desk',
      sessionId,
    });
    const expected = this.lines.filter(
      (line) => line.sessionId === sessionId && this.dice.chance(came.share),
    );
    return [
      ...expected.map(({ registrationId }) => ({ ...fact(registrationId), registrationId })),
      ...Array.from({ length: came.walkIns ?? 0 }, (_, place) => ({
        ...fact(`walk-in-${place}`),
        walkIn: { audience: 'adult' as const },
      })),
      ...(came.headcount ? [{ ...fact('headcount'), headcount: { counts: [...came.headcount] } }] : []),
    ];
  }
}
