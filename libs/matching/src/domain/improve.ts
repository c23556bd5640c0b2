import { anneal, type Found, type Search } from './annealing/anneal.js';
import { aspectsOf } from './annealing/aspects.js';
import { Board } from './annealing/board.js';
import { asksForPlaces, exchangeDays } from './annealing/exchange-days.js';
import { isBetter, scoreOf } from './annealing/score.js';
import { weightsOf } from './annealing/weights.js';
import { ANYWHERE, type Seats } from './day.js';
import { findDesign } from './design/design.js';
import { annealLabels } from './design/labels.js';
import { packColumns } from './design/packing.js';
import { refine } from './design/refine.js';
import type { Design } from './design/wanted.js';
import type { Effort } from './effort.js';
import { settle } from './settle.js';
import { ceilingsOf, goalOf, isClean, isPlain, isReached, sharesOf, type Task } from './task.js';

type Heat = Search['heat'];

const HOT: Heat = { from: 120, to: 18 };
/** Enough to mend a design that is nearly clean, without melting it. */
const MENDING: Heat = { from: 36, to: 7 };
const WARM: Heat = { from: 22, to: 2 };
const COOL: Heat = { from: 9, to: 1.5 };

/** Exchanges of names for each person after which a design hardly gets better: then another packing is tried. */
const MOVES_PER_PERSON = 3000;
/** The same, where a design is fitted to more than organisations. */
const EXCHANGES_PER_PERSON = 4000;
/** At stands a packing is nearly clean at once, or never. */
const MOVES_PER_VISITOR = 400;
/** Visitors come for the stands: once these are as good as can be, the rest gets no more than so many seconds. */
const HOSTED_POLISH = 0.1;

/** The best plan found from the first one: a construction where one is known, then annealing in order of objectives. */
export function improve(task: Task, first: Seats): { seats: Seats; method: string } {
  const { day, effort } = task;
  const design = day.played === 0 ? designFor(task) : undefined;
  if (design === undefined) {
    const rough = roughly(task, first);
    return { seats: walk(task, rough.seats, effort, WARM).seats, method: 'deal + annealing' };
  }
  const start = namedDesign(task, design);
  if (isReached(task, start.score)) return { seats: start.seats, method: design.name };
  if (!isClean(task, start.score)) {
    // A design that keeps colleagues or second visits is only a start: the walk must be free to leave it.
    const mended = walk(task, start.seats, effort.part(day.hosts > 0 ? 0.95 : 0.7), MENDING, ROUGH);
    const rest = day.hosts > 0 ? effort.part(1, { seconds: HOSTED_POLISH }) : effort;
    return { seats: walk(task, mended.seats, rest, COOL).seats, method: `${design.name} + annealing` };
  }
  const rest = day.hosts > 0 ? effort.part(1, { seconds: HOSTED_POLISH }) : effort;
  const refined = isPlain(task) ? refine(day, start.seats, sharesOf(task), task.random, rest) : start.seats;
  return { seats: walk(task, refined, rest, COOL).seats, method: `${design.name} + places + annealing` };
}

/** People on the places of a design, packed and named several times over; the best of them. */
function namedDesign(task: Task, design: Design): Found {
  const { day, random, effort } = task;
  let best = judged(task, settle(day, packColumns(day, design, random)));
  if (isClean(task, best.score)) task.tell(best.seats, true);
  const budget = effort.part(day.hosts === 0 && day.people > MANY ? 0.12 : 0.4);
  const asks = asksForPlaces(day, task.order);
  for (let run = 0; run < MOST_RUNS && !isReached(task, best.score) && !budget.over(); run++) {
    const packed = packColumns(day, design, random);
    const part = budget.part(1, {
      moves: day.people * (day.hosts > 0 ? MOVES_PER_VISITOR : MOVES_PER_PERSON),
    });
    const manner = day.hosts > 0 ? HOSTED : {};
    const named = annealLabels(day, packed, ceilingsOf(task).organisations, random, part, manner);
    const found = judged(task, settle(day, asks ? fitted(task, named, budget) : named));
    if (!isBetter(found.score, best.score)) continue;
    const wasClean = isClean(task, best.score);
    best = found;
    if (!wasClean && isClean(task, best.score)) task.tell(best.seats, true);
    if (day.hosts > 0 && isClean(task, best.score)) break;
  }
  return best;
}

/** People exchange their whole days for what a design does not know: mixes, wishes, pins. */
function fitted(task: Task, named: Seats, budget: Effort): Seats {
  const part = budget.part(1, { moves: EXCHANGES_PER_PERSON * task.day.people });
  return exchangeDays(task.day, named, task.order, ceilingsOf(task), task.random, part);
}

/** At stands, what is in the way is who would visit their own and which colleagues would meet. */
const HOSTED = { heat: { from: 400, to: 20 }, untilClean: true };
/** From so many people on, exchanges within the rounds do more than names. */
const MANY = 150;

/** The best of several walks where only what is counted over the whole plan has a price. */
function roughly(task: Task, first: Seats): Found {
  const budget = task.effort.part(0.65);
  const walks = [ROUGH, SHARED];
  let best = walk(task, first, budget.part(0.5, { moves: ROUGH_MOVES * task.day.people }), HOT, ROUGH);
  for (let run = 1; run < MOST_RUNS && budget.share() < NEARLY; run++) {
    if (budget.over() || !isBetter(goalOf(task, false), best.score)) break;
    const part = budget.part(1, { moves: ROUGH_MOVES * task.day.people });
    const found = walk(task, first, part, HOT, walks[run % 2]);
    if (isBetter(found.score, best.score)) best = found;
  }
  return best;
}

/** After so many moves for each person a rough walk may as well begin anew; near its end none begins. */
const ROUGH_MOVES = 20_000;
/** A walk that has nothing to move spends nothing: without this it would begin anew for ever. */
const MOST_RUNS = 100;
const NEARLY = 0.9;

/** What a walk pays for: `gains` are the people and organisations met, `sharing` the cost of repeating a repeat. */
interface Prices {
  readonly gains: boolean;
  readonly sharing?: number;
}
const FINE: Prices = { gains: true };
const ROUGH: Prices = { gains: false };
/** A plan may freeze with a few people always together: with this it hardly does, but it is not the best either. */
const SHARED: Prices = { gains: false, sharing: 1 / 2 };

function walk(task: Task, start: Seats, effort: Effort, heat: Heat, prices = FINE): Found {
  const { order, random, tell } = task;
  return anneal(boardOf(task, start, prices), {
    order,
    heat,
    effort,
    random,
    goal: goalOf(task, prices.gains),
    onBetter: (seats) => tell(seats),
  });
}

function boardOf(task: Task, start: Seats, { gains, sharing }: Prices = FINE): Board {
  const weights = weightsOf(task.order, gains, sharing);
  return new Board(task.day, start, weights, ceilingsOf(task), aspectsOf(task.day, task.order, weights));
}

function judged(task: Task, seats: Seats): Found {
  return { seats, score: scoreOf(boardOf(task, seats), task.order) };
}

/** A design fits a day where every place is used all day: half days and pins are settled from it afterwards. */
function designFor({ day, random, effort }: Task): Design | undefined {
  // Who is there for some rounds only has a place all day, which is empty in the others.
  const size = Math.max(...day.most, Math.ceil(day.people / day.tables));
  const room = day.tables * size;
  if (day.tables < 2 || day.rounds < 2 || day.people > room) return undefined;
  const exact = day.least.every((least, cell) => least === day.most[cell]);
  const allThere = day.present.every((here) => here === 1);
  const visitors = day.people - day.hosts;
  const free = day.pinned.every((pin, at) => pin === ANYWHERE || at % day.people >= visitors);
  const short = (room - day.people) % day.tables;
  const sizes = Array.from({ length: day.rounds }, (_, r) =>
    exact && allThere && free
      ? Array.from(day.most.subarray(r * day.tables, (r + 1) * day.tables)).sort((a, b) => b - a)
      : Array.from({ length: day.tables }, (_, t) => size - (t >= day.tables - short ? 1 : 0)),
  );
  const alone = day.organisations === day.people;
  const wanted = {
    tables: day.tables,
    size,
    rounds: day.rounds,
    people: day.people,
    sizes,
    alone,
    hosted: day.hosts > 0,
  };
  return findDesign(wanted, random, effort.part(alone ? 0.9 : 0.5));
}
