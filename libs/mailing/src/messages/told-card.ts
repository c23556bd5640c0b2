import type { CardFacts } from './card-facts.js';
import type { Told } from './registration-mail.js';

/** What somebody is told of their card: the card that they hold now, not the one that was announced. */
export interface ToldCard extends Told {
  readonly card: CardFacts;
}
