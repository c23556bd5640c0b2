import type { Locale } from '#kernel';
import { translator, type Secrets } from '#platform';
import type { RegistrationFacts } from '#registration';
import type { EventFacts, SessionFacts } from '#scheduling';
import { entryTitle, type CalendarEntry } from '../domain/calendar-object.js';
import type { Invitation } from '../domain/invitation.js';
import { firstUid } from '../use-cases/first-uid.js';

const PAGES: Readonly<Record<Locale, string>> = { fr: '/fr/billets', en: '/en/tickets' };

/** All that a pass holds, read beforehand. */
interface Held {
  readonly registrations: readonly RegistrationFacts[];
  readonly events: readonly EventFacts[];
  readonly opening: ReadonlyMap<string, { readonly ticket: string }>;
  readonly told: readonly Invitation[];
}

interface Ground {
  readonly baseUrl: string;
  readonly secrets: Secrets;
}

/**
 * The seats of a pass as entries, under the uids that mails use: a program that has both shows one. A seat that was
 * given up stays a while as CANCELLED; who waits has nothing yet.
 */
export const heldEntries = (held: Held, ground: Ground): readonly CalendarEntry[] => {
  const entries = held.registrations.flatMap((registration) => {
    const event = held.events.find(({ id }) => id === registration.eventId);
    return event ? entriesOf(registration, event, held, ground) : [];
  });
  // Cancelled and signed up again: two registrations, one entry, and the one that stands counts.
  const standing = new Map(entries.map((entry) => [entry.uid, entry]));
  for (const entry of entries) if (entry.status === 'confirmed') standing.set(entry.uid, entry);
  return [...standing.values()];
};

function entriesOf(
  registration: RegistrationFacts,
  event: EventFacts,
  held: Held,
  ground: Ground,
): readonly CalendarEntry[] {
  return event.sessions.flatMap((session) => {
    const line = registration.lines.find(({ sessionId }) => sessionId === session.id);
    const registrantId = registration.personId ?? registration.id;
    const told = held.told.find(
      (known) => known.registrantId === registrantId && known.sessionId === session.id,
    );
    const stands =
      line?.status === 'confirmed' && event.status === 'published' && session.status === 'planned';
    if (!line || (!stands && !told)) return [];
    return [
      {
        uid: told?.uid ?? firstUid(ground.secrets, registrantId, session.id),
        sequence: told?.sequence ?? 0,
        changedAt: told?.changedAt ?? line.changedAt,
        status: stands ? ('confirmed' as const) : ('cancelled' as const),
        ...shownOf(registration, event, session),
        url: ticketUrl(registration, held, ground),
      },
    ];
  });
}

/** The page of one registration, in its holder's language. */
export const ticketUrl = (
  { id, locale }: RegistrationFacts,
  { opening }: Pick<Held, 'opening'>,
  { baseUrl }: Pick<Ground, 'baseUrl'>,
): string => `${baseUrl}${PAGES[locale]}/${opening.get(id)?.ticket ?? ''}`;

function shownOf({ locale }: RegistrationFacts, event: EventFacts, session: SessionFacts) {
  const say = translator(locale);
  const online = event.attendanceMode === 'in_person' ? null : event.onlineUrl;
  const phone = event.contact?.phone;
  return {
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    timeZone: event.timeZone,
    title: event.sensitive ? say('mail:privateTitle') : entryTitle(event.title, session.title),
    description: [online, phone && `${say('mail:question')} ${say('mail:callUs', { phone })}`]
      .filter(Boolean)
      .join('\n'),
    location: session.place ?? (online ? { name: online } : undefined),
    confidential: event.sensitive,
  };
}
