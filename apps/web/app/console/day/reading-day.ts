import { listExpected } from '#attendance/contract';
import { listPlans, readBoard, readPlan, type RotationPlanView } from '#matching/contract';
import type { Reader } from '../../context.js';
import { answerOf, ifAllowed } from '../asking.js';
import { dayNews, lastFixedRound, type DayNews } from './day-news.js';

/** The plan of tables that people hold cards of; undefined where there is none, or the reader has no say in it. */
export async function publishedPlanOf(reader: Reader, eventId: string) {
  const plans = ifAllowed(await reader.visit.api.call(listPlans, { params: { id: eventId } }))?.items ?? [];
  return plans.find(
    ({ mode, publishedAt }) => publishedAt !== null && mode !== 'breakouts' && mode !== 'pairs',
  );
}

export interface PlannedDay {
  readonly plan: RotationPlanView;
  readonly news: DayNews;
  /** Undefined when no round is left to change. */
  readonly afterRound: number | undefined;
  readonly rounds: number;
  /** Came without a registration. */
  readonly walkIns: number;
}

/** The published plan beside the arrivals and the clock: attendance and matching know nothing of each other. */
export async function readPlannedDay(reader: Reader, eventId: string): Promise<PlannedDay | undefined> {
  const { api, now } = reader.visit;
  const published = await publishedPlanOf(reader, eventId);
  if (!published) return undefined;
  const [read, board, expected] = await Promise.all([
    api.call(readPlan, { params: { id: published.id } }),
    api.call(readBoard, { params: { id: eventId }, query: {} }),
    api.call(listExpected, { params: { id: eventId }, query: {} }),
  ]);
  const plan = answerOf(read, reader);
  const { people, counts } = answerOf(expected, reader);
  const screen = answerOf(board, reader);
  const planned = plan.peoplePlanned.map(({ id, number, firstName, lastName, gone }) => ({
    id,
    number,
    gone,
    name: [firstName, lastName].filter(Boolean).join(' ') || String(number),
  }));
  return {
    plan,
    news: dayNews(planned, people, plan.replan?.absent ?? []),
    afterRound: lastFixedRound(screen, now().epochMilliseconds),
    rounds: screen.plan?.rounds.length ?? 0,
    walkIns: counts.walkIns,
  };
}
