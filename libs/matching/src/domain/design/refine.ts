import { ANYWHERE, NOWHERE, type Day, type Seats } from '../day.js';
import type { Effort } from '../effort.js';
import type { Random } from '../random.js';
import { CleanTables, type Ceilings } from './clean-tables.js';

const BATCH = 256;
/** Where fewer than one exchange in so many can be made, the design is too tight for this. */
const RARE = 1000;
const TRIES = 20_000;

/**
 * Betters a plan where nobody meets anybody twice and no colleagues meet, by exchanges within a round that keep it so:
 * annealing over how many organisations everybody meets and how many people, the worst-off first. Nearly all tries fail
 * at the first of the new neighbours, so there can be millions in a second.
 */
export function refine(
  day: Day,
  seats: Seats,
  ceilings: Ceilings,
  random: Random,
  effort: Effort,
  heat = { from: 40, to: 2 },
): Seats {
  const tables = new CleanTables(day, seats, ceilings);
  const cells = movable(day, seats);
  if (cells.length < 2) return seats;
  let best = { seats, worth: tables.worth() };
  const keep = () => {
    const worth = tables.worth();
    if (isMore(worth, best.worth)) best = { seats: tables.seats.slice(), worth };
  };
  const n = day.people;
  let [tried, made] = [0, 0];
  while (!effort.spend(BATCH)) {
    tried += BATCH;
    if (tried > TRIES && made * RARE < tried) break;
    const share = effort.share();
    const temperature = heat.from * (heat.to / heat.from) ** share;
    for (let turn = 0; turn < BATCH; turn++) {
      const at = cells[random.below(cells.length)]!;
      const round = Math.floor(at / n);
      const p = at - round * n;
      const q = random.below(n);
      if (!tables.mayExchange(round, p, q)) continue;
      const limit = -temperature * Math.log(random.next() + 1e-12);
      if (tables.exchange(round, p, q, limit)) made++;
    }
    if (share > 0.3) keep();
  }
  keep();
  return best.seats;
}

function isMore(worth: readonly number[], than: readonly number[]): boolean {
  const at = worth.findIndex((value, place) => value !== than[place]);
  return at !== -1 && worth[at]! > than[at]!;
}

/** `r * people + p` of whoever may change tables. */
function movable(day: Day, seats: Seats): Int32Array {
  const cells: number[] = [];
  for (let at = day.played * day.people; at < seats.length; at++) {
    if (seats[at] !== NOWHERE && day.pinned[at] === ANYWHERE && !day.helper[at % day.people]) cells.push(at);
  }
  return Int32Array.from(cells);
}
