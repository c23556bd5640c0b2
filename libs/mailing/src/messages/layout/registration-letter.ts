import type { CalendarMethod } from '#calendar';
import { translator, type Say } from '#platform';
import { shownSessions, type RegistrationFacts } from '../../domain/facts.js';
import type { Span } from './dates.js';
import { contactNote, previewOf, wasRow, whenInShort, whenRows, whereRow } from './event-words.js';
import { grouped, linked, type Inline, type Letter, type Row } from './letter.js';
import type { Links } from './links.js';

/** What one message adds to what all messages about a registration have. */
export interface Wording {
  /** A group of the catalogue `mail` with `subject` and `subjectNeutral`. */
  readonly words:
    'confirmed' | 'waitlisted' | 'promoted' | 'booked' | 'changed' | 'postponed' | 'cancelled' | 'already';
  readonly band: Letter['band'];
  readonly lead?: readonly string[];
  readonly why?: string | null;
  /** When it was to be, before it moved. */
  readonly was?: Span;
  readonly code: boolean;
  readonly button: 'ticket' | 'event' | 'none';
  readonly paragraphs?: readonly (readonly Inline[])[];
  /** What leaves for the calendar, and whether it holds the entry already. */
  readonly calendar?: CalendarMethod;
  readonly known?: boolean;
}

/** A message about a registration: the same things at the same places, whatever happened. */
export function registrationLetter(facts: RegistrationFacts, links: Links, wording: Wording): Letter {
  const { event, locale, passCode, ticket } = facts;
  const say = translator(locale);
  const contact = contactNote(facts);
  return {
    locale,
    subject: subjectOf(facts, wording.words, say),
    preview: previewOf(facts, wording.code ? passCode : undefined),
    band: wording.band,
    kicker: say(`common:format.${event.format}`),
    title: event.title,
    lead: wording.lead,
    rows: rowsOf(facts, wording, say),
    ...(wording.code && { code: { label: say('mail:code'), code: grouped(passCode) } }),
    ...(wording.button === 'ticket' && {
      button: { text: say('mail:seePass'), url: links('ticket', ticket) },
    }),
    ...(wording.button === 'event' && {
      button: { text: say('mail:seeEvent'), url: links('event', event.slug) },
    }),
    paragraphs: wording.paragraphs,
    notes: [calendarNote(facts, wording, say), contact].filter((note) => note !== undefined),
    footer: footerOf(facts, links, say),
  };
}

/** A neutral one where the title would say too much to whoever sees the screen. */
function subjectOf(facts: RegistrationFacts, words: Wording['words'], say: Say): string {
  const { event } = facts;
  return say(`mail:${words}.${event.sensitive ? 'subjectNeutral' : 'subject'}`, {
    when: whenInShort(facts),
    title: event.title,
  });
}

function rowsOf(facts: RegistrationFacts, { why, was }: Wording, say: Say): readonly Row[] {
  const { event, recipient, seats, state } = facts;
  const row = (label: string, value: string): Row => ({
    label: say(`mail:row.${label}`),
    even: true,
    lines: [[value]],
  });
  return [
    why && row('why', why),
    ...whenRows(facts),
    was && wasRow(was, facts),
    whereRow(facts),
    state !== 'ended' && event.audience === 'public' && row('price', say('mail:free')),
    seats > 1 && row('seats', String(seats)),
    recipient?.name && row('forWhom', recipient.name),
  ].filter((line): line is Row => Boolean(line));
}

/** The way out stands in every message that keeps somebody's seat or rank. */
export function wayOut(facts: RegistrationFacts, links: Links): readonly Inline[] {
  const say = translator(facts.locale);
  const sentence = facts.state === 'waitlisted' ? 'mail:leaveQueue' : 'mail:cannotCome';
  return linked(say(sentence), links('cancelTicket', facts.ticket));
}

/** « 2 personnes sont avant vous. », for who waits for one date. */
export function queueWords(facts: RegistrationFacts): string | undefined {
  const say = translator(facts.locale);
  const waiting = shownSessions(facts).filter(({ position }) => position !== null);
  const [only] = waiting;
  if (!only || waiting.length > 1) return undefined;
  const before = only.position! - 1;
  return before === 0 ? say('mail:waitlisted.next') : say('mail:waitlisted.before', { count: before });
}

function calendarNote(
  facts: RegistrationFacts,
  { calendar, known }: Wording,
  say: Say,
): readonly Inline[] | undefined {
  if (calendar === undefined) return undefined;
  const count = shownSessions(facts).length;
  if (calendar === 'CANCEL') return [say('mail:calendarRemoved', { count })];
  return [known ? say('mail:calendarUpdated') : say('mail:calendarJoined', { count })];
}

export function footerOf({ event }: RegistrationFacts, links: Links, say: Say): readonly Inline[] {
  const kept = event.audience === 'public' ? `${say('mail:footerKept')} ` : '';
  return [`${say('mail:footer')} ${kept}`, { text: say('mail:yourData'), url: links('privacy') }];
}
