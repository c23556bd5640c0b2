import { freshData, startPasserelle, startProgram } from './passerelle.js';
import { type Bench, rowOf } from './row.js';

const ROUNDS = 3;

/** From the spawn to `/readyz`, the first time and later, and the memory of all processes, beside a bare Fastify. */
export const startBench: Bench = {
  name: 'start',
  async run() {
    const first: number[] = [];
    const later: number[] = [];
    const memory: number[] = [];
    const bare: number[] = [];
    const bareMemory: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const data = freshData();
      const fresh = await startPasserelle('start', data.folder);
      first.push(fresh.seconds);
      await fresh.stop();
      const again = await startPasserelle('start', data.folder);
      later.push(again.seconds);
      memory.push(again.memory());
      await again.stop();
      data.remove();
      const reference = await startProgram(['dist/apps/bench/src/bare-server.js'], '/');
      bare.push(reference.seconds);
      bareMemory.push(reference.memory());
      await reference.stop();
    }
    const bench = 'start';
    return [
      rowOf({
        bench,
        name: 'first start to ready',
        unit: 's',
        samples: first,
        reference: bare,
        aim: { atMost: 5 },
      }),
      rowOf({
        bench,
        name: 'later start to ready',
        unit: 's',
        samples: later,
        reference: bare,
        aim: { atMost: 2 },
      }),
      rowOf({
        bench,
        name: 'memory of all processes',
        unit: 'MB',
        samples: memory,
        reference: bareMemory,
        aim: { atMost: 300 },
      }),
    ];
  },
};
