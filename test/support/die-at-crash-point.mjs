// Preloaded into a process of ours by a crash test:
//   PASSERELLE_CRASH_AT=admission.after-insert#3 node --import ./test/support/die-at-crash-point.mjs …
// kills it the third time it comes to that point, and says so on stderr: a point that is never hit proves nothing.
import { onCrashPoint } from '#platform';
import { writeSync } from 'node:fs';

const [name, nth = '1'] = (process.env.PASSERELLE_CRASH_AT ?? '').split('#');
let left = Number(nth);

if (name) {
  onCrashPoint((point) => {
    if (point !== name || --left > 0) return;
    writeSync(2, `crash point hit: ${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  });
}
