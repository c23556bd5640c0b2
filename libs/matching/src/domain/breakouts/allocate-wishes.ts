import { lexicographic, type LexicographicAnswer } from '../exact/lexicographic.js';
import { LinearProgram, valueOf, type Aim } from '../exact/linear-program.js';
import type { BreakoutDay, Demand, Room } from './breakout-day.js';

export interface Allocation {
  /** The room of each demand, by number; null for nobody's wish. */
  readonly rooms: readonly (number | null)[];
  readonly floors: Readonly<Record<string, number>>;
  readonly method: string;
}

/** What a demand costs its person: nothing for the dearest wish, one for the second; unserved comes after the last. */
function costOf(demand: Demand, room: number | null): number {
  if (room === null) return demand.given;
  return (demand.wishes.find((wish) => wish.room === room)?.rank ?? demand.given + 1) - 1;
}

interface Model {
  readonly program: LinearProgram;
  /** For each demand, the column of each of its wishes, and of being unserved. */
  readonly seats: readonly (readonly number[])[];
  readonly unserved: readonly number[];
}

/** How often the share of one organisation is tightened for rooms that do not fill. */
const TIGHTENINGS = 6;

/**
 * Seats by wishes: as few unserved as possible, then the smallest number of last ranks, of last but one … (leximin),
 * then the person with the worst day as well off as can be. No room goes over its share of one organisation.
 *
 * One slot alone is a transportation problem; only "never twice the same" couples the slots. A share counts people
 * seated, which is no network: it is first taken of the capacity, which can only be too kind, so that the floors of
 * the first try hold; rooms that stay emptier are tightened and tried again.
 */
export async function allocateWishes(day: BreakoutDay, secondsLeft: () => number): Promise<Allocation> {
  const limits = day.rooms.map((room) => mostOfOne(room, room.capacity));
  const first = await allocate(day, limits, secondsLeft);
  let answer = first;
  for (let round = 0; round < TIGHTENINGS && tighten(day, answer.rooms, limits); round++)
    answer = await allocate(day, limits, secondsLeft);
  return { ...answer, floors: first.floors };
}

/** How many of one organisation a room may hold; one person alone is never too many. */
export function mostOfOne(room: Room, seated: number): number {
  return room.maxSameOrganisationShare >= 1
    ? Infinity
    : Math.max(1, Math.floor(room.maxSameOrganisationShare * seated + 1e-9));
}

function tighten(day: BreakoutDay, rooms: Allocation['rooms'], limits: number[]): boolean {
  const before = limits.join();
  for (const [number, room] of day.rooms.entries()) {
    const seated = seatedIn(day, rooms, number);
    const most = mostOfOne(room, seated.length);
    const members = Map.groupBy(seated, (person) => day.roll.organisation[person]!);
    if ([...members.values()].some((some) => some.length > most)) limits[number] = most;
  }
  return limits.join() !== before;
}

/** Who sits in a room: its leaders, then the others. */
export function seatedIn(day: BreakoutDay, rooms: readonly (number | null)[], room: number): number[] {
  const seated = day.demands.flatMap(({ person }, number) => (rooms[number] === room ? [person] : []));
  return [...day.rooms[room]!.leaders, ...seated];
}

async function allocate(
  day: BreakoutDay,
  limits: readonly number[],
  secondsLeft: () => number,
): Promise<Allocation> {
  const model = modelOf(day, limits);
  const aims = aimsOf(day, model);
  const ranked = await lexicographic(model.program, aims, secondsLeft);
  const floors = Object.fromEntries(aims.map(({ name }, stage) => [name, ranked.floors[stage] ?? -Infinity]));
  if (ranked.solution === null)
    return { rooms: day.demands.map(() => null), floors, method: 'no time to allocate' };
  const fair = await fairest(day, model, ranked, secondsLeft);
  return {
    rooms: roomsIn(day, model, fair.solution),
    floors: { ...floors, worstPerson: fair.floor },
    method: `HiGHS, ${ranked.method}`,
  };
}

function modelOf(day: BreakoutDay, limits: readonly number[]): Model {
  const program = new LinearProgram();
  const seats = day.demands.map((demand) => demand.wishes.map(() => program.column()));
  const unserved = day.demands.map(() => program.column());
  day.demands.forEach((_, number) => {
    program.row(1, 1, { columns: [...seats[number]!, unserved[number]!] });
  });
  const takers = day.rooms.map(() => [] as { column: number; person: number }[]);
  const visits = new Map<string, number[]>();
  day.demands.forEach((demand, number) =>
    demand.wishes.forEach(({ room }, place) => {
      const column = seats[number]![place]!;
      takers[room]!.push({ column, person: demand.person });
      const visit = `${demand.person} ${day.rooms[room]!.breakout}`;
      visits.set(visit, [...(visits.get(visit) ?? []), column]);
    }),
  );
  day.rooms.forEach((room, number) => {
    program.row(-Infinity, room.capacity - room.leaders.length, {
      columns: takers[number]!.map(({ column }) => column),
    });
  });
  for (const columns of visits.values()) if (columns.length > 1) program.row(-Infinity, 1, { columns });
  keepWhatIsKept(day, program, seats, unserved);
  day.rooms.forEach((room, number) => {
    limitOrganisations(day, program, room, takers[number]!, limits[number]!);
  });
  return { program, seats, unserved };
}

function keepWhatIsKept(
  day: BreakoutDay,
  program: LinearProgram,
  seats: Model['seats'],
  unserved: Model['unserved'],
): void {
  day.demands.forEach((demand, number) => {
    if (demand.kept === undefined) return;
    const place = demand.wishes.findIndex(({ room }) => room === demand.kept);
    program.lower[place < 0 ? unserved[number]! : seats[number]![place]!] = 1;
  });
}

function limitOrganisations(
  day: BreakoutDay,
  program: LinearProgram,
  room: Room,
  takers: readonly { readonly column: number; readonly person: number }[],
  limit: number,
): void {
  if (limit === Infinity) return;
  const organisation = (person: number) => day.roll.organisation[person]!;
  for (const [one, members] of Map.groupBy(takers, ({ person }) => organisation(person))) {
    const led = room.leaders.filter((leader) => organisation(leader) === one).length;
    program.row(-Infinity, Math.max(0, limit - led), { columns: members.map(({ column }) => column) });
  }
}

function aimsOf(day: BreakoutDay, model: Model): Aim[] {
  const ranks = Math.max(0, ...day.demands.flatMap(({ wishes }) => wishes.map(({ rank }) => rank)));
  const ofRank = (rank: number) =>
    day.demands.flatMap(({ wishes }, number) =>
      wishes.flatMap((wish, place) => (wish.rank === rank ? [model.seats[number]![place]!] : [])),
    );
  const lastRanks = Array.from({ length: Math.max(0, ranks - 1) }, (_, back) => ranks - back);
  return [
    { name: 'unserved', columns: model.unserved },
    ...lastRanks.map((rank) => ({ name: `rank ${rank}`, columns: ofRank(rank) })),
  ];
}

/** Among the solutions that are as good in every rank: the smallest worst day, by trying each limit from its floor. */
async function fairest(
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

export function worstDay(day: BreakoutDay, rooms: readonly (number | null)[]): number {
  const sums = new Map<number, number>();
  day.demands.forEach((demand, number) => {
    sums.set(demand.person, (sums.get(demand.person) ?? 0) + costOf(demand, rooms[number]!));
  });
  return Math.max(0, ...sums.values());
}

function roomsIn(day: BreakoutDay, model: Model, solution: Float64Array): (number | null)[] {
  return day.demands.map((demand, number) => {
    const place = model.seats[number]!.findIndex((column) => valueOf({ columns: [column] }, solution) > 0.5);
    return place < 0 ? null : demand.wishes[place]!.room;
  });
}
