import type { AllocatedLine } from '../domain/allocate-seats.js';
import type { Party } from '../domain/party.js';
import type { Refusal } from '../domain/sign-up-terms.js';
import type { Wishes } from '../domain/wishes.js';
import type { ResolvedSignUp } from './sign-up.js';

/** One registration as a batch decided it: new, or an earlier one that gets more lines. */
export interface DecidedRegistration {
  readonly id: string;
  readonly isNew: boolean;
  readonly passId: string;
  /** With the name of its organisation filled in. */
  readonly party: Party;
  readonly personId: string | null;
  /** Of each line: an earlier registration keeps the number it has. */
  readonly seats: number;
  readonly ticket: string;
  readonly lines: readonly (AllocatedLine & { readonly id: string })[];
  readonly wishes: Wishes;
  /** Whether the one who signs up may be told what opens it. */
  readonly isTheirs: boolean;
}

export interface DecidedPass {
  readonly id: string;
  readonly code: string;
  readonly isNew: boolean;
  readonly expiresAt: Temporal.Instant;
}

export type Decision =
  | {
      readonly outcome: 'admitted';
      readonly pass: DecidedPass;
      readonly registrations: readonly DecidedRegistration[];
    }
  | { readonly outcome: 'repeated'; readonly answerSealed: Buffer }
  /** A twin in the same batch was first: its decision is this one's too. */
  | { readonly outcome: 'twin'; readonly of: ResolvedSignUp }
  | (Refusal & { readonly registeredAs?: string });
