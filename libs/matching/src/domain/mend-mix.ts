import { ANYWHERE, NOWHERE, type Day, type MixRule, type Seats } from './day.js';

const SWAPS = 400;

/**
 * Exchanges people between the tables of a round until each has the mix that is asked for, or no exchange of two brings
 * it nearer. Whom they meet does not count yet: the search does that, and starts within the rules.
 */
export function mendMix(day: Day, seats: Seats, r: number): void {
  const groups = Array.from({ length: day.tables }, () => [] as number[]);
  for (let p = 0; p < day.people - day.hosts; p++) {
    const table = seats[r * day.people + p]!;
    if (table !== NOWHERE) groups[table]!.push(p);
  }
  for (let turn = 0; turn < SWAPS; turn++) {
    const swap = firstGain(day, groups, r);
    if (swap === undefined) return;
    const { from, to, p, q } = swap;
    groups[from]!.splice(groups[from]!.indexOf(p), 1, q);
    groups[to]!.splice(groups[to]!.indexOf(q), 1, p);
    seats[r * day.people + p] = to;
    seats[r * day.people + q] = from;
  }
}

const countOf = (rule: MixRule, group: readonly number[]) => {
  let count = 0;
  for (const p of group) count += rule.has[p]!;
  return count;
};

function faults({ least, most }: MixRule, count: number, size: number): number {
  return size === 0 ? 0 : Math.max(0, count - most, least - count);
}

function firstGain(day: Day, groups: readonly (readonly number[])[], r: number) {
  const counts = day.mix.map((rule) => groups.map((group) => countOf(rule, group)));
  const broken = (rule: number, table: number, change: number) =>
    faults(day.mix[rule]!, counts[rule]![table]! + change, groups[table]!.length);
  for (let from = 0; from < day.tables; from++) {
    if (!day.mix.some((_, rule) => broken(rule, from, 0) > 0)) continue;
    for (const p of groups[from]!) {
      for (let to = 0; to < day.tables; to++) {
        if (to === from || !isFree(day, r, p, to)) continue;
        for (const q of groups[to]!) {
          let gain = 0;
          day.mix.forEach(({ has }, rule) => {
            const change = has[q]! - has[p]!;
            if (change === 0) return;
            gain += broken(rule, from, 0) + broken(rule, to, 0);
            gain -= broken(rule, from, change) + broken(rule, to, -change);
          });
          if (gain > 0 && isFree(day, r, q, from)) return { from, to, p, q };
        }
      }
    }
  }
  return undefined;
}

function isFree(day: Day, r: number, p: number, table: number): boolean {
  return (
    day.blockOf[p] === -1 &&
    day.pinned[r * day.people + p] === ANYWHERE &&
    day.allowed[p * day.tables + table] === 1
  );
}
