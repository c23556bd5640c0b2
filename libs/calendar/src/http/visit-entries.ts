import { takesPart, visitsOf, type Visit } from '#matching';
import { translator, type Secrets } from '#platform';
import { registrationFacts, type RegistrationFacts } from '#registration';
import type { EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CalendarEntry } from '../domain/calendar-object.js';
import type { Invitation } from '../domain/invitation.js';
import { firstUid } from '../use-cases/first-uid.js';
import { ticketUrl } from './held-entries.js';

interface HeldVisits {
  readonly visits: readonly Visit[];
  /** The other one of each visit. */
  readonly partners: ReadonlyMap<string, RegistrationFacts>;
}

interface Held extends HeldVisits {
  readonly registrations: readonly RegistrationFacts[];
  readonly events: readonly EventFacts[];
  readonly opening: ReadonlyMap<string, { readonly ticket: string }>;
  readonly told: readonly Invitation[];
}

/** The visits of these people that have a date, and who the other one is. */
export async function visitsHeld(em: EntityManager, registrationIds: readonly string[]): Promise<HeldVisits> {
  const visits = (await visitsOf(em, registrationIds)).filter(({ agreed }) => agreed !== null);
  const ids = [...new Set(visits.flatMap(({ hostId, guestId }) => [hostId, guestId]))];
  return { visits, partners: new Map((await registrationFacts(em, ids)).map((one) => [one.id, one])) };
}

/** The visits of a pass as entries, under the uids that mails use. One that was called off is no longer there. */
export const visitEntries = (
  held: Held,
  ground: { readonly baseUrl: string; readonly secrets: Secrets },
): readonly CalendarEntry[] =>
  held.registrations.flatMap((registration) => {
    const event = held.events.find(({ id }) => id === registration.eventId);
    if (!event || registration.status !== 'confirmed') return [];
    return held.visits
      .filter((visit) => takesPart(visit, registration.id))
      .map((visit) => {
        const registrantId = registration.personId ?? registration.id;
        const told = held.told.find(
          (known) => known.registrantId === registrantId && known.sessionId === visit.id,
        );
        const { startsAt, endsAt, place } = visit.agreed!;
        return {
          uid: told?.uid ?? firstUid(ground.secrets, registrantId, visit.id),
          sequence: told?.sequence ?? 0,
          ...(told && { changedAt: told.changedAt }),
          status: 'confirmed' as const,
          startsAt,
          endsAt,
          timeZone: event.timeZone,
          title: titleOf(visit, registration, event, held.partners),
          location: { name: place },
          confidential: event.sensitive,
          url: ticketUrl(registration, held, ground),
        };
      });
  });

function titleOf(
  { hostId, guestId }: Visit,
  { id, locale }: RegistrationFacts,
  { sensitive }: EventFacts,
  partners: Held['partners'],
): string {
  const say = translator(locale);
  if (sensitive) return say('mail:privateTitle');
  const host = partners.get(hostId);
  const guest = partners.get(guestId);
  const nameOf = (person: RegistrationFacts | undefined) =>
    [person?.firstName, person?.lastName].filter(Boolean).join(' ') || say('pairs:mail.someone');
  return id === guestId
    ? say('pairs:mail.goTo', { place: host?.organisationName ?? nameOf(host) })
    : say('pairs:mail.comes', { name: nameOf(guest) });
}
