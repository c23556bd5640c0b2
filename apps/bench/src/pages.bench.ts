import autocannon from 'autocannon';
import { freshData, startPasserelle, startProgram } from './passerelle.js';
import { type Bench, rowOf } from './row.js';

const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 20;

/** Requests a second. @throws Error when an answer was not the page. */
async function rate(url: string, headers: Record<string, string> = {}): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
}

/** The catalogue of the demonstration, kept and made anew, beside a bare Fastify string of the same size. */
export const pagesBench: Bench = {
  name: 'pages',
  async run() {
    const data = freshData();
    const house = await startPasserelle('demo', data.folder);
    const page = `${house.url}/fr`;
    const size = (await (await fetch(page)).arrayBuffer()).byteLength;
    const bare = await startProgram(['dist/apps/bench/src/bare-server.js'], '/', { BYTES: String(size) });
    const kept: number[] = [];
    const anew: number[] = [];
    const reference: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      reference.push(await rate(`${bare.url}/`));
      kept.push(await rate(page));
      // Somebody who is signed in, or believes to be, is never given a kept page.
      anew.push(await rate(page, { cookie: 'passerelle_sign_in=nobody' }));
    }
    await Promise.all([bare.stop(), house.stop()]);
    data.remove();
    const bench = 'pages';
    return [
      rowOf({
        bench,
        name: `catalogue, kept (${size} bytes)`,
        unit: 'req/s',
        samples: kept,
        reference,
        aim: { ratioAtLeast: 0.5 },
      }),
      rowOf({ bench, name: 'catalogue, made anew', unit: 'req/s', samples: anew, reference }),
    ];
  },
};
