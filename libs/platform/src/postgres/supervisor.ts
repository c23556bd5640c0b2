import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { FolderLock } from './folder-lock.js';
import { freePort, startServer, type ServerPlace } from './server.js';

/** Where the supervisor tells what it does; pino's logger is one. */
export interface PostgresLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;
const PORTS_TRIED = 5;

/** Keeps one server running on one port until it is told to stop. */
export class Supervisor {
  private server: ChildProcess | undefined;
  private stopping: Promise<void> | undefined;
  private readonly cancelled = new AbortController();
  private restarting: Promise<void> = Promise.resolve();
  port = 0;

  constructor(
    private readonly place: ServerPlace,
    private readonly lock: FolderLock,
    private readonly log: PostgresLog,
  ) {}

  pid(): number | undefined {
    return this.server?.pid;
  }

  /** @throws PostgresError `not-started` when several ports in turn did not do */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      this.port = await freePort();
      try {
        this.watch(await startServer(this.place, this.port));
        process.once('exit', this.atExit);
        return;
      } catch (error) {
        if (attempt === PORTS_TRIED) throw error;
        await pause(FIRST_WAIT * attempt);
      }
    }
  }

  /**
   * A fast shutdown: connections are closed, the journal is written. Where that takes too long, the server stops at
   * once and replays its journal at the next start. Calling twice waits for the same end.
   */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    this.cancelled.abort();
    await this.restarting;
    const { server } = this;
    if (server && server.exitCode === null && server.signalCode === null) {
      const exit = new Promise<void>((resolve) => server.once('exit', () => resolve()));
      server.kill('SIGINT');
      const impatient = setTimeout(() => server.kill('SIGQUIT'), 5_000);
      const desperate = setTimeout(() => server.kill('SIGKILL'), 7_000);
      await exit;
      clearTimeout(impatient);
      clearTimeout(desperate);
    }
    process.removeListener('exit', this.atExit);
    this.lock.release();
  }

  /** An end that skips our shutdown (a fault, `process.exit`) still asks the server to leave. */
  private readonly atExit = (): void => {
    this.server?.kill('SIGINT');
    this.lock.release();
  };

  private watch(server: ChildProcess): void {
    this.server = server;
    server.once('exit', (code, signal) => {
      if (this.cancelled.signal.aborted) return;
      this.log.warn({ code, signal }, 'postgres.crashed');
      this.restarting = this.restart();
    });
  }

  /** On the same port, since every pool holds that address; waits longer each time, and never gives up. */
  private async restart(): Promise<void> {
    const { signal } = this.cancelled;
    for (let wait = FIRST_WAIT; !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await pause(wait, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        this.watch(await startServer(this.place, this.port));
        this.log.info({ port: this.port }, 'postgres.restarted');
        return;
      } catch (error) {
        this.log.error({ reason: (error as Error).message }, 'postgres.restart-failed');
      }
    }
  }
}
