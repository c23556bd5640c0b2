import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '#kernel';

/** What became of one item of a batch. */
export type BatchOutcome<Answer> =
  | { readonly outcome: 'admitted'; readonly view: Answer }
  | { readonly outcome: 'refused'; readonly error: unknown };

interface Limits {
  /** The weight that goes into one batch; an item that is heavier goes alone. */
  readonly largestBatch: number;
  /** Items that wait, under all keys; beyond, whoever comes is asked to try again. */
  readonly longestQueue: number;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly answer: (view: Answer) => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * Gathers what arrives under one key while a batch of it is under way, and makes it the next batch, in order of arrival.
 * Different keys do not wait for each other.
 */
export class Batches<Item, Answer> {
  private readonly queues = new Map<string, Waiting<Item, Answer>[]>();
  private waiting = 0;
  /** A batch belongs to no caller: it must not run inside the transaction that one of them may have open. */
  private readonly onItsOwn = AsyncLocalStorage.snapshot();

  constructor(
    /** @returns one outcome for each item, in their order. */
    private readonly admit: (key: string, items: readonly Item[]) => Promise<readonly BatchOutcome<Answer>[]>,
    private readonly weightOf: (item: Item) => number,
    private readonly limits: Limits,
  ) {}

  /** @throws what the item was refused for; DomainError `platform.unavailable` when too many wait. */
  add(key: string, item: Item): Promise<Answer> {
    if (this.waiting >= this.limits.longestQueue)
      return Promise.reject(new DomainError('platform.unavailable', 'unavailable'));
    this.waiting += 1;
    return new Promise((answer, refuse) => this.enqueue(key, { item, answer, refuse }));
  }

  private enqueue(key: string, waiting: Waiting<Item, Answer>): void {
    const queue = this.queues.get(key);
    if (queue) {
      queue.push(waiting);
      return;
    }
    this.queues.set(key, [waiting]);
    // After whatever else has arrived already: a burst is one batch from its first item on.
    setImmediate(() => void this.onItsOwn(() => this.drain(key)));
  }

  private async drain(key: string): Promise<void> {
    const queue = this.queues.get(key)!;
    while (queue.length > 0) await this.run(key, queue.splice(0, this.nextLength(queue)));
    this.queues.delete(key);
  }

  private async run(key: string, batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const outcomes = await this.admit(
        key,
        batch.map(({ item }) => item),
      );
      outcomes.forEach((outcome, index) => {
        const { answer, refuse } = batch[index]!;
        if (outcome.outcome === 'admitted') answer(outcome.view);
        else refuse(outcome.error);
      });
    } catch (error) {
      for (const { refuse } of batch) refuse(error);
    } finally {
      this.waiting -= batch.length;
    }
  }

  /** How many of a queue go into the next batch: at least one. */
  private nextLength(queue: readonly Waiting<Item, Answer>[]): number {
    let weight = 0;
    const tooMany = queue.findIndex(({ item }) => {
      weight += this.weightOf(item);
      return weight > this.limits.largestBatch;
    });
    return tooMany === -1 ? queue.length : Math.max(1, tooMany);
  }
}
