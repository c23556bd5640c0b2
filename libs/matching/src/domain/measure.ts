import {
  isEverThere,
  KIND,
  kindOf,
  listed,
  movingOrganisations,
  NOWHERE,
  type Day,
  type Seats,
} from './day.js';
import type { Metrics } from './output.js';

/** Counts the figures of a plan from the seats alone. Hosts and helpers are met by nobody. */
export function measure(day: Day, seats: Seats): Metrics {
  const n = day.people;
  const times = timesTogether(day, seats);
  const met = tally(day, times);
  const of = (name: string, values: Int32Array) =>
    spread(
      name,
      met.counted.map((p) => values[p]!),
    );
  const moving = movingOrganisations(day);
  const covered = Array.from(met.covered).filter((_, o) => moving[o]);
  return {
    repeats: met.repeats,
    sameOrganisation: met.sameOrganisation,
    ...of('peopleMet', met.people),
    ...of('organisationsMet', met.organisations),
    forbidden: day.apart.reduce((sum, [p, q]) => sum + times[p * n + q]!, 0),
    missingTogether: day.together.filter(([p, q]) => times[p * n + q] === 0).length,
    ...spread('organisationsCovered', covered),
    ...(day.kinds > 0 && of('kindsMet', met.kinds)),
    ...(day.hosts > 0 && {
      ownStand: met.ownStand,
      revisits: met.revisits,
      ...of('standsMet', met.stands),
    }),
    ...(day.wishes.length > 0 && wishFigures(day, times)),
    ...(day.mostVisits !== undefined && visitFigures(day, seats)),
    ...(day.mix.length > 0 && { mixBroken: mixBroken(day, seats) }),
    ...(day.places && { walking: walking(day, seats) }),
  };
}

function timesTogether(day: Day, seats: Seats): Uint8Array {
  const n = day.people;
  const times = new Uint8Array(n * n);
  for (let r = 0; r < day.rounds; r++) {
    const groups = Array.from({ length: day.tables }, () => [] as number[]);
    for (let p = 0; p < n; p++) {
      const table = seats[r * n + p]!;
      if (table === NOWHERE) continue;
      for (const q of groups[table]!) {
        times[p * n + q]!++;
        times[q * n + p]!++;
      }
      groups[table]!.push(p);
    }
  }
  return times;
}

/** Who met whom, pair by pair. */
function tally(day: Day, times: Uint8Array) {
  const n = day.people;
  const figures = {
    repeats: 0,
    sameOrganisation: 0,
    ownStand: 0,
    revisits: 0,
    counted: Array.from({ length: n - day.hosts }, (_, p) => p).filter(
      (p) => !day.helper[p] && isEverThere(day, p),
    ),
    people: new Int32Array(n),
    organisations: new Int32Array(n),
    stands: new Int32Array(n),
    kinds: new Int32Array(n),
    covered: new Int32Array(day.organisations),
  };
  const { organisationOf, kindOf: kindsOf } = day;
  const organisations = new FirstTimes(figures.organisations, day.organisations);
  const covered = new FirstTimes(figures.covered, day.organisations);
  const kinds = new FirstTimes(figures.kinds, day.kinds);
  const hear = (p: number, q: number) => {
    covered.tell(organisationOf[p]!, organisationOf[q]!);
    if (kindsOf[q] !== -1) kinds.tell(p, kindsOf[q]!);
  };
  for (let p = 0; p < n; p++) {
    for (let q = 0; q < p; q++) {
      const count = times[p * n + q]!;
      if (count === 0) continue;
      const kind = kindOf(day, n - day.hosts, q, p);
      if (kind === KIND.none) continue;
      if (kind === KIND.ownStand) figures.ownStand += count;
      else if (kind === KIND.visit) {
        figures.revisits += count - 1;
        figures.stands[q]!++;
        hear(q, p);
      } else {
        figures.repeats += count - 1;
        if (kind === KIND.colleagues) figures.sameOrganisation += count;
        else {
          figures.people[p]!++;
          figures.people[q]!++;
          organisations.tell(p, organisationOf[q]!);
          organisations.tell(q, organisationOf[p]!);
          // Where there are stands, they are what is heard.
          if (day.hosts > 0) continue;
          hear(p, q);
          hear(q, p);
        }
      }
    }
  }
  return figures;
}

/** Counts how many different things each has heard, in a table of bits: sets of them took most of a re-planning. */
class FirstTimes {
  private readonly heard: Uint8Array;

  constructor(
    private readonly counts: Int32Array,
    private readonly width: number,
  ) {
    this.heard = new Uint8Array(counts.length * width);
  }

  tell(who: number, what: number): void {
    const at = who * this.width + what;
    if (this.heard[at]) return;
    this.heard[at] = 1;
    this.counts[who]!++;
  }
}

function wishFigures(day: Day, times: Uint8Array) {
  const met = day.wishes.filter(
    ([p, host]) => day.organisationOf[p] !== day.organisationOf[host] && times[p * day.people + host]! > 0,
  );
  const wishing = new Set(day.wishes.map(([p]) => p));
  return { wishesMet: met.length, peopleWithoutWish: wishing.size - new Set(met.map(([p]) => p)).size };
}

/** In how many rounds everybody moves who does not present all day. */
function visitFigures(day: Day, seats: Seats): Record<string, number> {
  const counts: number[] = [];
  for (let p = 0; p < listed(day); p++) {
    if (day.helper[p] || !isEverThere(day, p)) continue;
    let rounds = 0;
    for (let r = 0; r < day.rounds; r++) if (seats[r * day.people + p] !== NOWHERE) rounds++;
    counts.push(rounds);
  }
  return spread('visits', counts);
}

function mixBroken(day: Day, seats: Seats): number {
  let broken = 0;
  for (let r = 0; r < day.rounds; r++) {
    for (let t = 0; t < day.tables; t++) {
      const there = Array.from({ length: day.people - day.hosts }, (_, p) => p).filter(
        (p) => seats[r * day.people + p] === t,
      );
      if (there.length === 0) continue;
      for (const { has, least, most } of day.mix) {
        const count = there.filter((p) => has[p]).length;
        broken += Math.max(0, count - most, least - count);
      }
    }
  }
  return broken;
}

/** The way that all of them go together, from each table to their next one. */
function walking(day: Day, seats: Seats): number {
  let way = 0;
  for (let p = 0; p < listed(day); p++) {
    let last = NOWHERE;
    for (let r = 0; r < day.rounds; r++) {
      const table = seats[r * day.people + p]!;
      if (table === NOWHERE) continue;
      if (last !== NOWHERE) way += distance(day, last, table);
      last = table;
    }
  }
  return Math.round(way * 100) / 100;
}

/** Between two tables that say where they stand. */
export function distance(day: Day, one: number, other: number): number {
  const [a, b] = [day.places![one]!, day.places![other]!];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function spread(name: string, values: readonly number[]): Record<string, number> {
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    [`${name}Min`]: values.length === 0 ? 0 : Math.min(...values),
    [`${name}Mean`]: values.length === 0 ? 0 : sum / values.length,
  };
}
