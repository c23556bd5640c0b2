import { Injectable } from '@nestjs/common';
import type { RegisteredView } from '../contract/register.js';
import { AdmitParties } from './admit-parties.js';
import { Batches } from './batches.js';
import type { SignUp } from './sign-up.js';

const LIMITS = {
  /** Parties: enough to make a commit cheap, few enough that nobody waits long for it. */
  largestBatch: 500,
  /** Sign-ups in this process, of all events. */
  longestQueue: 20_000,
};

/**
 * The way in, for one person, a class and a rush alike. The sign-ups of one event that arrive while a transaction is
 * open are admitted together by the next: one lock and one commit for all, in order of arrival.
 */
@Injectable()
export class Admission {
  private readonly batches: Batches<SignUp, RegisteredView>;

  constructor(admitParties: AdmitParties) {
    this.batches = new Batches(
      (eventId, signUps) => admitParties.run(eventId, signUps),
      ({ parties }) => parties.length,
      LIMITS,
    );
  }

  /** @throws DomainError with the reason for which nobody of this sign-up was admitted. */
  run(signUp: SignUp): Promise<RegisteredView> {
    return this.batches.add(signUp.eventId, signUp);
  }
}
