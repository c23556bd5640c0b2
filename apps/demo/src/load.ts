import type { Role } from '#kernel';
import type { Ground } from '#platform';

/** What the demonstration is made on. Nothing listens and nothing works yet: it moves a clock of its own. */
export interface DemonstrationContext {
  readonly ground: Ground;
}

export interface Demonstration {
  /** Whether it was loaded now; it is loaded once. */
  readonly loaded: boolean;
  /** One account per role, in the order in which their links are shown. */
  readonly accounts: readonly { readonly role: Role; readonly email: string }[];
}

export async function loadDemonstration(_context: DemonstrationContext): Promise<Demonstration> {
  return { loaded: false, accounts: [] };
}
