import { translator, type Say } from '#platform';
import { registrationCancelled } from '#registration';
import { registrationLetter, type Wording } from './layout/registration-letter.js';
import { registrationMail, type Told } from './registration-mail.js';
import { inBoth, sampleEvent, sampleSession, sampleTold } from './samples.js';

const sessions = [sampleSession({ line: 'ended' })];

/** Nothing is left: by the holder, by an organiser, or because the whole event is cancelled. */
export const registrationCancelledMail = registrationMail({
  kind: 'registration-cancelled',
  on: [registrationCancelled],
  claim: 'cancelled',
  letter: (facts, links, calendar) => {
    const say = translator(facts.locale);
    return registrationLetter(facts, links, {
      words: 'cancelled',
      ...wordsFor(facts, say),
      code: false,
      calendar,
    });
  },
  samples: {
    ...inBoth('by the holder', sampleTold({ state: 'ended', sessions, about: { by: 'holder' } })),
    ...inBoth(
      'by the organiser',
      sampleTold({
        state: 'ended',
        sessions,
        about: { by: 'organiser' },
        cancelReason: 'Deux réservations pour la même personne.',
      }),
    ),
    ...inBoth(
      'with the event',
      sampleTold({
        state: 'ended',
        sessions,
        about: { by: 'event' },
        event: sampleEvent({ status: 'cancelled', reason: 'L’intervenante est malade.' }),
      }),
    ),
  },
});

type Words = Pick<Wording, 'band' | 'lead' | 'why' | 'button' | 'paragraphs'>;

function wordsFor({ about, event, cancelReason }: Told, say: Say): Words {
  switch (about.by) {
    case 'holder':
      return {
        band: { tone: 'plain', text: say('mail:cancelled.bandHolder') },
        button: 'event',
        paragraphs: [[say('mail:cancelled.again')]],
      };
    case 'event':
      return {
        band: { tone: 'bad', text: say('mail:cancelled.bandEvent') },
        lead: [say('mail:cancelled.sorry')],
        why: event.reason,
        button: 'none',
      };
    default:
      return {
        band: { tone: 'bad', text: say('mail:cancelled.bandOrganiser') },
        lead: [say('mail:cancelled.sorry')],
        why: cancelReason,
        button: 'none',
      };
  }
}
