import { visitCalledOff } from '#matching';
import { translator } from '#platform';
import { capital, shortMoment, wholeSpan } from './layout/dates.js';
import { visitRows } from './layout/visit-words.js';
import type { PairFacts } from './visit-facts.js';
import { visitCalendar } from './visit-calendar.js';
import { visitLetter, visitMail } from './visit-mail.js';
import { pairInBoth, samplePair, sampleVisit } from './visit-samples.js';

/** A visit that both counted on does not take place: it leaves both calendars. */
export const visitCalledOffMail = visitMail({
  kind: 'visit-called-off',
  on: [visitCalledOff],
  holds: ({ visit, about }) => visit !== null && visit.agreed === null && visit.sequence === about.sequence,
  letter: (facts, links, calendar) => {
    const { locale, about, state } = facts;
    const slot = formerSlot(facts);
    const say = translator(locale);
    const ofPair = about.by === 'pair';
    return visitLetter(facts, links, {
      subject: say('pairs:mail.calledOff.subject', { when: shortMoment(slot.span, locale) }),
      preview: `${capital(wholeSpan(slot.span, locale))}.`,
      band: { tone: 'bad', text: say('pairs:mail.calledOff.band') },
      lead: ofPair ? [say('pairs:mail.calledOff.pair')] : [],
      rows: visitRows(facts.visit!, slot, locale),
      button: say('pairs:mail.seeVisit'),
      paragraphs: ofPair || state !== 'confirmed' ? [] : [[say('pairs:mail.calledOff.again')]],
      calendar,
    });
  },
  calendar: (facts, links) => visitCalendar(facts, links, formerSlot(facts)),
  samples: {
    ...pairInBoth('by one of the two', calledOff('guest')),
    ...pairInBoth('with the pair', calledOff('pair')),
  },
});

/** When it was to be. Where is no longer known, and no longer matters. */
function formerSlot({ about, event }: PairFacts) {
  const [startsAt, endsAt] = [about.wasStartsAt, about.wasEndsAt].map((at) =>
    Temporal.Instant.from(String(at)),
  );
  return { span: { startsAt: startsAt!, endsAt: endsAt!, timeZone: event.timeZone }, place: null };
}

function calledOff(by: string): PairFacts {
  const about = { by, wasStartsAt: '2027-04-06T12:00:00Z', wasEndsAt: '2027-04-06T14:00:00Z' };
  return samplePair({ visit: sampleVisit({ agreed: null, proposal: null }), about });
}
