import { ANYWHERE, NOWHERE, type Day, type Seats } from '../day.js';
import type { Effort } from '../effort.js';
import type { Objective } from '../input.js';
import type { Random } from '../random.js';
import { aspectsOf, type Aspect } from './aspects.js';
import { Board } from './board.js';
import { isBetter, scoreOf } from './score.js';
import { weightsOf, type Weights } from './weights.js';

const BATCH = 16;
const HEAT = { from: 400, to: 4 };

/** Whether a day asks for something that a design's own search for places does not see. */
export function asksForPlaces(day: Day, order: readonly Objective[]): boolean {
  const visitors = day.people - day.hosts;
  const pinned = day.pinned.some((pin, at) => pin !== ANYWHERE && at % day.people < visitors);
  const bound = day.hosts > 0 && day.allowed.includes(0);
  return (
    pinned ||
    bound ||
    day.mix.length + day.wishes.length > 0 ||
    order.some((name) => /^kinds|Covered/.test(name))
  );
}

/**
 * Exchanges whole days between people on the places of a design, which makes no repeat, for everything that a day may
 * ask: mixes, wishes, kinds, and pins. Tables that are not yet named take any pin, as long as no two people who are
 * pinned to different tables meet; stands have their names.
 */
export function exchangeDays(
  day: Day,
  start: Seats,
  order: readonly Objective[],
  ceilings: { readonly people: number; readonly organisations: number },
  random: Random,
  effort: Effort,
): Seats {
  const weights = weightsOf(order);
  const open = withoutPins(day);
  const aspects = aspectsOf(open, order, weights);
  if (day.hosts > 0) aspects.push(misplaced(day, weights));
  const board = new Board(open, onlyPresent(day, start), weights, ceilings, aspects);
  const classes = alike(day);
  if (classes.length === 0) return start;
  let best = { seats: board.seats.slice(), score: scoreOf(board, order) };
  let lowest = board.cost;
  while (!effort.spend(BATCH * day.rounds)) {
    const temperature = HEAT.from * (HEAT.to / HEAT.from) ** effort.share();
    for (let turn = 0; turn < BATCH; turn++) {
      const people = classes[random.below(classes.length)]!;
      const [p, q] = [people[random.below(people.length)]!, people[random.below(people.length)]!];
      if (p === q) continue;
      const before = board.cost;
      exchange(board, p, q);
      if (board.cost - before > -temperature * Math.log(random.next() + 1e-12)) exchange(board, p, q);
    }
    if (board.cost >= lowest) continue;
    lowest = board.cost;
    const score = scoreOf(board, order);
    if (isBetter(score, best.score)) best = { seats: board.seats.slice(), score };
  }
  return best.seats;
}

function exchange(board: Board, p: number, q: number): void {
  for (let r = 0; r < board.day.rounds; r++) {
    const [a, b] = [board.seats[r * board.n + p]!, board.seats[r * board.n + q]!];
    if (a !== b && a !== NOWHERE && b !== NOWHERE) board.swap(r, p, q);
  }
}

/** People of each hours who can take each other's places, block members left out. */
function alike(day: Day): number[][] {
  const byHours = new Map<string, number[]>();
  for (let p = 0; p < day.people - day.hosts; p++) {
    if (day.blockOf[p] !== -1) continue;
    const hours = Array.from({ length: day.rounds }, (_, r) => day.present[r * day.people + p]).join('');
    byHours.set(hours, [...(byHours.get(hours) ?? []), p]);
  }
  return [...byHours.values()].filter((list) => list.length > 1);
}

function onlyPresent(day: Day, seats: Seats): Seats {
  return seats.map((table, at) => (day.present[at] ? table : NOWHERE));
}

/** The day without pins of visitors; where tables have no names yet, different pins keep people apart. */
function withoutPins(day: Day): Day {
  const { people: n, hosts } = day;
  const pinned = day.pinned.map((pin, at) => (at % n < n - hosts ? ANYWHERE : pin));
  if (hosts > 0) return { ...day, pinned };
  const apart = [...day.apart];
  for (let p = 0; p < n; p++) {
    for (let q = 0; q < p; q++) {
      for (let r = 0; r < day.rounds; r++) {
        const [one, other] = [day.pinned[r * n + p]!, day.pinned[r * n + q]!];
        if (one === ANYWHERE || other === ANYWHERE || one === other) continue;
        apart.push([p, q]);
        break;
      }
    }
  }
  return { ...day, pinned, apart };
}

/** Seats where somebody may not sit. */
function misplaced(day: Day, { forbidden }: Weights): Aspect {
  let broken = 0;
  const fault = (round: number, p: number, table: number): number => {
    const pin = day.pinned[round * day.people + p]!;
    return (pin === ANYWHERE ? day.allowed[p * day.tables + table] === 1 : pin === table) ? 0 : 1;
  };
  const change = (round: number, p: number, table: number, sign: number): number => {
    const delta = sign * fault(round, p, table);
    broken += delta;
    return delta * forbidden;
  };
  return {
    seat: (round, p, table) => change(round, p, table, 1),
    unseat: (round, p, table) => change(round, p, table, -1),
    broken: () => broken,
    reach: 2 * forbidden,
  };
}
