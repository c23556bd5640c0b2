import type { Outcome } from '#kernel';
import { readPlan, replan } from '#matching/contract';
import type { Reader } from '../../context.js';
import { refuse } from '../../context.js';
import { readPlannedDay } from './reading-day.js';

const PATIENCE = 8_000;
const EVERY = 150;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Plans the rounds to come for those who are noted as here, and waits until it is done: a re-planning takes
 * milliseconds, and whoever asked stands at the door. One that takes longer goes on behind.
 */
export async function replanForThoseHere(reader: Reader, eventId: string): Promise<Outcome<unknown>> {
  const { api } = reader.visit;
  const day = await readPlannedDay(reader, eventId);
  if (!day) return refuse({ type: '', title: '', status: 404, code: 'platform.not-found' });
  const { plan, news, afterRound = day.rounds } = day;
  const fromRound = afterRound + 1;
  const asked = await api.call(replan, {
    params: { id: plan.id },
    body: {
      afterRound,
      absent: news.absent.map(({ id }) => id),
      late: news.late.map(({ id }) => ({ id, fromRound })),
    },
  });
  if (!asked.ok) return asked;
  for (let waited = 0; waited < PATIENCE; waited += EVERY) {
    await pause(EVERY);
    const read = await api.call(readPlan, { params: { id: plan.id } });
    if (!read.ok || (read.answer.status !== 'queued' && read.answer.status !== 'running')) return read;
  }
  return asked;
}
