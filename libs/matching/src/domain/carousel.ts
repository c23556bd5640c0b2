import { BadInput } from './bad-input.js';
import { boundsFor, weakBounds } from './bounds.js';
import { NOWHERE, type Day, type Seats } from './day.js';
import type { CarouselInput, TablesPlan } from './input.js';
import { measure } from './measure.js';
import { normalise } from './normalise.js';
import { provedOptimal, type PlanOptions, type PlanOutput } from './output.js';
import { toPlan } from './to-plan.js';

/**
 * A carousel: groups are made once and move to the next stand at the bell, so that everybody can follow without a card.
 * Groups mix organisations; its figures stand beside the bounds of a free plan, which is what its simplicity costs.
 * @throws BadInput when a stand closes or cannot take a group: a carousel has no way round it
 */
export function planCarousel(input: CarouselInput, options: PlanOptions): PlanOutput<TablesPlan> {
  const began = options.now?.() ?? 0;
  const day = normalise({ ...input, mode: 'hosted' });
  const seats = turn(day);
  const metrics = measure(day, seats);
  const bounds = boundsFor(day, metrics);
  const weak = weakBounds(day);
  return {
    mode: 'carousel',
    plan: toPlan(day, seats),
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    ...(weak.length > 0 && { weak }),
    seconds: ((options.now?.() ?? 0) - began) / 1000,
    seed: options.seed ?? 1,
    method: 'carousel',
  };
}

function turn(day: Day): Seats {
  const visitors = day.people - day.hosts;
  const groups = dealtGroups(day, visitors);
  const seats = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  for (let r = 0; r < day.rounds; r++) {
    const counts = new Int16Array(day.tables);
    for (let p = 0; p < visitors; p++) {
      if (!day.present[r * day.people + p]) continue;
      const stand = (groups[p]! + r) % day.tables;
      seats[r * day.people + p] = stand;
      counts[stand]!++;
    }
    for (let t = 0; t < day.tables; t++) {
      seats[r * day.people + visitors + t] = t;
      if (counts[t]! + 1 <= day.most[r * day.tables + t]! + 1) continue;
      throw new BadInput(
        'matching.carousel-full',
        `In round ${r + 1} ${counts[t]} people would come to stand "${day.tableIds[t]}", which takes ${Math.max(0, day.most[r * day.tables + t]! - 1)}; a free plan ("mode": "hosted") can go round it.`,
        { round: r + 1, id: day.tableIds[t]! },
      );
    }
  }
  return seats;
}

/** Deals organisation by organisation round the groups, each starting where its own stand comes latest. */
function dealtGroups(day: Day, visitors: number): Int16Array {
  const groups = new Int16Array(visitors);
  const counts = new Int16Array(day.tables);
  const share = Math.ceil(visitors / day.tables);
  const ownVisits = (p: number, group: number) => {
    let visits = 0;
    for (let r = 0; r < day.rounds; r++) {
      if (day.organisationOf[visitors + ((group + r) % day.tables)] === day.organisationOf[p]) visits++;
    }
    return visits;
  };
  const colleagues = Array.from({ length: day.tables }, () => new Map<number, number>());
  for (let p = 0; p < visitors; p++) {
    const o = day.organisationOf[p]!;
    let [best, least] = [-1, Infinity];
    for (let g = 0; g < day.tables; g++) {
      if (counts[g]! >= share) continue;
      const cost = ownVisits(p, g) * 1000 + (colleagues[g]!.get(o) ?? 0) * 100 + counts[g]!;
      if (cost < least) [best, least] = [g, cost];
    }
    groups[p] = best;
    counts[best]!++;
    colleagues[best]!.set(o, (colleagues[best]!.get(o) ?? 0) + 1);
  }
  return groups;
}
