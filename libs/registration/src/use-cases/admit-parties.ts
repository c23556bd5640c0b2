import { Clock } from '#kernel';
import { crashPoint, Secrets, Transactions } from '#platform';
import { eventFacts, lockEvent } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { RegisteredView } from '../contract/register.js';
import { refused, signUpTerms } from '../domain/sign-up-terms.js';
import { isDatabaseError, refusalOf } from '../persistence/constraints.js';
import { insertRepeats, type NewRepeat } from '../persistence/new-registrations.queries.js';
import { Batch } from './batch.js';
import type { BatchOutcome } from './batches.js';
import { batchKnowledge } from './batch-knowledge.js';
import type { Decision } from './decision.js';
import { errorOf } from './error-of.js';
import { findPeople, withoutPeople, type Unresolved } from './find-people.js';
import { REPEAT } from '../domain/secret-purposes.js';
import { announceBatch, answersOf, saveBatch } from './save-batch.js';
import { closeBook, openBook } from './seat-book-of.js';
import { serveUnderLock } from './serve-under-lock.js';
import type { ResolvedSignUp, SignUp } from './sign-up.js';

type Outcome = BatchOutcome<RegisteredView>;

/**
 * Admits the sign-ups of one event in one transaction, in the order given (`model.md`, Admission). Any error of the
 * database rolls all of it back, and the batch is played again one by one under savepoints: what cannot be admitted
 * fails alone.
 */
@Injectable()
export class AdmitParties {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** @returns one outcome for each sign-up, in their order. */
  async run(eventId: string, signUps: readonly SignUp[]): Promise<readonly Outcome[]> {
    const found = await this.resolve(eventId, signUps);
    const resolved = found.filter((one) => 'personIds' in one);
    const outcomes = new Map(await this.admitAll(eventId, resolved));
    return found.map((one) =>
      'personIds' in one ? outcomes.get(one)! : { outcome: 'refused', error: one.error },
    );
  }

  /**
   * Who the people are, when the event takes sign-ups at all. One that is asked again is led on in any case: its first
   * answer may be kept.
   */
  private async resolve(
    eventId: string,
    signUps: readonly SignUp[],
  ): Promise<readonly (ResolvedSignUp | Unresolved)[]> {
    const [event] = await this.transactions.read((em) => eventFacts(em, [eventId]));
    const terms = event ? signUpTerms(event, this.clock.now()) : NO_SUCH_EVENT;
    if (terms.outcome === 'open') return findPeople(this.transactions, event!.territoryId, signUps);
    return signUps.map((signUp) =>
      signUp.repeat ? withoutPeople(signUp) : { signUp, error: errorOf(terms) },
    );
  }

  private async admitAll(eventId: string, signUps: readonly ResolvedSignUp[]): Promise<readonly Answered[]> {
    if (signUps.length === 0) return [];
    try {
      const answered = await this.transactions.run((em) => this.admit(em, eventId, signUps));
      crashPoint('admission.after-commit');
      return answered;
    } catch (error) {
      if (!isDatabaseError(error)) throw error;
      return this.transactions.run((em) => this.admitOneByOne(em, eventId, signUps));
    }
  }

  private async admitOneByOne(
    em: EntityManager,
    eventId: string,
    signUps: readonly ResolvedSignUp[],
  ): Promise<readonly Answered[]> {
    const answered: Answered[] = [];
    for (const signUp of signUps) {
      try {
        // Within a transaction, this is a savepoint.
        answered.push(...(await em.transactional((alone) => this.admit(alone, eventId, [signUp]))));
      } catch (error) {
        answered.push([signUp, { outcome: 'refused', error: refusalOf(error) }]);
      }
    }
    return answered;
  }

  /** Within a transaction: lock, read what must be known, decide each, save, announce. */
  private async admit(
    em: EntityManager,
    eventId: string,
    signUps: readonly ResolvedSignUp[],
  ): Promise<readonly Answered[]> {
    const now = this.clock.now();
    const event = await lockEvent(em, eventId);
    if (!event)
      return signUps.map((signUp) => [signUp, { outcome: 'refused', error: errorOf(NO_SUCH_EVENT) }]);
    const book = openBook(event);
    await serveUnderLock(em, event, book, now);

    const known = await batchKnowledge(em, event, signUps, this.secrets, now);
    const batch = new Batch(event, signUpTerms(event, now), book, known);
    const decided = signUps.map((resolved) => ({ resolved, decision: batch.decide(resolved) }));

    const answers = await answersOf(em, decided);
    await saveBatch(em, eventId, decided, this.secrets, now);
    crashPoint('admission.after-insert');
    await insertRepeats(em, this.repeatsOf(answers), now);
    await announceBatch(em, eventId, decided, now);
    await closeBook(em, eventId, book);
    crashPoint('admission.before-commit');
    return decided.map(({ resolved, decision }) => [resolved, this.outcomeOf(resolved, decision, answers)]);
  }

  private repeatsOf(answers: Answers): readonly NewRepeat[] {
    return [...answers].flatMap(([{ signUp }, view]) =>
      signUp.repeat
        ? [{ ...signUp.repeat, answerSealed: this.secrets.encrypt(REPEAT, JSON.stringify(view)) }]
        : [],
    );
  }

  private outcomeOf(resolved: ResolvedSignUp, decision: Decision, answers: Answers): Outcome {
    switch (decision.outcome) {
      case 'admitted':
        return { outcome: 'admitted', view: answers.get(resolved)! };
      case 'twin':
        return { outcome: 'admitted', view: answers.get(decision.of)! };
      case 'repeated':
        return {
          outcome: 'admitted',
          view: JSON.parse(this.secrets.decrypt(REPEAT, decision.answerSealed)) as RegisteredView,
        };
      case 'refused':
        return { outcome: 'refused', error: errorOf(decision) };
    }
  }
}

type Answered = readonly [ResolvedSignUp, Outcome];
type Answers = Awaited<ReturnType<typeof answersOf>>;

const NO_SUCH_EVENT = refused('platform.not-found', 'not-found');
