import { LinearProgram, valueOf, type Aim } from '../exact/linear-program.js';
import type { BreakoutDay, Room } from './breakout-day.js';

export interface Model {
  readonly program: LinearProgram;
  /** For each demand, the column of each of its wishes, and of being unserved. */
  readonly seats: readonly (readonly number[])[];
  readonly unserved: readonly number[];
}

type Taker = { readonly column: number; readonly person: number };

/** Every wish as a decision, under the capacities and "never twice the same"; no room goes over its limit of one organisation. */
export function modelOf(day: BreakoutDay, limits: readonly number[]): Model {
  const program = new LinearProgram();
  const seats = day.demands.map((demand) => demand.wishes.map(() => program.column()));
  const unserved = day.demands.map(() => program.column());
  day.demands.forEach((_, number) => {
    program.row(1, 1, { columns: [...seats[number]!, unserved[number]!] });
  });
  const takers = day.rooms.map(() => [] as Taker[]);
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
  keepApart(day, program, takers);
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

/** Not both in one room; whoever must not meet a leader does not go there. A seat that is kept already stays. */
function keepApart(day: BreakoutDay, program: LinearProgram, takers: readonly (readonly Taker[])[]): void {
  for (const [number, room] of day.rooms.entries()) {
    const columnOf = new Map(takers[number]!.map(({ column, person }) => [person, column]));
    const isFree = (column: number) => program.lower[column] === 0;
    for (const [one, other] of day.apart) {
      const columns = [columnOf.get(one), columnOf.get(other)].filter((column) => column !== undefined);
      const led = room.leaders.includes(one) || room.leaders.includes(other);
      if (led) for (const column of columns.filter(isFree)) program.upper[column] = 0;
      if (columns.length === 2 && columns.some(isFree)) program.row(-Infinity, 1, { columns });
    }
  }
}

function limitOrganisations(
  day: BreakoutDay,
  program: LinearProgram,
  room: Room,
  takers: readonly Taker[],
  limit: number,
): void {
  if (limit === Infinity) return;
  const organisation = (person: number) => day.roll.organisation[person]!;
  for (const [one, members] of Map.groupBy(takers, ({ person }) => organisation(person))) {
    const led = room.leaders.filter((leader) => organisation(leader) === one).length;
    program.row(-Infinity, Math.max(0, limit - led), { columns: members.map(({ column }) => column) });
  }
}

/** Unserved first, then the last ranks. */
export function aimsOf(day: BreakoutDay, model: Model): Aim[] {
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

/** Where a solution seats each demand. */
export function roomsIn(day: BreakoutDay, model: Model, solution: Float64Array): (number | null)[] {
  return day.demands.map((demand, number) => {
    const place = model.seats[number]!.findIndex((column) => valueOf({ columns: [column] }, solution) > 0.5);
    return place < 0 ? null : demand.wishes[place]!.room;
  });
}
