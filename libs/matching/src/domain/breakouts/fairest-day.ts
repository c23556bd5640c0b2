import { lexicographic, type LexicographicAnswer } from '../exact/lexicographic.js';
import type { BreakoutDay, Demand } from './breakout-day.js';
import { costOf, worstDay } from './seated.js';
import { roomsIn, type Model } from './wish-model.js';

/** Among the solutions that are as good in every rank: the smallest worst day, by trying each limit from its floor. */
export async function fairest(
  day: BreakoutDay,
  model: Model,
  ranked: LexicographicAnswer,
  secondsLeft: () => number,
): Promise<{ solution: Float64Array; floor: number }> {
  const start = ranked.solution!;
  const rooms = roomsIn(day, model, start);
  const worst = worstDay(day, rooms);
  const byPerson = Map.groupBy(day.demands.keys(), (number) => day.demands[number]!.person);
  const leastPossible = Math.max(
    0,
    ...[...byPerson.values()].map((demands) =>
      demands.reduce((sum, number) => sum + leastCost(day.demands[number]!), 0),
    ),
  );
  const proved = ranked.floors.every((floor, stage) => floor === ranked.reached[stage]);
  if (!proved || worst <= leastPossible)
    return { solution: start, floor: proved ? leastPossible : -Infinity };
  const limit = model.program.column(leastPossible, worst);
  for (const demands of byPerson.values()) {
    const form = dayCost(day, model, demands);
    model.program.row(-Infinity, 0, {
      columns: [...form.columns, limit],
      values: [...form.values, -1],
    });
  }
  const answer = await lexicographic(model.program, [{ name: 'worstPerson', columns: [limit] }], secondsLeft);
  if (answer.solution === null) return { solution: start, floor: leastPossible };
  return { solution: answer.solution, floor: Math.max(leastPossible, answer.floors[0] ?? -Infinity) };
}

function leastCost(demand: Demand): number {
  return demand.kept === undefined ? 0 : costOf(demand, demand.kept);
}

function dayCost(day: BreakoutDay, model: Model, demands: readonly number[]) {
  const columns: number[] = [];
  const values: number[] = [];
  for (const number of demands) {
    const demand = day.demands[number]!;
    demand.wishes.forEach(({ rank }, place) => {
      columns.push(model.seats[number]![place]!);
      values.push(rank - 1);
    });
    columns.push(model.unserved[number]!);
    values.push(demand.given);
  }
  return { columns, values };
}
