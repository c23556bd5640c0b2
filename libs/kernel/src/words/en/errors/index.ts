import { attendance } from './attendance.js';
import { directory } from './directory.js';
import { identity } from './identity.js';
import { mailing } from './mailing.js';
import { matching } from './matching.js';
import { pairs } from './pairs.js';
import { platform } from './platform.js';
import { registration } from './registration.js';
import { scheduling } from './scheduling.js';

/** One sentence per code: `registration.session-full` is `errors.registration['session-full']`. */
export const errors = {
  platform,
  identity,
  directory,
  scheduling,
  registration,
  attendance,
  mailing,
  matching,
  pairs,
};
