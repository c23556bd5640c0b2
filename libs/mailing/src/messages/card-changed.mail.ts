import { cardMail } from './card-mail.js';
import { cardInBoth, sampleCard } from './card-samples.js';

/** The plan was published again, and this person’s card is another than before. */
export const cardChangedMail = cardMail({
  kind: 'card-changed',
  words: 'changed',
  tone: 'waiting',
  samples: cardInBoth('tables', sampleCard()),
});
