import { Secrets } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { fingerprintOf, movedForward, type Invitation, type WantedInvitation } from '../domain/invitation.js';
import {
  insertMissingInvitations,
  lockInvitations,
  saveInvitations,
} from '../persistence/invitation.queries.js';
import { firstUid } from './first-uid.js';

/** Says to one registrant's calendar what their sessions are now, in the caller's transaction. */
@Injectable()
export class IssueInvitations {
  constructor(private readonly secrets: Secrets) {}

  /**
   * The invitations after what is wanted, in the order of `wanted`. The same state again changes nothing. A session
   * that was never in the calendar is not taken out of it: a CANCEL for it is left out.
   */
  async run(
    em: EntityManager,
    registrantId: string,
    wanted: readonly WantedInvitation[],
    now: Temporal.Instant,
  ): Promise<readonly Invitation[]> {
    const made = wanted.filter(({ method }) => method === 'REQUEST');
    await insertMissingInvitations(
      em,
      made.map((invitation) => this.first(registrantId, invitation, now)),
    );
    const known = await lockInvitations(
      em,
      registrantId,
      wanted.map(({ sessionId }) => sessionId),
    );
    const bySession = new Map(known.map((invitation) => [invitation.sessionId, invitation]));
    const moved = wanted.flatMap((invitation) => {
      const current = bySession.get(invitation.sessionId);
      return current ? [movedForward(current, invitation, now)] : [];
    });
    await saveInvitations(
      em,
      moved.filter((invitation) => bySession.get(invitation.sessionId) !== invitation),
    );
    return moved;
  }

  private first(registrantId: string, wanted: WantedInvitation, now: Temporal.Instant): Invitation {
    const { sessionId, method } = wanted;
    return {
      registrantId,
      sessionId,
      uid: firstUid(this.secrets, registrantId, sessionId),
      sequence: 0,
      method,
      fingerprint: fingerprintOf(wanted.shown),
      changedAt: now,
    };
  }
}
