import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { RegisteredView } from '../contract/register.js';
import { AdmitParties } from './admit-parties.js';
import type { SignUp } from './sign-up.js';

/** Parties admitted in one transaction: enough to make its commit cheap, few enough that nobody waits long for it. */
const LARGEST_BATCH = 500;
/** Sign-ups that wait in this process, of all events; beyond, whoever comes is asked to try again. */
const LONGEST_QUEUE = 20_000;

interface Waiting {
  readonly signUp: SignUp;
  readonly answer: (view: RegisteredView) => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * Gathers the sign-ups of one event that arrive while a transaction is open, so that the next admits them together:
 * one lock and one commit for all, in order of arrival. One person, a class and a rush take this one path.
 */
@Injectable()
export class Admission {
  private readonly queues = new Map<string, Waiting[]>();
  private waiting = 0;
  /** A batch belongs to no caller: it must not run inside the transaction that one of them may have open. */
  private readonly onItsOwn = AsyncLocalStorage.snapshot();

  constructor(private readonly admitParties: AdmitParties) {}

  /** @throws DomainError with the reason for which nobody of this sign-up was admitted. */
  run(signUp: SignUp): Promise<RegisteredView> {
    if (this.waiting >= LONGEST_QUEUE)
      return Promise.reject(new DomainError('platform.unavailable', 'unavailable'));
    return new Promise((answer, refuse) => this.enqueue({ signUp, answer, refuse }));
  }

  private enqueue(waiting: Waiting): void {
    const { eventId } = waiting.signUp;
    const queue = this.queues.get(eventId);
    this.waiting += 1;
    if (queue) {
      queue.push(waiting);
    } else {
      this.queues.set(eventId, [waiting]);
      // After whatever else has arrived already: a burst is one batch from its first sign-up on.
      setImmediate(() => void this.onItsOwn(() => this.drain(eventId)));
    }
  }

  private async drain(eventId: string): Promise<void> {
    const queue = this.queues.get(eventId)!;
    while (queue.length > 0) await this.admit(eventId, queue.splice(0, batchLength(queue)));
    this.queues.delete(eventId);
  }

  private async admit(eventId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.admitParties.run(
        eventId,
        batch.map(({ signUp }) => signUp),
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
}

/** How many of a queue go into the next transaction: at least one, however large. */
function batchLength(queue: readonly Waiting[]): number {
  let parties = 0;
  const tooMany = queue.findIndex(({ signUp }) => (parties += signUp.parties.length) > LARGEST_BATCH);
  return tooMany === -1 ? queue.length : Math.max(1, tooMany);
}
