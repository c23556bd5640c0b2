import { visitProposed } from '#matching';
import { translator } from '#platform';
import { capital, shortMoment, wholeSpan } from './layout/dates.js';
import { nameOf, visitRows } from './layout/visit-words.js';
import { visitLetter, visitMail } from './visit-mail.js';
import { pairInBoth, samplePair, sampleVisit } from './visit-samples.js';

/** The other one proposes a date: the reader says yes on their page, or proposes another. */
export const visitProposedMail = visitMail({
  kind: 'visit-proposed',
  on: [visitProposed],
  holds: ({ over, visit, about }) =>
    !over && visit !== null && visit.proposal !== null && visit.revision === about.revision,
  letter: (facts, links) => {
    const { event, locale } = facts;
    const visit = facts.visit!;
    const { place, ...times } = visit.proposal!;
    const span = { ...times, timeZone: event.timeZone };
    const say = translator(locale);
    const values = { name: nameOf(visit.partner, locale), when: shortMoment(span, locale) };
    return visitLetter(facts, links, {
      subject: say(`pairs:mail.proposed.${event.sensitive ? 'subjectNeutral' : 'subject'}`, values),
      preview: `${capital(wholeSpan(span, locale))}.`,
      band: { tone: 'waiting', text: say('pairs:mail.proposed.band') },
      rows: visitRows(visit, { span, place }, locale),
      button: say('pairs:mail.proposed.button'),
      paragraphs: visit.agreed === null ? [] : [[say('pairs:mail.proposed.instead')]],
    });
  },
  samples: {
    ...pairInBoth('a first date', samplePair({ visit: sampleVisit({ agreed: null }) })),
    ...pairInBoth('another date', samplePair({ visit: sampleVisit({ role: 'host' }) })),
  },
});
