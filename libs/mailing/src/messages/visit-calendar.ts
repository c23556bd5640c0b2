import { translator } from '#platform';
import type { CalendarPart } from './calendar-part.js';
import type { Span } from './layout/dates.js';
import { contactNote } from './layout/event-words.js';
import type { Links } from './layout/links.js';
import { nameOf, partnerLines } from './layout/visit-words.js';
import type { PairFacts } from './visit-facts.js';

/** The entry of one visit in the reader's calendar: there while it has a date, taken away when it was called off. */
export function visitCalendar(
  facts: PairFacts,
  links: Links,
  { span, place }: { readonly span: Span; readonly place: string | null },
): CalendarPart {
  const { locale, event, registrantId, ticket } = facts;
  const visit = facts.visit!;
  const say = translator(locale);
  const status = visit.agreed === null ? ('cancelled' as const) : ('confirmed' as const);
  const host = visit.partner.organisation ?? nameOf(visit.partner, locale);
  const title =
    visit.role === 'guest'
      ? say('pairs:mail.goTo', { place: host })
      : say('pairs:mail.comes', { name: nameOf(visit.partner, locale) });
  const entry = {
    status,
    ...span,
    title: event.sensitive ? say('mail:privateTitle') : title,
    description: [...partnerLines(visit.partner, locale), contactNote(facts)?.join('')]
      .filter(Boolean)
      .join('\n'),
    location: place === null ? undefined : { name: place },
    url: links('ticket', ticket),
    confidential: event.sensitive,
  };
  const method = status === 'cancelled' ? ('CANCEL' as const) : ('REQUEST' as const);
  return {
    locale,
    registrantId,
    inviter: event.contact?.name ?? say('mail:inviter'),
    wanted: [{ sessionId: visit.id, method, shown: entry }],
    entries: new Map([[visit.id, entry]]),
  };
}
