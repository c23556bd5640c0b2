import { parentPort, workerData } from 'node:worker_threads';
import { checkPlan, plan, type Metrics } from '#matching/planner';
import { CASES } from './planner-cases.js';

/** What the bench hears of one planning: each figure and its bound, in the order of the case. */
export interface Outcome {
  readonly faults: readonly string[];
  readonly figures: readonly { readonly value: number; readonly bound: number | null }[];
}

type Json = Parameters<typeof checkPlan>[0];
/** The judge takes plain JSON, as it would come from a file. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

const { name, seed } = workerData as { name: string; seed: number };
const { input: make, seconds, figures } = CASES.find((one) => one.name === name)!;
const input = await make(seed);
const replan = 'replan' in input ? input.replan : undefined;
const before =
  replan === undefined
    ? {}
    : checkPlan(asJson({ ...input, replan: undefined }), asJson({ plan: replan.plan })).metrics;
let [secondsToFirst, secondsToClean] = [Infinity, Infinity];
const isClean = (metrics: Metrics) =>
  ['repeats', 'sameOrganisation', 'forbidden'].every((one) => metrics[one] === 0);
const output = await plan(input, {
  seed,
  seconds,
  now: () => performance.now(),
  onProgress: (progress) => {
    secondsToFirst = Math.min(secondsToFirst, progress.seconds);
    if (isClean(progress.metrics)) secondsToClean = Math.min(secondsToClean, progress.seconds);
  },
});
secondsToFirst = Math.min(secondsToFirst, output.seconds);
if (isClean(output.metrics)) secondsToClean = Math.min(secondsToClean, output.seconds);
const verdict = checkPlan(asJson(input), asJson(output));
const run = { input, output, metrics: verdict.metrics, before, secondsToFirst, secondsToClean };
const outcome: Outcome = {
  faults: verdict.faults,
  figures: figures.map(({ of, bound }) => ({ value: of(run), bound: bound?.(run) ?? null })),
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of worker_threads takes no origin
parentPort!.postMessage(outcome);
