import type { Actor } from '#identity';
import type { AnswerOf, CallOptions, MovedClock, Outcome, RequestOf } from '#kernel';
import { listManagedEvents } from '#scheduling/contract';
import { apiOf } from '../../api/src/pipeline/api-of.js';
import type { EndpointPipeline } from '../../api/src/pipeline/endpoint-pipeline.js';
import type { DemoEvent } from './network/events.js';

/** Who writes the demonstration: not an account of the database, so that nobody can sign in as it. */
const AUTHOR: Actor = { accountId: null, email: null, grants: [{ role: 'administrator' }] };

/** Where the stories are played: the endpoints, called at the time that each story says. */
export class Stage {
  constructor(
    private readonly pipeline: EndpointPipeline,
    private readonly clock: MovedClock,
    readonly now: Temporal.Instant,
  ) {}

  get today(): Temporal.PlainDate {
    return this.now.toZonedDateTimeISO('Europe/Paris').toPlainDate();
  }

  /** Stands at a moment; one that is still to come is now. */
  moveTo(instant: Temporal.Instant): void {
    this.clock.moveTo(Temporal.Instant.compare(instant, this.now) > 0 ? this.now : instant);
  }

  get standing(): Temporal.Instant {
    return this.clock.now();
  }

  try<E>(endpoint: E, request: RequestOf<E>, options?: CallOptions): Promise<Outcome<AnswerOf<E>>> {
    const caller = {
      actor: AUTHOR,
      locale: 'fr',
      requestId: 'demonstration',
      address: 'demonstration',
    } as const;
    return apiOf(this.pipeline, caller).call(endpoint, request, options);
  }

  /** @throws Error when it is refused: the demonstration is wrong, not its reader. */
  async call<E>(endpoint: E, request: RequestOf<E>, options?: CallOptions): Promise<AnswerOf<E>> {
    const outcome = await this.try(endpoint, request, options);
    if (outcome.ok) return outcome.answer;
    const { name } = endpoint as { name: string };
    throw new Error(`${name}: ${outcome.problem.code} ${JSON.stringify(outcome.problem.errors ?? '')}`);
  }

  /** The last event is written last: it is there when all are. */
  async isLoaded(events: readonly DemoEvent[]): Promise<boolean> {
    const last = events.at(-1)!;
    const { items } = await this.call(listManagedEvents, { query: { q: last.event.title } });
    return items.some(({ title }) => title === last.event.title);
  }
}
