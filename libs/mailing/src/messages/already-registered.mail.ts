import { translator } from '#platform';
import { registrationAskedAgain } from '#registration';
import { registrationLetter, wayOut } from './layout/registration-letter.js';
import { registrationMail } from './registration-mail.js';
import { inBoth, sampleSession, sampleTold } from './samples.js';

/** The page that was shown says nothing of it: only the holder of the address learns that there is a booking. */
export const alreadyRegisteredMail = registrationMail({
  kind: 'already-registered',
  on: [registrationAskedAgain],
  claim: 'still-there',
  letter: (facts, links, calendar) => {
    const say = translator(facts.locale);
    const waits = facts.state === 'waitlisted';
    return registrationLetter(facts, links, {
      words: 'already',
      band: { tone: 'plain', text: say(waits ? 'mail:already.waiting' : 'mail:already.band') },
      lead: [say('mail:already.why')],
      code: true,
      button: 'ticket',
      paragraphs: [wayOut(facts, links)],
      calendar,
    });
  },
  samples: {
    ...inBoth('with a seat', sampleTold()),
    ...inBoth(
      'waiting',
      sampleTold({ state: 'waitlisted', sessions: [sampleSession({ line: 'waitlisted', position: 2 })] }),
    ),
  },
});
