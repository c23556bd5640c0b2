import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CASES, type Case } from './planner-cases.js';
import type { Outcome } from './planner-run.js';
import { type Bench, type Row, rowOf } from './row.js';

/**
 * The planner's goals: each figure beside what is aimed at and the best that any plan can reach. Every planning runs
 * in a worker of its own, so that none profits from code that another has warmed up.
 */
export const plannerBench: Bench = {
  name: 'planner',
  async run(words) {
    const chosen = CASES.filter(({ name }) => words.every((word) => name.includes(word)));
    const rows: Row[] = [];
    for (const one of chosen) rows.push(...(await rowsOf(one)));
    return rows;
  },
};

async function rowsOf(one: Case): Promise<Row[]> {
  process.stderr.write(`  ${one.name}\n`);
  const outcomes: Outcome[] = [];
  for (const seed of one.seeds) outcomes.push(await outcomeOf(one.name, seed));
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  for (const fault of faults.slice(0, 3)) process.stderr.write(`    ${fault}\n`);
  const sound = rowOf({
    bench: 'planner',
    name: `${one.name}: faults`,
    unit: '',
    samples: [faults.length],
    aim: { atMost: 0 },
  });
  const rows = one.figures.map(({ name, unit, better, aim, stretch }, place) => {
    const toAim = (value: number) => (better === 'less' ? { atMost: value } : { atLeast: value });
    return rowOf({
      bench: 'planner',
      name: `${one.name}: ${name}`,
      unit,
      samples: outcomes.map(({ figures }) => figures[place]!.value),
      bound: outcomes[0]!.figures[place]!.bound,
      ...(aim !== undefined && { aim: toAim(aim) }),
      ...(stretch !== undefined && { stretch: toAim(stretch) }),
    });
  });
  return faults.length > 0 ? [sound, ...rows] : rows;
}

async function outcomeOf(name: string, seed: number): Promise<Outcome> {
  const worker = new Worker(new URL('planner-run.js', import.meta.url), { workerData: { name, seed } });
  const [outcome] = (await once(worker, 'message')) as [Outcome];
  await worker.terminate();
  return outcome;
}
