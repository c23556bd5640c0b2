// A process of its own for the tests of admission: rushes into one event and prints one JSON line for each answer.
//   DATABASE_URL=… EVENT_ID=… SIGN_UPS=300 node ./test/support/sign-up-rush.mjs
import { SystemClock } from '#kernel';
import { createOrm, Secrets, Transactions } from '#platform';
import { Admission, AdmitParties } from '#registration';
import 'reflect-metadata';

const WAVE = 40;
const { DATABASE_URL, EVENT_ID, SIGN_UPS = '1' } = process.env;
const orm = await createOrm({ url: DATABASE_URL, entities: [] });
const secrets = new Secrets('a secret of the tests, long enough');
const admission = new Admission(new AdmitParties(new Transactions(orm.em), new SystemClock(), secrets));

const signUp = async () => {
  const party = { kind: 'nameless', seats: 1, contact: null };
  const answer = await admission.run({ eventId: EVENT_ID, parties: [party], locale: 'fr' });
  process.stdout.write(`${JSON.stringify(answer)}\n`);
};

// In waves: one batch each, however slow the machine is, so that a test can name the batch to be killed in.
for (let left = Number(SIGN_UPS); left > 0; left -= WAVE)
  await Promise.allSettled(Array.from({ length: Math.min(WAVE, left) }, signUp));
await orm.close(true);
