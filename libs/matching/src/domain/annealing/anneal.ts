import { ANYWHERE, NOWHERE, type Seats } from '../day.js';
import type { Effort } from '../effort.js';
import type { Objective } from '../input.js';
import type { Random } from '../random.js';
import { moveBlock } from './block-moves.js';
import type { Board } from './board.js';
import { isBetter, scoreOf, type Score } from './score.js';

interface Heat {
  readonly from: number;
  readonly to: number;
}

export interface Search {
  readonly order: readonly Objective[];
  readonly heat: Heat;
  readonly effort: Effort;
  readonly random: Random;
  /** No plan can have a better score: reaching it ends the search. */
  readonly goal?: Score;
  readonly onBetter?: (seats: Seats, score: Score) => void;
}

export interface Found {
  readonly seats: Seats;
  readonly score: Score;
}

const BATCH = 256;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) by changing two people's seats within a
 * round, or by moving one where the sizes leave room. It walks on a weighted cost and keeps the best plan by score.
 */
export function anneal(board: Board, search: Search): Found {
  const { effort, random, heat, order } = search;
  const mover = movers(board);
  let best: Found = { seats: board.seats.slice(), score: scoreOf(board, order) };
  let lowest = board.cost;
  let promising = false;
  const keep = () => {
    promising = false;
    const score = scoreOf(board, order);
    if (!isBetter(score, best.score)) return;
    best = { seats: board.seats.slice(), score };
    search.onBetter?.(best.seats, score);
  };
  const reached = () => search.goal !== undefined && !isBetter(search.goal, best.score);
  if (mover.cells.length === 0 || reached()) return best;
  while (!effort.spend(BATCH)) {
    const temperature = heat.from * (heat.to / heat.from) ** effort.share();
    for (let turn = 0; turn < BATCH; turn++) {
      const limit = -temperature * Math.log(random.next() + 1e-12);
      const before = board.cost;
      const undo = attempt(board, mover, random, limit);
      if (undo === undefined) continue;
      const delta = board.cost - before;
      if (delta > limit) {
        undo();
        continue;
      }
      // A good plan is copied only when the walk is about to leave it.
      if (delta > 0 && promising) {
        undo();
        keep();
        if (reached()) return best;
        continue;
      }
      if (board.cost < lowest + 1) {
        lowest = board.cost;
        promising = true;
      }
    }
    if (promising) keep();
    if (reached()) return best;
    // Scores and costs differ in kind: a slightly dearer plan may have the better score.
    lowest = Math.max(lowest, board.cost - 2);
  }
  if (promising) keep();
  return best;
}

interface Movers {
  /** `r * people + p` of everybody who may change seats. */
  readonly cells: Int32Array;
  readonly flexible: boolean;
  /** What a change may gain at most, nearly always, beside the price of pairs. */
  readonly leeway: number;
}

/** What people and organisations met may gain in one change. */
const LEEWAY = 60;

function movers({ day, aspects, pricesGains }: Board): Movers {
  const cells: number[] = [];
  for (let r = day.played; r < day.rounds; r++) {
    for (let p = 0; p < day.people; p++) {
      const at = r * day.people + p;
      if (day.present[at] && day.pinned[at] === ANYWHERE) cells.push(at);
    }
  }
  return {
    cells: Int32Array.from(cells),
    flexible: day.least.some((least, cell) => least < day.most[cell]!),
    leeway: aspects.reduce((sum, { reach }) => sum + reach, pricesGains ? LEEWAY : 0),
  };
}

/** Tries one change; it is made unless the pairs alone already cost too much. Returns how to take it back. */
function attempt(board: Board, mover: Movers, random: Random, limit: number): (() => void) | undefined {
  const { day, n } = board;
  const at = mover.cells[random.below(mover.cells.length)]!;
  const round = Math.floor(at / n);
  const p = at - round * n;
  const from = board.seats[at]!;
  if (from === NOWHERE) return undefined;
  if (day.blockOf[p] !== -1)
    return moveBlock(board, round, day.blockOf[p]!, random.below(day.tables), random);
  if (mover.flexible && random.below(8) === 0) {
    const to = random.below(day.tables);
    if (to === from || !day.allowed[p * day.tables + to]) return undefined;
    const [left, right] = [round * day.tables + from, round * day.tables + to];
    if (board.counts[left]! <= day.least[left]! || board.counts[right]! >= day.most[right]!) return undefined;
    const delta = board.joining(round, p, to, -1) - board.leaving(round, p);
    if (delta > limit + mover.leeway) return undefined;
    board.move(round, p, to);
    return () => board.move(round, p, from);
  }
  const q = random.below(n);
  const to = board.seats[round * n + q]!;
  if (to === from || to === NOWHERE || day.pinned[round * n + q] !== ANYWHERE) return undefined;
  if (!day.allowed[p * day.tables + to] || !day.allowed[q * day.tables + from]) return undefined;
  if (day.blockOf[q] !== -1) return moveBlock(board, round, day.blockOf[q]!, from, random);
  if (board.swapDelta(round, p, q) > limit + mover.leeway) return undefined;
  board.swap(round, p, q);
  return () => board.swap(round, p, q);
}
