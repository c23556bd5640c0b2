import { randomBytes } from '#kernel';

const BYTES = 16;

/** Opens one registration and shows all of it: 128 random bits, so no limit is needed to keep it from being guessed. */
export const newTicket = (): string => Buffer.from(randomBytes(BYTES)).toString('base64url');

/** Whether a text can be a ticket at all; what cannot is never looked up. */
export const isTicket = (text: string): boolean => /^[\w-]{22}$/.test(text);
