import { translator } from '#platform';
import { registrationChanged } from '#registration';
import { registrationLetter, wayOut } from './layout/registration-letter.js';
import { registrationMail } from './registration-mail.js';
import { inBoth, sampleTold } from './samples.js';

/** The reader changed their own seats or dates, or lost a date that was cancelled: here is what they have now. */
export const registrationChangedMail = registrationMail({
  kind: 'registration-changed',
  on: [registrationChanged],
  claim: 'changed',
  letter: (facts, links, calendar) => {
    const say = translator(facts.locale);
    return registrationLetter(facts, links, {
      words: 'booked',
      band: { tone: 'good', text: say('mail:booked.band') },
      code: true,
      button: 'ticket',
      paragraphs: [wayOut(facts, links)],
      calendar,
      known: true,
    });
  },
  samples: inBoth('two seats', sampleTold({ seats: 2 })),
});
