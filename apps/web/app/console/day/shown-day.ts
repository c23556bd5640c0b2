import type { PlannedDay } from './reading-day.js';

/** What the page of a re-planning shows: what would be asked, and what a re-planning that nobody was given yet would change. */
export function shownDay({ plan, news, afterRound, rounds, walkIns }: PlannedDay) {
  const names = new Map(plan.peoplePlanned.map((person) => [person.id, person]));
  const changed = plan.changedCards.flatMap((id) => {
    const person = names.get(id);
    return person
      ? [`${person.number} ${[person.firstName, person.lastName].filter(Boolean).join(' ')}`.trim()]
      : [];
  });
  return {
    planId: plan.id,
    status: plan.status,
    failure: plan.failure,
    waits: plan.status === 'ready' && plan.changedSincePublished && plan.replan !== null,
    told: { absent: plan.replan?.absent.length ?? 0, late: plan.replan?.late.length ?? 0 },
    changed,
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

export type ShownDay = ReturnType<typeof shownDay>;
