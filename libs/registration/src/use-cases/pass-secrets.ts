import type { Secrets } from '#platform';

/** The purposes of our secrets: what is sealed for one opens for no other. They never change. */
export const PASS_CODE = 'registration.pass-code';
export const TICKET = 'registration.ticket';
export const REPEAT = 'registration.repeat';

/** A text as it is stored: sealed, with the value it is found by. */
export const sealed = (secrets: Secrets, purpose: string, text: string) => ({
  sealed: secrets.encrypt(purpose, text),
  lookUp: secrets.lookUp(purpose, text),
});
