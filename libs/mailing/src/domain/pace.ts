/** Attempts before a message that nobody refuses is given up: with the waits below, about three days. */
const ATTEMPTS = 20;
const FIRST_WAIT = 15;
const LONGEST_WAIT = 4 * 3_600;

/** Seconds to wait after the given number of attempts: 15, 30, 60 … four hours; undefined when it is given up. */
export const retryAfter = (attempts: number): number | undefined =>
  attempts >= ATTEMPTS ? undefined : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
