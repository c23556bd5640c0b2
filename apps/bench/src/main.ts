import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { installBench } from './install.bench.js';
import { pagesBench } from './pages.bench.js';
import { plannerBench } from './planner.bench.js';
import type { Row } from './row.js';
import { startBench } from './start.bench.js';
import { table } from './table.js';

const BENCHES = [startBench, pagesBench, installBench, plannerBench];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const isBench = (word: string) => BENCHES.some(({ name }) => name === word);
/** `planner r54` runs some rows of the planner's bench. */
const words = positionals[0] === 'planner' ? positionals.slice(1).filter((word) => !isBench(word)) : [];
const unknown = positionals.filter((word) => !isBench(word) && !words.includes(word));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(', ')}. There are: ${BENCHES.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(64);
}

const rows: Row[] = [];
for (const bench of BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  process.stderr.write(`${bench.name} …\n`);
  rows.push(...(await bench.run(words)));
}
const load = loadavg()
  .map((value) => value.toFixed(1))
  .join(' ');
process.stdout.write(
  `${table(rows)}\n\n${cpus().length} processors, load average ${load}. Trust the ratios, not the absolute figures.\n`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);
