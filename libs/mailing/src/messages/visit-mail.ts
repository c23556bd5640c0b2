import type { CalendarMethod } from '#calendar';
import { translator, type Announcement } from '#platform';
import type { WithdrawalReason } from '../domain/decision.js';
import type { MessageKind } from '../domain/vocabulary.js';
import type { CalendarPart } from './calendar-part.js';
import { contactNote } from './layout/event-words.js';
import type { Letter } from './layout/letter.js';
import type { Links } from './layout/links.js';
import type { Mail, Reading, Sources } from './mail.js';
import { pairFactsOf, type PairFacts } from './visit-facts.js';

interface VisitMail {
  readonly kind: MessageKind;
  readonly on: readonly Announcement[];
  /** Whether what was announced is still so. */
  readonly holds: (facts: PairFacts) => boolean;
  readonly letter: (facts: PairFacts, links: Links, calendar?: CalendarMethod) => Letter;
  readonly calendar?: (facts: PairFacts, links: Links) => CalendarPart;
  readonly samples: Readonly<Record<string, PairFacts>>;
}

/** What all messages about pairs and visits share: whom they go to, and that they are decided again when their turn comes. */
export const visitMail = ({ holds, ...definition }: VisitMail): Mail<PairFacts> => ({
  ...definition,
  addressees: (em, { about }, sources) => sources.addresseesOf(em, [String(about.registrationId)]),
  present: (reading, sources) => presentOf(holds, reading, sources),
});

async function presentOf(holds: VisitMail['holds'], { em, message, now }: Reading, sources: Sources) {
  const facts = await pairFactsOf(em, message, sources);
  const withdrawn = (reason: WithdrawalReason) => ({ outcome: 'withdrawn', reason }) as const;
  if (!facts) return withdrawn('registration-gone');
  if (facts.recipient === null) return withdrawn('address-gone');
  if (!holds(facts)) return withdrawn('moved-on');
  if (isOver(facts, now)) return withdrawn('event-over');
  return { outcome: 'true', facts, recipientName: facts.recipient.name } as const;
}

/** The date that is asked for, or stands, is past: nobody needs to be told any more. */
function isOver({ visit }: PairFacts, now: Temporal.Instant): boolean {
  const slot = visit?.proposal ?? visit?.agreed;
  return slot != null && Temporal.Instant.compare(slot.endsAt, now) <= 0;
}

/** What one message adds to what all of them have. */
type Wording = Pick<Letter, 'subject' | 'preview' | 'band' | 'lead' | 'rows' | 'paragraphs'> & {
  readonly button: string;
  readonly calendar?: CalendarMethod | undefined;
  readonly known?: boolean;
};

/** The same things at the same places, whatever happened; its button leads to the reader's own page. */
export function visitLetter(facts: PairFacts, links: Links, { button, ...wording }: Wording): Letter {
  const { event, locale, ticket } = facts;
  const { calendar, known, ...said } = wording;
  const say = translator(locale);
  const contact = contactNote(facts);
  const note = {
    REQUEST: known ? say('mail:calendarUpdated') : say('mail:calendarJoined', { count: 1 }),
    CANCEL: say('mail:calendarRemoved', { count: 1 }),
    PUBLISH: '',
  }[calendar ?? 'PUBLISH'];
  return {
    ...said,
    locale,
    kicker: say(`common:format.${event.format}`),
    title: event.title,
    button: { text: button, url: links('ticket', ticket) },
    notes: [...(note ? [[note]] : []), ...(contact ? [contact] : [])],
    footer: [`${say('mail:footer')} `, { text: say('mail:yourData'), url: links('privacy') }],
  };
}
