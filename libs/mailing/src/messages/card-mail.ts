import { planPublished } from '#matching';
import { translator } from '#platform';
import { whyNotToSend } from '../domain/decision.js';
import { cardRows, cardInShort } from './layout/card-rows.js';
import { contactNote, whenInShort, whenRows, whereRow } from './layout/event-words.js';
import type { Letter } from './layout/letter.js';
import type { Links } from './layout/links.js';
import { footerOf, wayOut } from './layout/registration-letter.js';
import type { Mail, Reading, Sources } from './mail.js';
import type { ToldCard } from './told-card.js';

interface CardMail {
  readonly kind: 'card-ready' | 'card-changed';
  /** A group of the catalogue `cards`, under `mail`. */
  readonly words: 'ready' | 'changed';
  readonly tone: Letter['band']['tone'];
  readonly samples: Readonly<Record<string, ToldCard>>;
}

/** What both messages about a card share: one to each person whose card a publication made or changed. */
export const cardMail = ({ kind, words, tone, samples }: CardMail): Mail<ToldCard> => ({
  kind,
  on: [planPublished],
  occurrence: ({ about }) => `${about.planId} ${about.revision}`,
  addressees: (em, { about }, sources) => sources.cardHolders(em, publicationIn(about), words),
  present: presentOf,
  letter: (facts, links) => letterOf(facts, links, words, tone),
  samples,
});

const publicationIn = ({ planId, revision }: Reading['message']['about']) => ({
  planId: String(planId),
  revision: Number(revision),
});

/** A card that was changed again meanwhile is told by the later message; one that is no more, by none. */
async function presentOf({ em, message, now }: Reading, sources: Sources) {
  const facts = await sources.registration(em, message.registrationId!);
  if (!facts) return { outcome: 'withdrawn', reason: 'registration-gone' } as const;
  const reason = whyNotToSend('confirmed', facts, undefined, now);
  if (reason) return { outcome: 'withdrawn', reason } as const;
  const held = await sources.cardHeld(em, facts, publicationIn(message.about));
  if (held === undefined) return { outcome: 'withdrawn', reason: 'moved-on' } as const;
  if (held.toldLater) return { outcome: 'withdrawn', reason: 'already-told' } as const;
  return {
    outcome: 'true',
    facts: { ...facts, about: message.about, card: held.card },
    recipientName: facts.recipient!.name,
  } as const;
}

function letterOf(
  facts: ToldCard,
  links: Links,
  words: CardMail['words'],
  tone: Letter['band']['tone'],
): Letter {
  const { event, locale, recipient, card } = facts;
  const say = translator(locale);
  const where = whereRow(facts);
  const contact = contactNote(facts);
  const subject = event.sensitive ? 'subjectNeutral' : 'subject';
  return {
    locale,
    subject: say(`cards:mail.${words}.${subject}`, { when: whenInShort(facts), title: event.title }),
    preview: cardInShort(facts),
    band: { tone, text: say(`cards:mail.${words}.band`) },
    kicker: say(`common:format.${event.format}`),
    title: event.title,
    lead: [say(`cards:mail.${words}.lead`)],
    rows: [
      ...whenRows(facts),
      ...(where ? [where] : []),
      ...(recipient?.name ? [{ label: say('mail:row.forWhom'), even: true, lines: [[recipient.name]] }] : []),
      { label: say('cards:mail.number'), lines: [[String(card.number)]] },
      ...cardRows(facts),
    ],
    button: { text: say('cards:mail.button'), url: links('ticket', facts.ticket) },
    paragraphs: [wayOut(facts, links)],
    notes: contact ? [contact] : [],
    footer: footerOf(facts, links, say),
  };
}
