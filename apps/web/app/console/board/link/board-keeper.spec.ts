import { afterAction, type BoardStateView, type BoardView } from '#matching/contract';
import { BoardKeeper } from './board-keeper.js';
import type { BoardLink, Heard } from './board-link.js';
import { boardOfView, type PendingAction } from './board-state.js';

const NINE = Date.parse('2027-03-16T09:00:00Z');
const MINUTE = 60_000;
const course = [1, 2, 3].map((round) => ({
  kind: 'round' as const,
  round,
  milliseconds: 10 * MINUTE,
  name: null,
  parts: [],
}));
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** A server in memory, with a cable that can be pulled. */
class Server implements BoardLink {
  cable = true;
  refuse: Heard<never> | undefined;
  readonly received: PendingAction[] = [];
  private current: BoardStateView = {
    place: { is: 'waiting' },
    dropped: 0,
    before: null,
    revision: 0,
    now: iso(NINE),
    publication: { planId: 'plan', revision: 1 },
  };

  view(): BoardView {
    return {
      event: { id: 'event', title: 'Essai', timeZone: 'Europe/Paris' },
      leads: true,
      state: this.current,
      plan: {
        mode: 'mixed',
        startsAt: iso(NINE),
        timesAssumed: false,
        course,
        tables: [],
        rounds: [],
        people: [],
      },
    };
  }

  readonly board = async () => this.over(() => this.view());
  readonly names = this.board;
  readonly state = async () => this.over(() => this.current);
  readonly act = async (pending: PendingAction): Promise<Heard<BoardStateView>> =>
    this.over(() => {
      if (pending.revision !== this.current.revision) return undefined;
      this.received.push(pending);
      this.does(pending);
      return this.current;
    });

  does({ action, at }: Pick<PendingAction, 'action' | 'at'>): void {
    const board = afterAction(boardOfView(this.current), course, action, at)!;
    const { place } = board;
    if (place.is !== 'under-way') throw new Error('this server knows days that are under way');
    this.current = {
      ...this.current,
      revision: this.current.revision + 1,
      before: null,
      place: {
        is: place.is,
        kind: place.kind,
        round: place.round,
        since: iso(place.since),
        addedMilliseconds: place.added,
        heldAt: place.heldAt === null ? null : iso(place.heldAt),
      },
    };
  }

  private over<Answer>(answer: () => Answer | undefined): Heard<Answer> {
    if (!this.cable) return { is: 'no-network' };
    if (this.refuse) return this.refuse;
    const given = answer();
    const problem = { type: '', title: 'Un autre écran', status: 409, code: 'matching.board-moved' };
    return given === undefined
      ? { is: 'refused', problem }
      : { is: 'answer', answer: given, tookMilliseconds: 10 };
  }
}

function aScreen() {
  const server = new Server();
  let now = NINE;
  const keeper = new BoardKeeper(server.view(), server, () => now);
  const pass = (minutes: number) => (now += minutes * MINUTE);
  const place = () => {
    const { view, pending } = keeper.now();
    return { revision: view.state.revision, waiting: pending.length, place: view.state.place };
  };
  return { server, keeper, pass, place };
}

describe('a screen of the day', () => {
  it('sends what was pressed, in order, and stands where the server stands', async () => {
    const { server, keeper, place, pass } = aScreen();
    keeper.press('start');
    pass(1);
    keeper.press('pause');
    await keeper.listen();
    expect(server.received.map(({ action, revision }) => `${action} ${revision}`)).toEqual([
      'start 0',
      'pause 1',
    ]);
    expect(place()).toMatchObject({ revision: 2, waiting: 0, place: { heldAt: iso(NINE + MINUTE) } });
  });

  it('keeps what was done without a network, and sends it from when it was done', async () => {
    const { server, keeper, place, pass } = aScreen();
    keeper.press('start');
    await keeper.listen();
    server.cable = false;
    pass(4);
    keeper.press('next');
    await keeper.listen();
    expect(keeper.now()).toMatchObject({ online: false, pending: [{ action: 'next', revision: 1 }] });
    pass(3);
    server.cable = true;
    await keeper.listen();
    expect(place()).toMatchObject({ waiting: 0, place: { round: 2, since: iso(NINE + 4 * MINUTE) } });
    expect(keeper.now()).toMatchObject({ online: true, news: null });
  });

  it('follows the other screen where that one acted in between, and says so', async () => {
    const { server, keeper, place, pass } = aScreen();
    keeper.press('start');
    await keeper.listen();
    server.cable = false;
    pass(2);
    keeper.press('next');
    await keeper.listen();
    server.does({ action: 'pause', at: NINE + MINUTE });
    server.cable = true;
    await keeper.listen();
    expect(keeper.now()).toMatchObject({ online: true, news: 'conflict' });
    expect(place()).toMatchObject({ waiting: 0, place: { round: 1, heldAt: iso(NINE + MINUTE) } });
    expect(server.received).toHaveLength(1);
  });

  it('does nothing that the state forbids', async () => {
    const { server, keeper } = aScreen();
    keeper.press('resume');
    await keeper.listen();
    expect(server.received).toEqual([]);
  });

  it('says that nobody is signed in any more, and goes on', async () => {
    const { server, keeper } = aScreen();
    const problem = { type: '', title: 'Connectez-vous', status: 401, code: 'platform.not-signed-in' };
    server.refuse = { is: 'refused', problem };
    await keeper.listen();
    expect(keeper.now()).toMatchObject({ news: 'signed-out', view: { state: { revision: 0 } } });
  });
});
