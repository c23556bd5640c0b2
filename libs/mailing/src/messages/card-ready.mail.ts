import { cardMail } from './card-mail.js';
import { HOSTED, WITHOUT_TIMES, cardInBoth, sampleCard } from './card-samples.js';
import { sampleEvent } from './samples.js';

/** The plan of a day is published: each person has their card. */
export const cardReadyMail = cardMail({
  kind: 'card-ready',
  words: 'ready',
  tone: 'good',
  samples: {
    ...cardInBoth('tables', sampleCard()),
    ...cardInBoth('stands', sampleCard({ card: HOSTED })),
    ...cardInBoth(
      'sensitive, without times',
      sampleCard({ card: WITHOUT_TIMES, event: sampleEvent({ sensitive: true }) }),
    ),
  },
});
