import type { Locale, Role } from '#kernel';

/** A role and where it holds. An administrator's holds everywhere. */
export interface Grant {
  readonly role: Role;
  readonly territoryId?: string;
  readonly organisationId?: string;
  readonly eventId?: string;
}

/** Who asks. A visitor has no account and no grants. */
export interface Actor {
  readonly accountId: string | null;
  readonly email: string | null;
  readonly grants: readonly Grant[];
  /** Of this browser, for signing out; absent for a program. */
  readonly signInId?: string;
}

export const VISITOR: Actor = { accountId: null, email: null, grants: [] };

/** One call: who asks, in which language, from where. What a controller hands to its use case. */
export interface Call {
  readonly actor: Actor;
  readonly locale: Locale;
  /** Of the request; in the log and in a fault's answer. */
  readonly requestId: string;
  /** For a handler that answers repeats by itself. */
  readonly idempotencyKey?: string;
  /** The value of `If-Match`, without quotes. */
  readonly ifMatch?: string;
}

export const isAdministrator = (actor: Actor): boolean =>
  actor.grants.some((grant) => grant.role === 'administrator');

/** May write the events of this territory and see their people. */
export const organises = (actor: Actor, territoryId: string): boolean =>
  isAdministrator(actor) ||
  actor.grants.some((grant) => grant.role === 'organiser' && grant.territoryId === territoryId);

/** May read the events of this territory, drafts included. */
export const oversees = (actor: Actor, territoryId: string): boolean =>
  organises(actor, territoryId) ||
  actor.grants.some((grant) => grant.role === 'region' && grant.territoryId === territoryId);

/** May note arrivals at this event: its organisers, and whoever holds its desk link. */
export const keepsDesk = (
  actor: Actor,
  event: { readonly id: string; readonly territoryId: string },
): boolean =>
  organises(actor, event.territoryId) ||
  actor.grants.some((grant) => grant.role === 'desk' && grant.eventId === event.id);

/** The territories whose events the actor may read in the console; `all` for an administrator. */
export function overseenTerritories(actor: Actor): readonly string[] | 'all' {
  if (isAdministrator(actor)) return 'all';
  return actor.grants.flatMap((grant) =>
    (grant.role === 'organiser' || grant.role === 'region') && grant.territoryId ? [grant.territoryId] : [],
  );
}
