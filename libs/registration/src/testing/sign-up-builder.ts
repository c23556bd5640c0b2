import type { Party } from '../domain/party.js';
import type { SignUp } from '../use-cases/sign-up.js';

let made = 0;

/** Somebody with a name and an address of their own. */
export const aPerson = (given: Partial<NonNullable<Party['contact']>> = {}): Party => ({
  kind: 'person',
  seats: 1,
  contact: {
    firstName: 'Camille',
    lastName: `Essai ${++made}`,
    email: `camille.essai.${made}@exemple.fr`,
    phone: null,
    organisationId: null,
    organisationName: null,
    jobFunction: null,
    ...given,
  },
});

export const nameless = (seats = 1): Party => ({ kind: 'nameless', seats, contact: null });

export const aGroup = (size: number): Party => ({
  kind: 'group',
  seats: size,
  counts: [{ audience: 'pupil', size }],
  accompanying: 2,
  contact: aPerson().contact!,
});

/** One person for an event, unless said otherwise. */
export const aSignUp = (eventId: string, given: Partial<SignUp> = {}): SignUp => ({
  eventId,
  parties: [aPerson()],
  locale: 'fr',
  ...given,
});
