import { BadInput } from './bad-input.js';
import { boundsFor, weakBounds } from './bounds.js';
import { ANYWHERE, NOWHERE, type Day, type Seats } from './day.js';
import type { CarouselInput, HostedInput, TablesPlan } from './input.js';
import { measure } from './measure.js';
import { normalise } from './normalise.js';
import { provedOptimal, type Metrics, type PlanOptions, type PlanOutput } from './output.js';
import { replanTables } from './replan.js';
import { toPlan } from './to-plan.js';

/**
 * A carousel: groups are made once and move to the next stand at the bell, so that everybody can follow without a card.
 * Groups mix organisations; its figures stand beside the bounds of a free plan, which is what its simplicity costs.
 * @throws BadInput when a stand closes or cannot take a group: a carousel has no way round it
 */
export function planCarousel(input: CarouselInput, options: PlanOptions): PlanOutput<TablesPlan> {
  if (input.replan) return replanTables({ ...input, mode: 'hosted' }, options, 'carousel');
  const began = options.now?.() ?? 0;
  const day = normalise({ ...input, mode: 'hosted' });
  const seats = turn(day, input);
  const metrics = measure(day, seats);
  const bounds = boundsFor(day, metrics);
  const weak = weakBounds(day);
  return {
    mode: 'carousel',
    plan: toPlan(day, seats, { catchUp: input.catchUp === true }),
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    ...(weak.length > 0 && { weak }),
    seconds: ((options.now?.() ?? 0) - began) / 1000,
    seed: options.seed ?? 1,
    method: 'carousel',
  };
}

/** The carousel of a hosted day, or in a sentence why there is none. */
export function compareWithCarousel(
  input: HostedInput,
): { plan: TablesPlan; metrics: Metrics } | { impossible: string } {
  try {
    const { plan, metrics } = planCarousel({ ...input, mode: 'carousel' }, {});
    return { plan, metrics };
  } catch (error) {
    if (error instanceof BadInput) return { impossible: error.message };
    throw error;
  }
}

function turn(day: Day, input: CarouselInput): Seats {
  const visitors = day.people - day.hosts;
  const groups = dealtGroups(day, visitors);
  const seats = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  for (let r = 0; r < day.rounds; r++) {
    const counts = new Int16Array(day.tables);
    for (let p = 0; p < visitors; p++) {
      if (!day.present[r * day.people + p]) continue;
      const pin = day.pinned[r * day.people + p]!;
      const stand = pin === ANYWHERE ? (groups[p]! + r) % day.tables : pin;
      if (pin === ANYWHERE && !day.allowed[p * day.tables + stand]) refuseWay(day, p, stand, r);
      seats[r * day.people + p] = stand;
      counts[stand]!++;
    }
    for (let t = 0; t < day.tables; t++) seats[r * day.people + visitors + t] = t;
    refuseFull(input, counts, r);
  }
  return seats;
}

function refuseWay(day: Day, p: number, stand: number, r: number): never {
  throw new BadInput(
    'matching.carousel-way',
    `In round ${r + 1} a carousel takes "${day.personIds[p]}" to stand "${day.tableIds[stand]}", where they may not sit; a free plan ("mode": "hosted") can go round it.`,
    { round: r + 1, id: day.personIds[p]! },
  );
}

function refuseFull(input: CarouselInput, counts: Int16Array, r: number): void {
  input.stands.forEach(({ id, closedFrom, max = Infinity }, t) => {
    const room = closedFrom !== undefined && r + 1 >= closedFrom ? 0 : max;
    if (counts[t]! <= room) return;
    throw new BadInput(
      'matching.carousel-full',
      `In round ${r + 1} ${counts[t]} people would come to stand "${id}", which takes ${room}; a free plan ("mode": "hosted") can go round it.`,
      { round: r + 1, id },
    );
  });
}

/** Deals organisation by organisation round the groups, blocks whole, each where their own stand comes latest. */
function dealtGroups(day: Day, visitors: number): Int16Array {
  const groups = new Int16Array(visitors);
  const counts = new Int16Array(day.tables);
  const share = Math.ceil(visitors / day.tables);
  const colleagues = Array.from({ length: day.tables }, () => new Map<number, number>());
  const unitOf = (p: number) => (day.blockOf[p] === -1 ? [p] : day.blocks[day.blockOf[p]!]!);
  const units = Array.from({ length: visitors }, (_, p) => unitOf(p)).filter((unit, p) => unit[0] === p);
  // Large blocks first: single people fill what they leave.
  units.sort((one, other) => other.length - one.length);
  for (const unit of units) {
    let [best, least] = [-1, Infinity];
    for (let g = 0; g < day.tables; g++) {
      const over = Math.max(0, counts[g]! + unit.length - share);
      let cost = over * 1_000_000 + counts[g]!;
      for (const p of unit)
        cost += blocked(day, p, g) * 1000 + (colleagues[g]!.get(day.organisationOf[p]!) ?? 0) * 100;
      if (cost < least) [best, least] = [g, cost];
    }
    for (const p of unit) {
      const o = day.organisationOf[p]!;
      groups[p] = best;
      counts[best]!++;
      colleagues[best]!.set(o, (colleagues[best]!.get(o) ?? 0) + 1);
    }
  }
  return groups;
}

/** How often the group comes to the person's own stand, and far worse, to one where they may not sit. */
function blocked(day: Day, p: number, group: number): number {
  let visits = 0;
  for (let r = 0; r < day.rounds; r++) {
    if (!day.present[r * day.people + p] || day.pinned[r * day.people + p] !== ANYWHERE) continue;
    const stand = (group + r) % day.tables;
    if (!day.allowed[p * day.tables + stand]) visits += 100;
    if (day.organisationOf[day.people - day.hosts + stand] === day.organisationOf[p]) visits++;
  }
  return visits;
}
