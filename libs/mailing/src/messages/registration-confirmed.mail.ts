import { translator } from '#platform';
import { registrationConfirmed } from '#registration';
import { registrationLetter, wayOut } from './layout/registration-letter.js';
import { registrationMail } from './registration-mail.js';
import { inBoth, sampleEvent, sampleSession, sampleTold } from './samples.js';

export const registrationConfirmedMail = registrationMail({
  kind: 'registration-confirmed',
  on: [registrationConfirmed],
  claim: 'confirmed',
  letter: (facts, links, calendar) => {
    const say = translator(facts.locale);
    return registrationLetter(facts, links, {
      words: 'confirmed',
      band: { tone: 'good', text: say('mail:confirmed.band') },
      code: true,
      button: 'ticket',
      paragraphs: [wayOut(facts, links)],
      calendar,
    });
  },
  samples: {
    ...inBoth('workshop', sampleTold()),
    ...inBoth(
      'in Réunion, online too',
      sampleTold({
        seats: 2,
        event: sampleEvent({
          timeZone: 'Indian/Reunion',
          attendanceMode: 'mixed',
          onlineUrl: 'https://visio.exemple.invalid/salle',
        }),
      }),
    ),
    ...inBoth(
      'three dates in two places',
      sampleTold({
        event: sampleEvent({
          format: 'visits',
          title: 'Visites de centres de formation',
          audience: 'professionals',
        }),
        sessions: [
          sampleSession({ id: 's1', title: 'Blois' }),
          sampleSession({
            id: 's2',
            title: 'Tours',
            startsAt: Temporal.Instant.from('2027-04-01T07:30Z'),
            endsAt: Temporal.Instant.from('2027-04-01T10:00Z'),
            place: { name: 'Centre de formation', address: 'Tours' },
          }),
          sampleSession({
            id: 's3',
            title: 'Vendôme',
            line: 'waitlisted',
            position: 2,
            startsAt: Temporal.Instant.from('2027-05-04T12:00Z'),
            endsAt: Temporal.Instant.from('2027-05-05T10:00Z'),
          }),
        ],
      }),
    ),
    ...inBoth('sensitive', sampleTold({ event: sampleEvent({ sensitive: true, contact: null }) })),
  },
});
