import { anneal } from './annealing/anneal.js';
import { aspectsOf } from './annealing/aspects.js';
import { Board } from './annealing/board.js';
import { completeOrder } from './annealing/order.js';
import { weightsOf } from './annealing/weights.js';
import { boundsOf } from './bounds.js';
import type { Day, Seats } from './day.js';
import type { Effort } from './effort.js';
import { withMoreRounds } from './part-of-day.js';
import type { Random } from './random.js';
import { deal } from './settle.js';

/**
 * One more round for the organisations that people have not met: all rounds before it stand, and in it nothing but
 * what must never be weighs more than the worst-off person's organisations.
 */
export function catchUp(day: Day, seats: Seats, random: Random, effort: Effort): Seats {
  const last: Day = { ...day, played: day.rounds - 1 };
  const start = withMoreRounds(day, seats);
  const at = last.played * day.people;
  start.set(deal(last, random).subarray(at), at);
  const wished = ['missingTogether', 'organisationsMetMin', 'organisationsMetMean'] as const;
  const order = completeOrder(wished, { wishes: day.wishes.length > 0, kinds: day.kinds > 0 });
  const weights = weightsOf(order);
  const ceilings = boundsOf(day);
  const board = new Board(
    last,
    start,
    weights,
    {
      people: Math.ceil(ceilings['peopleMetMean'] as number),
      organisations: Math.ceil(ceilings['organisationsMetMean'] as number),
    },
    aspectsOf(last, order, weights),
  );
  return anneal(board, { order, heat: { from: 60, to: 2 }, effort, random }).seats;
}
