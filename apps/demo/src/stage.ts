import type { Actor } from '#identity';
import type { AnswerOf, CallOptions, MovedClock, Outcome, RequestOf } from '#kernel';
import { listManagedEvents } from '#scheduling/contract';
import { apiOf } from '../../api/src/pipeline/api-of.js';
import type { EndpointPipeline } from '../../api/src/pipeline/endpoint-pipeline.js';

/** Who writes the demonstration: not an account of the database, so that nobody can sign in as it. */
const AUTHOR: Actor = { accountId: null, email: null, grants: [{ role: 'administrator' }] };

/** What a process that works would do behind the endpoints: here it is done when the story needs it. */
export interface WorkBehind {
  computePlans(): Promise<void>;
  formPairs(eventId: string): Promise<void>;
  giveAteliers(eventId: string): Promise<void>;
}

/** Where the stories are played: the endpoints, called at the time that each story says. */
export class Stage {
  constructor(
    private readonly pipeline: EndpointPipeline,
    private readonly clock: MovedClock,
    readonly now: Temporal.Instant,
    private readonly behind: WorkBehind,
  ) {}

  get today(): Temporal.PlainDate {
    return this.now.toZonedDateTimeISO('Europe/Paris').toPlainDate();
  }

  /** Stands at a moment; one that is still to come is now. */
  moveTo(instant: Temporal.Instant): void {
    this.clock.moveTo(Temporal.Instant.compare(instant, this.now) > 0 ? this.now : instant);
  }

  /** Lets the plans that were asked for be computed. */
  computePlans(): Promise<void> {
    return this.behind.computePlans();
  }

  /** Gives people the pairs of the plan that was published. */
  formPairs(eventId: string): Promise<void> {
    return this.behind.formPairs(eventId);
  }

  /** Gives people the ateliers of the plan that was published. */
  giveAteliers(eventId: string): Promise<void> {
    return this.behind.giveAteliers(eventId);
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

  /** As `call`, for what a load that was cut short may have done already: that refusal is no fault. */
  async settle<E>(endpoint: E, request: RequestOf<E>, done: readonly string[]): Promise<void> {
    const outcome = await this.try(endpoint, request);
    if (!outcome.ok && !done.includes(outcome.problem.code)) await this.call(endpoint, request);
  }

  /** The id of the event that bears this title, when it is written. */
  async eventNamed(title: string): Promise<string | undefined> {
    for (const when of ['coming', 'past'] as const) {
      const { items } = await this.call(listManagedEvents, { query: { q: title, when } });
      const found = items.find((event) => event.title === title);
      if (found) return found.id;
    }
    return undefined;
  }
}
