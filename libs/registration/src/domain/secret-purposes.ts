/** The purposes of our secrets: what is sealed for one opens for no other. They never change. */
export const PASS_CODE = 'registration.pass-code';
export const TICKET = 'registration.ticket';
export const REPEAT = 'registration.repeat';
