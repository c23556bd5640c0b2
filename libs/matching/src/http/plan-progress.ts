import { setTimeout as pause } from 'node:timers/promises';
import type { Transactions } from '#platform';
import { planById, type StoredPlan } from '../persistence/rotation-plans.queries.js';

/** Milliseconds between two looks at the plan's row: whoever computes may be another process. */
const BETWEEN_LOOKS = 250;
/** Looks without news after which a comment keeps the connection open through proxies. */
const QUIET_LOOKS = 60;
/** No search goes on for so many looks: a follower that is forgotten ends. */
const MOST_LOOKS = 1_500;

/** The life of a plan as server-sent events (HTML standard, 9.2): `progress`, the last one with its final status. */
export async function* planProgress(transactions: Transactions, id: string): AsyncGenerator<string> {
  let last = '';
  let quiet = 0;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const plan = await transactions.read((em) => planById(em, id));
    if (plan === undefined) return;
    const now = JSON.stringify(newsOf(plan));
    if (now !== last) {
      yield `event: progress\ndata: ${now}\n\n`;
      last = now;
      quiet = 0;
    } else if (++quiet % QUIET_LOOKS === 0) yield ': still here\n\n';
    if (plan.status !== 'queued' && plan.status !== 'running') return;
    await pause(BETWEEN_LOOKS);
  }
}

const newsOf = ({ status, progress, task, revision }: StoredPlan) => ({
  status,
  revision,
  seconds: progress?.seconds ?? 0,
  ofSeconds: task.seconds,
  metrics: progress?.metrics ?? null,
});
