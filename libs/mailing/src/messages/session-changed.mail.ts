import { translator, type Say } from '#platform';
import { eventPostponed, sessionChanged } from '#scheduling';
import { registrationLetter, wayOut, type Wording } from './layout/registration-letter.js';
import { registrationMail, type Told } from './registration-mail.js';
import { inBoth, sampleEvent, sampleSession, sampleTold } from './samples.js';

const was = {
  startsAt: Temporal.Instant.from('2027-03-09T12:00Z'),
  endsAt: Temporal.Instant.from('2027-03-09T14:00Z'),
  timeZone: 'Europe/Paris',
};

/** The organiser moved, renamed or postponed: each registered person is told once a change, however many their sessions. */
export const sessionChangedMail = registrationMail({
  kind: 'session-changed',
  on: [sessionChanged, eventPostponed],
  claim: 'changed',
  occurrence: ({ announcementId, about }) =>
    about.revision === undefined ? announcementId : `${about.eventId} ${about.revision}`,
  addressees: (em, { about }, sources) =>
    sources.addresseesAt(em, {
      eventId: String(about.eventId),
      ...(about.sessionId !== undefined && { sessionId: String(about.sessionId) }),
    }),
  letter: (facts, links, calendar) => {
    const say = translator(facts.locale);
    return registrationLetter(facts, links, {
      ...(facts.event.status === 'postponed' ? postponed(say) : changed(facts, say)),
      why: facts.event.reason,
      was: facts.was,
      code: true,
      button: 'ticket',
      paragraphs: [wayOut(facts, links)],
      calendar,
      known: true,
    });
  },
  samples: {
    ...inBoth('an hour later', sampleTold({ was })),
    ...inBoth(
      'still waiting',
      sampleTold({
        was,
        state: 'waitlisted',
        sessions: [sampleSession({ line: 'waitlisted', position: 2 })],
      }),
    ),
    ...inBoth(
      'postponed',
      sampleTold({
        was,
        event: sampleEvent({
          status: 'postponed',
          reason: 'La salle est inondée.\nNous en cherchons une autre.',
        }),
      }),
    ),
  },
});

const changed = ({ state }: Told, say: Say): Pick<Wording, 'words' | 'band' | 'lead'> => ({
  words: 'changed',
  band: { tone: 'waiting', text: say('mail:changed.band') },
  lead: [say(state === 'waitlisted' ? 'mail:changed.queueKept' : 'mail:changed.kept')],
});

const postponed = (say: Say): Pick<Wording, 'words' | 'band' | 'lead'> => ({
  words: 'postponed',
  band: { tone: 'waiting', text: say('mail:postponed.band') },
  lead: [say('mail:postponed.kept')],
});
