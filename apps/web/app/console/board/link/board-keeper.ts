import { newId, type Problem } from '#kernel';
import { afterAction, type BoardAction, type BoardStateView, type BoardView } from '#matching/contract';
import { offsetFrom, type BoardLink, type Heard } from './board-link.js';
import { standsOn, withPending, type PendingAction } from './board-state.js';
import { keepBoard, keptBoard } from './kept-board.js';

/** What the operator is told once. */
export type BoardNews = 'conflict' | 'signed-out' | { readonly refused: string };

export interface Known {
  readonly view: BoardView;
  /** Done here, and not heard by the server. */
  readonly pending: readonly PendingAction[];
  /** Milliseconds that the server’s clock is ahead of this one. */
  readonly offset: number;
  readonly online: boolean;
  readonly news: BoardNews | null;
}

/**
 * The day in one screen’s hands. It asks the server where the day stands and goes on alone while there is no network:
 * what is done meanwhile holds here at once, and is sent when the network is back, under the revision it was done on.
 * Where somebody acted elsewhere in between, the server’s word wins and the screen says so: one room, one clock.
 */
export class BoardKeeper {
  private known: Known;
  private listening: Promise<void> | undefined;
  private askedMeanwhile = false;
  private readonly followers = new Set<() => void>();

  constructor(
    private readonly loaded: BoardView,
    readonly link: BoardLink,
    private readonly clock: () => number = Date.now,
  ) {
    this.known = { view: loaded, pending: [], offset: 0, online: true, news: null };
  }

  readonly now = (): Known => this.known;

  readonly follow = (follower: () => void): (() => void) => {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  };

  /** What this screen kept before a reload: what it did alone, and what it knew, where that is newer than the page. */
  recall(): void {
    const kept = keptBoard(this.loaded.event.id);
    const { state, leads } = this.loaded;
    const newer = kept !== undefined && Date.parse(kept.view.state.now) > Date.parse(state.now);
    this.put({
      offset: kept?.offset ?? Date.parse(state.now) - this.clock(),
      pending: kept?.pending ?? [],
      ...(newer && { view: { ...kept.view, leads } }),
    });
  }

  /** The network went away, as the browser says. */
  readonly loseNetwork = (): void => this.put({ online: false });

  /** Does it here and now; the server hears of it as soon as it can. */
  readonly press = (action: BoardAction): void => {
    const { view, pending, offset } = this.known;
    const at = this.clock() + offset;
    const course = view.plan?.course ?? [];
    if (!afterAction(withPending(view.state, pending, course), course, action, at)) return;
    const revision = (pending.at(-1)?.revision ?? view.state.revision - 1) + 1;
    this.put({ pending: [...pending, { id: newId(), action, revision, at }], news: null });
    void this.listen();
  };

  /** Sends what waits, in order, then asks where the day stands. One at a time; asked meanwhile, once more. */
  readonly listen = (): Promise<void> => {
    if (this.listening) this.askedMeanwhile = true;
    this.listening ??= this.exchangeUntilQuiet().finally(() => (this.listening = undefined));
    return this.listening;
  };

  private async exchangeUntilQuiet(): Promise<void> {
    do {
      this.askedMeanwhile = false;
      await this.exchange();
    } while (this.askedMeanwhile);
  }

  private async exchange(): Promise<void> {
    for (let [first] = this.known.pending; first; [first] = this.known.pending) {
      const heard = await this.link.act(first);
      // Taken off before the answer is heard, which stands on what is left.
      if (heard.is === 'answer') this.put({ pending: this.known.pending.slice(1) });
      await this.hear(heard);
      if (heard.is === 'no-network') return;
    }
    await this.hear(await this.link.state());
  }

  private async hear(heard: Heard<BoardStateView>): Promise<void> {
    if (heard.is === 'no-network') return this.put({ online: false });
    if (heard.is === 'refused') return this.put({ online: true, pending: [], news: newsOf(heard.problem) });
    const { view, pending, offset } = this.known;
    const given = heard.answer.publication;
    const moved = !standsOn(heard.answer, pending);
    this.put({
      view: { ...view, state: heard.answer },
      offset: offsetFrom(offset, heard, this.clock()),
      online: true,
      ...(moved && { pending: [], news: 'conflict' }),
    });
    const before = view.state.publication;
    if (before?.planId !== given?.planId || before?.revision !== given?.revision) await this.readAgain(view);
  }

  /** Other seats were given. */
  private async readAgain(before: BoardView): Promise<void> {
    const whole = await this.link.board();
    if (whole.is === 'answer') this.put({ view: whole.answer });
    // Not heard: the next answer must find the difference again.
    else this.put({ view: { ...before, plan: this.known.view.plan } });
  }

  private put(change: Partial<Known>): void {
    this.known = { ...this.known, ...change };
    keepBoard(this.known);
    for (const follower of this.followers) follower();
  }
}

function newsOf({ status, code, title }: Problem): BoardNews {
  if (status === 401 || status === 403 || status === 404) return 'signed-out';
  return code === 'matching.board-moved' ? 'conflict' : { refused: title };
}
