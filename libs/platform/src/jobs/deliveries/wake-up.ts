import { Client } from 'pg';
import type { JobLog } from '../job-log.js';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * Hears the commits that notify a channel, on a connection of its own that is made again when it breaks. What was
 * said in between is not heard: each new connection wakes once.
 */
export class WakeUp {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly wake: () => void,
    private readonly log: JobLog,
  ) {}

  /** Never fails: whoever listens also looks by itself from time to time. */
  async start(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      application_name: `passerelle ${this.channel}`,
    });
    this.client = client;
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    client.on('notification', () => this.wake());
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      this.pause = FIRST_PAUSE;
      this.wake();
    } catch {
      this.reconnect(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private reconnect(broken: Client): void {
    if (this.stopped || this.client !== broken) return;
    this.client = undefined;
    broken.end().catch(() => undefined);
    this.log.warn(
      { channel: this.channel, pause: this.pause },
      'the database is not heard; connecting again',
    );
    this.timer = setTimeout(() => void this.start(), this.pause);
    this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
  }
}
