import type { Day } from '../day.js';
import { mean, sum } from './counting.js';
import { mostMatches } from './most-matches.js';

/** What the stands of a hosted day can be: who comes to each, and how often each person can go. */
export interface Stands {
  readonly seats: readonly number[];
  readonly attended: readonly number[];
}

export function standsOf(day: Day, guests: readonly number[], most: readonly number[][]): Stands {
  return {
    seats: Array.from({ length: day.tables }, (_, t) => sum(most.map((row) => row[t]!))),
    attended: guests.map((p) => {
      let rounds = 0;
      for (let r = 0; r < day.rounds; r++) rounds += day.present[r * day.people + p]!;
      return rounds;
    }),
  };
}

const standOrganisation = (day: Day, t: number) => day.organisationOf[day.people - day.hosts + t]!;

/** B7: a stand is visited by at most its seats, and by each at most once; nobody's own counts. */
export function standBounds(day: Day, guests: readonly number[], { seats, attended }: Stands) {
  const others = seats.map(
    (_, t) => guests.filter((p) => day.organisationOf[p] !== standOrganisation(day, t)).length,
  );
  const visits = sum(seats.map((count, t) => Math.min(count, others[t]!)));
  const open = guests.map((p, at) =>
    Math.min(
      attended[at]!,
      seats.filter((count, t) => count > 0 && day.organisationOf[p] !== standOrganisation(day, t)).length,
    ),
  );
  const distinct = Math.min(visits, sum(open));
  const meanStands = distinct / Math.max(1, guests.length);
  return {
    ownStand: 0,
    revisits: Math.max(0, sum(attended) - distinct),
    standsMetMin: Math.min(Math.floor(meanStands + 1e-9), ...open),
    standsMetMean: meanStands,
  };
}

/** Wishes: a flow from people, who can go so often, to stands, which have so many seats. */
export function wishBounds(day: Day, guests: readonly number[], { seats, attended }: Stands) {
  const place = new Map(guests.map((p, at) => [p, at]));
  const firstHost = day.people - day.hosts;
  const wishes = day.wishes
    .filter(([p, host]) => place.has(p) && day.organisationOf[p] !== day.organisationOf[host])
    .map(([p, host]) => [place.get(p)!, host - firstHost] as const);
  const wishing = new Set(day.wishes.map(([p]) => p)).size;
  const once = attended.map((rounds) => Math.min(1, rounds));
  return {
    wishesMet: mostMatches(wishes, attended, seats),
    peopleWithoutWish: wishing - mostMatches(wishes, once, seats),
  };
}

/** Where there are stands, an organisation covers another by visiting a stand of it, and kinds are those of stands. */
export function heardAtStands(day: Day, guests: readonly number[], { seats, attended }: Stands) {
  const firstHost = day.people - day.hosts;
  const visitable = (o: number) =>
    seats.flatMap((count, t) => (count > 0 && standOrganisation(day, t) !== o ? [t] : []));
  const rounds = new Int32Array(day.organisations);
  guests.forEach((p, at) => (rounds[day.organisationOf[p]!]! += attended[at]!));
  const kinds = guests.map((p, at) => {
    const seen = visitable(day.organisationOf[p]!).map((t) => day.kindOf[firstHost + t]!);
    return Math.min(attended[at]!, new Set(seen.filter((kind) => kind !== -1)).size);
  });
  const covered = [...new Set(guests.map((p) => day.organisationOf[p]!))].map((o) =>
    Math.min(rounds[o]!, new Set(visitable(o).map((t) => standOrganisation(day, t))).size),
  );
  return { kinds, covered };
}

/** The least and the mean of what each can reach at most. */
export function caps(name: string, values: readonly number[]): Record<string, number> {
  const least = values.length === 0 ? 0 : Math.min(...values);
  return { [`${name}Min`]: least, [`${name}Mean`]: values.length === 0 ? 0 : mean(values) };
}
