import { type AccountWithGrants, type Actor, Invite } from '#identity';
import type { Locale } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { territoriesInScope } from './territories-in-scope.js';

interface Invitation {
  readonly email: string;
  readonly role: 'organiser';
  readonly territoryId: string;
  readonly locale: Locale;
}

/** Invites somebody into a territory that exists; identity, which knows no territory, does the rest. */
@Injectable()
export class InviteOrganiser {
  constructor(
    private readonly transactions: Transactions,
    private readonly invite: Invite,
  ) {}

  /** @throws DomainError `directory.territory-unknown`. */
  async run(invitation: Invitation, actor: Actor): Promise<AccountWithGrants> {
    await this.transactions.read((em) =>
      territoriesInScope(em, actor, [invitation.territoryId], () => 'territoryId'),
    );
    return this.invite.run(invitation, actor);
  }
}
