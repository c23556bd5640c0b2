import { pairFormed } from '#matching';
import { translator } from '#platform';
import { nameOf, partnerRows, windowIs, windowRow } from './layout/visit-words.js';
import { visitLetter, visitMail } from './visit-mail.js';
import { pairInBoth, samplePair, sampleTrio } from './visit-samples.js';

/** Who the reader's partner is and how to reach them; each has the other's address, since that is what pairs are for. */
export const pairFormedMail = visitMail({
  kind: 'pair-formed',
  on: [pairFormed],
  holds: ({ over, state, partners }) => !over && state === 'confirmed' && partners.length > 0,
  letter: (facts, links) => {
    const { event, locale, partners, window } = facts;
    const say = translator(locale);
    const trio = partners.length > 1 ? 'Trio' : '';
    const name = partners.map((partner) => nameOf(partner, locale)).join(', ');
    return visitLetter(facts, links, {
      subject: say(`pairs:mail.formed.subject${trio}${event.sensitive ? 'Neutral' : ''}`, { name }),
      preview: `${say('pairs:mail.row.window')}, ${windowIs(window, event.timeZone, locale)}.`,
      band: { tone: 'good', text: say(`pairs:mail.formed.band${trio}`) },
      lead: [say(`pairs:mail.formed.lead${trio}`)],
      rows: [...partnerRows(facts), windowRow(facts)],
      button: say('pairs:mail.button'),
      paragraphs: [[say('pairs:mail.formed.then')], [say('pairs:mail.shared')]],
    });
  },
  samples: { ...pairInBoth('a pair', samplePair()), ...pairInBoth('a trio', sampleTrio()) },
});
