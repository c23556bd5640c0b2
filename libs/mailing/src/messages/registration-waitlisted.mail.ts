import { translator } from '#platform';
import { registrationWaitlisted } from '#registration';
import { queueWords, registrationLetter, wayOut } from './layout/registration-letter.js';
import { registrationMail } from './registration-mail.js';
import { inBoth, sampleSession, sampleTold } from './samples.js';

export const registrationWaitlistedMail = registrationMail({
  kind: 'registration-waitlisted',
  on: [registrationWaitlisted],
  claim: 'waitlisted',
  letter: (facts, links) => {
    const say = translator(facts.locale);
    return registrationLetter(facts, links, {
      words: 'waitlisted',
      band: { tone: 'waiting', text: say('mail:waitlisted.band') },
      lead: [[queueWords(facts), say('mail:waitlisted.then')].filter(Boolean).join(' ')],
      code: true,
      button: 'ticket',
      paragraphs: [wayOut(facts, links)],
    });
  },
  samples: {
    ...inBoth(
      'third in line',
      sampleTold({ state: 'waitlisted', sessions: [sampleSession({ line: 'waitlisted', position: 3 })] }),
    ),
    ...inBoth(
      'next',
      sampleTold({ state: 'waitlisted', sessions: [sampleSession({ line: 'waitlisted', position: 1 })] }),
    ),
  },
});
