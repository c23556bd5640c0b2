import type { MessageKind } from '../domain/vocabulary.js';
import { alreadyRegisteredMail } from './already-registered.mail.js';
import { cardChangedMail } from './card-changed.mail.js';
import { cardReadyMail } from './card-ready.mail.js';
import { invitedMail } from './invited.mail.js';
import type { Mail } from './mail.js';
import { pairFormedMail } from './pair-formed.mail.js';
import { programmeReadyMail } from './programme-ready.mail.js';
import { registrationCancelledMail } from './registration-cancelled.mail.js';
import { registrationChangedMail } from './registration-changed.mail.js';
import { registrationConfirmedMail } from './registration-confirmed.mail.js';
import { registrationPromotedMail } from './registration-promoted.mail.js';
import { registrationWaitlistedMail } from './registration-waitlisted.mail.js';
import { sessionChangedMail } from './session-changed.mail.js';
import { signInLinkMail } from './sign-in-link.mail.js';
import { visitAgreedMail } from './visit-agreed.mail.js';
import { visitCalledOffMail } from './visit-called-off.mail.js';
import { visitProposedMail } from './visit-proposed.mail.js';
import { visitsToChooseMail } from './visits-to-choose.mail.js';

/** Every message that this lib writes. A new one is a file beside these and a line here. */
export const MAILS: readonly Mail<unknown>[] = [
  signInLinkMail,
  invitedMail,
  registrationConfirmedMail,
  registrationWaitlistedMail,
  registrationPromotedMail,
  programmeReadyMail,
  registrationChangedMail,
  sessionChangedMail,
  registrationCancelledMail,
  alreadyRegisteredMail,
  cardReadyMail,
  cardChangedMail,
  pairFormedMail,
  visitProposedMail,
  visitAgreedMail,
  visitCalledOffMail,
  visitsToChooseMail,
];

export const mailOf = (kind: MessageKind): Mail<unknown> => MAILS.find((mail) => mail.kind === kind)!;
