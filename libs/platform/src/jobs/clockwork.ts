import type { Clock } from '#kernel';
import { rows } from '../database/rows.js';
import type { Transactions } from '../database/transactions.js';
import type { Recurrence, Ticking } from './decorators.js';
import type { JobLog } from './job-log.js';
import { reasonOf } from './deliveries/reason.js';

/** Milliseconds between two looks at the clocks. */
const LOOK = 1_000;

type Recurring = Recurrence & { readonly ticking: Ticking };

/** Ticks the recurring work. Each tick is claimed in a row, so that one process does it. */
export class ClockworkRunner {
  private readonly ticking = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly recurring: readonly Recurring[],
    private readonly clock: Clock,
    private readonly log: JobLog,
  ) {}

  async start(): Promise<void> {
    const names = this.recurring.map(({ name }) => name);
    await this.transactions.run((em) =>
      rows(
        em,
        `insert into clockwork (name, next_at) select name, $2 from unnest($1::text[]) as known (name)
         on conflict (name) do nothing`,
        [names, this.clock.now().toString()],
      ),
    );
    this.schedule();
  }

  /** Lets the ticks in hand finish. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    await Promise.all(this.ticking.values());
  }

  /** Starts every tick that is due and that no other process has taken. @returns their names */
  async tickDue(): Promise<readonly string[]> {
    const now = this.clock.now();
    const idle = this.recurring.filter(({ name }) => !this.ticking.has(name));
    const claimed = new Set(await this.claim(idle, now));
    const due = idle.filter(({ name }) => claimed.has(name));
    for (const recurring of due) this.ticking.set(recurring.name, this.tick(recurring, now));
    return due.map(({ name }) => name);
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.tickDue().then(
        () => this.schedule(),
        (thrown: unknown) => {
          this.log.warn({ reason: reasonOf(thrown) }, 'the clocks could not be read; they are read again');
          this.schedule();
        },
      );
    }, LOOK);
  }

  private async claim(idle: readonly Recurring[], now: Temporal.Instant): Promise<readonly string[]> {
    const claimed = await this.transactions.run((em) =>
      rows<{ name: string }>(
        em,
        `with due as (
           select clockwork.name, known.seconds
           from clockwork
           join unnest($1::text[], $2::integer[]) as known (name, seconds) on known.name = clockwork.name
           where clockwork.next_at <= $3
           order by clockwork.name
           for update of clockwork skip locked
         )
         update clockwork set next_at = $3::timestamptz + due.seconds * interval '1 second'
         from due where clockwork.name = due.name
         returning clockwork.name`,
        [idle.map(({ name }) => name), idle.map(({ everySeconds }) => everySeconds), now.toString()],
      ),
    );
    return claimed.map(({ name }) => name);
  }

  private async tick({ name, ticking }: Recurring, now: Temporal.Instant): Promise<void> {
    try {
      await ticking.tick({ now });
    } catch (thrown) {
      this.log.error(
        { clock: name, reason: reasonOf(thrown) },
        'a tick failed; the next one comes in its time',
      );
    } finally {
      this.ticking.delete(name);
    }
  }
}
