import { visitsToChoose } from '#matching';
import { translator } from '#platform';
import { dayOf } from './layout/dates.js';
import { partnerRows, windowIs, windowRow } from './layout/visit-words.js';
import { visitLetter, visitMail } from './visit-mail.js';
import { pairInBoth, samplePair } from './visit-samples.js';

/** The period of the visits ends soon and a date is missing. Written once. */
export const visitsToChooseMail = visitMail({
  kind: 'visits-to-choose',
  on: [visitsToChoose],
  holds: ({ over, late, state }) => !over && late && state === 'confirmed',
  letter: (facts, links) => {
    const { event, locale, window } = facts;
    const say = translator(locale);
    const until = dayOf(window.until.toZonedDateTime(event.timeZone), locale);
    return visitLetter(facts, links, {
      subject: say('pairs:mail.late.subject'),
      preview: `${say('pairs:mail.row.window')}, ${windowIs(window, event.timeZone, locale)}.`,
      band: { tone: 'waiting', text: say('pairs:mail.late.band') },
      lead: [say('pairs:mail.late.lead', { until })],
      rows: [...partnerRows(facts), windowRow(facts)],
      button: say('pairs:mail.button'),
    });
  },
  samples: pairInBoth('a reminder', samplePair()),
});
