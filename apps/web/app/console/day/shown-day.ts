import type { PlannedPersonView } from '#matching/contract';
import type { NamedOne } from './day-news.js';
import type { PlannedDay } from './reading-day.js';

/** What the page of a re-planning shows: what would be asked, and what a re-planning that nobody was given yet would change. */
export function shownDay({ plan, news, afterRound, rounds, walkIns }: PlannedDay) {
  const late = new Set(plan.replan?.late.map(({ id }) => id));
  const changed = new Set(plan.changedCards);
  const named = plan.peoplePlanned.filter(({ id }) => changed.has(id)).map(labelled);
  return {
    planId: plan.id,
    status: plan.status,
    failure: plan.failure,
    waits: plan.status === 'ready' && plan.changedSincePublished && plan.replan !== null,
    told: { absent: plan.replan?.absent.length ?? 0, late: late.size },
    /** Hold another card than before. */
    changed: named.filter(({ id }) => !late.has(id)),
    /** Get their first. */
    fresh: named.filter(({ id }) => late.has(id)),
    news,
    /** What the arrivals say has been planned for already. */
    settled:
      news.late.length + news.back.length === 0 &&
      news.absent.every(({ id }) => plan.replan?.absent.includes(id)),
    afterRound,
    rounds,
    walkIns,
  };
}

const labelled = ({ id, number, firstName, lastName }: PlannedPersonView): NamedOne => ({
  id,
  name: [number, firstName, lastName].filter(Boolean).join(' '),
});

export type ShownDay = ReturnType<typeof shownDay>;
