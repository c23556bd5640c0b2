import { translator } from '#platform';
import { registrationPromoted } from '#registration';
import { registrationLetter, wayOut } from './layout/registration-letter.js';
import { registrationMail } from './registration-mail.js';
import { inBoth, sampleTold } from './samples.js';

export const registrationPromotedMail = registrationMail({
  kind: 'registration-promoted',
  on: [registrationPromoted],
  claim: 'confirmed',
  letter: (facts, links, calendar) => {
    const say = translator(facts.locale);
    return registrationLetter(facts, links, {
      words: 'promoted',
      band: { tone: 'good', text: say('mail:promoted.band') },
      code: true,
      button: 'ticket',
      paragraphs: [wayOut(facts, links)],
      calendar,
    });
  },
  samples: inBoth('workshop', sampleTold()),
});
