import { boundsFor } from './bounds.js';
import type { Day, Seats } from './day.js';
import type { Objective } from './input.js';
import { measure } from './measure.js';
import type { Bounds, Metrics } from './output.js';
import { untilRound } from './part-of-day.js';

const LISTED = ['repeats', 'sameOrganisation', 'peopleMetMin', 'organisationsMetMin', 'organisationsMetMean'];

/**
 * Puts rounds in the order of their worth, the best prefix first: rounds are exchanged where the same people are there
 * and the same seats, pins and presenters, so the whole plan stays as good as it was. `last` rounds keep their place.
 */
export function orderRounds(day: Day, seats: Seats, order: readonly Objective[], last: number): Seats {
  const n = day.people;
  const signatures = Array.from({ length: day.rounds }, (_, r) => signatureOf(day, r));
  const left = new Set(Array.from({ length: day.rounds - last }, (_, r) => r));
  const result = seats.slice();
  for (let place = 0; place < day.rounds - last; place++) {
    const prefix = untilRound(day, place + 1);
    let best: { round: number; score: readonly number[] } | undefined;
    for (const round of left) {
      if (signatures[round] !== signatures[place]) continue;
      result.set(seats.subarray(round * n, (round + 1) * n), place * n);
      const metrics = measure(prefix, result.subarray(0, (place + 1) * n));
      const score = [metrics['forbidden'] as number, ...order.map((name) => worthOf(name, metrics))];
      if (best === undefined || isBetter(score, best.score)) best = { round, score };
    }
    left.delete(best!.round);
    result.set(seats.subarray(best!.round * n, (best!.round + 1) * n), place * n);
  }
  return result;
}

function signatureOf(day: Day, r: number): string {
  const people = (list: Uint8Array | Int16Array) =>
    list.subarray(r * day.people, (r + 1) * day.people).join();
  const tables = (list: Int16Array) => list.subarray(r * day.tables, (r + 1) * day.tables).join();
  const presenters = day.presenters
    .slice(r * day.tables, (r + 1) * day.tables)
    .map((list) => list.join('\u0000'));
  return [people(day.present), people(day.pinned), tables(day.least), tables(day.most), ...presenters].join(
    '|',
  );
}

const worthOf = (name: Objective, metrics: Metrics) => {
  const value = (metrics[name] ?? 0) as number;
  return /Met|Covered/.test(name) ? -value : value;
};

function isBetter(score: readonly number[], than: readonly number[]): boolean {
  const at = score.findIndex((value, place) => value !== than[place]);
  return at !== -1 && score[at]! < than[at]!;
}

/** The figures and the bounds of every prefix, such as `repeatsByRound`: what a day cut short would have reached. */
export function prefixFigures(day: Day, seats: Seats): { metrics: Metrics; bounds: Bounds } {
  const parts = Array.from({ length: day.rounds }, (_, r) => {
    const part = untilRound(day, r + 1);
    const metrics = measure(part, seats.subarray(0, (r + 1) * day.people));
    return { metrics, bounds: boundsFor(part, metrics) };
  });
  const listed = (pick: (part: (typeof parts)[number]) => Metrics) =>
    Object.fromEntries(
      LISTED.map((name) => [`${name}ByRound`, parts.map((part) => pick(part)[name] as number)]),
    );
  return { metrics: listed((part) => part.metrics), bounds: listed((part) => part.bounds) };
}
