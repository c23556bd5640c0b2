import { setTimeout as pause } from 'node:timers/promises';

/** Whole shutdown, in milliseconds: an operator's tools wait ten seconds before they kill. */
const PATIENCE = 9_500;
/** npm and the terminal both deliver one Ctrl-C: two signals closer than this are one. */
const ONE_PRESS = 1_000;

/** The longest that one part may take to close, unless it says otherwise; what comes after it still has to. */
const PART = 3_000;

/** What a job in hand is given to finish before it goes back to the queue. */
export const WORK_PATIENCE = 4_500;

type Close = () => Promise<unknown>;

/** Thrown between two steps of a start that somebody interrupted. */
class Interrupted extends Error {}

export interface Farewell {
  readonly onStopping: () => void;
  readonly onStopped: (how: 'clean' | 'forced') => void;
}

/**
 * A process that starts step by step and ends in the opposite order. A signal in the middle of the start lets the step
 * in hand finish and undoes what stands; a second signal ends the process at once.
 */
export class Life {
  private readonly closers: Close[] = [];
  private starting: Promise<void> = Promise.resolve();
  private askedAt: number | undefined;

  constructor(private readonly farewell: Farewell) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.asked());
  }

  /** Runs the start. What it throws is thrown after everything that stood is closed, unless a signal came first. */
  async begin(start: (life: Life) => Promise<void>): Promise<void> {
    this.starting = start(this);
    try {
      await this.starting;
    } catch (error) {
      if (this.askedAt !== undefined) return;
      await this.close();
      throw error;
    }
  }

  /** One step: what it opens is closed at the end, after everything that is opened later. */
  async step<T>(
    open: () => Promise<T>,
    close?: (opened: T) => Promise<unknown>,
    patience: number = PART,
  ): Promise<T> {
    if (this.askedAt !== undefined) throw new Interrupted();
    const opened = await open();
    if (close)
      this.closers.push(() => Promise.race([close(opened), pause(patience, undefined, { ref: false })]));
    if (this.askedAt !== undefined) throw new Interrupted();
    return opened;
  }

  /** Ends a process whose work is done. */
  async finish(): Promise<never> {
    await this.close();
    process.exit(0);
  }

  private asked(): void {
    if (this.askedAt === undefined) {
      this.askedAt = Date.now();
      this.farewell.onStopping();
      void this.leave();
    } else if (Date.now() - this.askedAt > ONE_PRESS) this.force();
  }

  private async leave(): Promise<void> {
    setTimeout(() => this.force(), PATIENCE).unref();
    await this.starting.catch(() => undefined);
    await this.close();
    this.farewell.onStopped('clean');
    process.exit(0);
  }

  /** PostgreSQL is still told to leave: its supervisor listens to the end of the process. */
  private force(): never {
    this.farewell.onStopped('forced');
    process.exit(1);
  }

  private async close(): Promise<void> {
    for (const close of this.closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        process.stderr.write(`${(error as Error).message}\n`);
      }
    }
  }
}
