import { copresence, organisationsBound, sameOrganisationBound } from './bounds/company-bounds.js';
import { mean, pairs, sum } from './bounds/counting.js';
import { designLimit, evenSizes, personSeats, pigeonhole } from './bounds/seat-bounds.js';
import { caps, heardAtStands, standBounds, standsOf, wishBounds } from './bounds/stand-bounds.js';
import { isEverThere, type Day } from './day.js';
import type { Bounds, Metrics } from './output.js';

/** What a plan has accepted, which other figures gain by: colleagues who meet, and pairs that should not. */
interface Accepted {
  readonly sameOrganisation?: number | undefined;
  readonly forbidden?: number | undefined;
  readonly ownStand?: number | undefined;
}

/**
 * The best that any plan of the day can reach (planning notes, B1 to B7). Sizes are the day's: where they may vary by
 * one, the smaller size bounds repeats and the larger what can be met, so every bound holds for every plan that accepts
 * no more than `accepted`: who lets colleagues meet has fewer repeats.
 */
export function boundsOf(day: Day, accepted: Accepted = {}): Bounds {
  const rooms = roomsOf(day);
  const { guests, most } = rooms;
  const company = copresence(day, guests, (accepted.forbidden ?? 0) > 0);
  const crowded = personSeats(day, most, (sizes) => Math.max(...sizes));
  const sameOrganisation = sameOrganisationBound(
    day,
    rooms.here,
    most,
    rooms.plain ? rooms.least : undefined,
    (accepted.ownStand ?? 0) > 0,
  );
  const cap = (p: number) => Math.min(crowded[p]!, company.cross[p]!);
  const meetingsAtMost = sum(most.flat().map(pairs));
  const meanPeople = Math.min(
    (2 * Math.min(meetingsAtMost - sameOrganisation, company.crossPairs)) / Math.max(1, guests.length),
    mean(guests.map(cap)),
  );
  const heard = (p: number) => Math.min(company.organisations[p]!.size, crowded[p]!);
  const reached = organisationsBound(day, guests, crowded, company.cross);
  const meanHeard = Math.min(mean(guests.map(heard)), reached / Math.max(1, guests.length));
  const worst = (average: number, each: (p: number) => number) =>
    guests.length === 0 ? 0 : Math.min(Math.floor(average + 1e-9), ...guests.map(each));
  const common = {
    repeats: repeatsBound(day, rooms, company, Math.max(sameOrganisation, accepted.sameOrganisation ?? 0)),
    sameOrganisation,
    peopleMetMin: worst(meanPeople, cap),
    peopleMetMean: meanPeople,
    organisationsMetMin: worst(meanHeard, heard),
    organisationsMetMean: meanHeard,
    forbidden: 0,
    missingTogether: 0,
    ...(day.mix.length > 0 && { mixBroken: 0 }),
    ...(day.mostVisits !== undefined && { visitsMin: day.mostVisits }),
  };
  if (day.hosts === 0) return { ...common, ...heardAtTables(day, rooms, company, crowded) };
  const stands = standsOf(day, guests, most);
  const { kinds, covered } = heardAtStands(day, guests, stands);
  return {
    ...common,
    ...standBounds(day, guests, stands),
    ...caps('organisationsCovered', covered),
    ...(day.kinds > 0 && caps('kindsMet', kinds)),
    ...(day.wishes.length > 0 && wishBounds(day, guests, stands)),
  };
}

/**
 * The bounds that hold beside a plan of these figures. The one on second visits supposes that nobody is sent to their
 * own stand: it says nothing of a day that must.
 */
export function boundsFor(day: Day, metrics: Metrics): Bounds {
  const figure = (name: string) => metrics[name] as number | undefined;
  const bounds = boundsOf(day, {
    sameOrganisation: figure('sameOrganisation'),
    forbidden: figure('forbidden'),
    ownStand: figure('ownStand'),
  });
  return figure('ownStand') ? { ...bounds, revisits: 0 } : bounds;
}

/** The sizes of tables by round without hosts, and who is there and counts in figures. */
function roomsOf(day: Day) {
  const n = day.people - day.hosts;
  const own = day.hosts > 0 ? 1 : 0;
  const row = (r: number, sizes: Int16Array) =>
    Array.from(sizes.subarray(r * day.tables, (r + 1) * day.tables), (size) => Math.max(0, size - own));
  const rounds = Array.from({ length: day.rounds }, (_, r) => r);
  const present = rounds.map((r) =>
    Array.from({ length: n }, (_, p) => p).filter((p) => day.present[r * day.people + p]),
  );
  const guests = Array.from({ length: n }, (_, p) => p).filter((p) => !day.helper[p] && isEverThere(day, p));
  return {
    guests,
    here: present.map((people) => people.filter((p) => !day.helper[p])),
    most: rounds.map((r) => row(r, day.most)),
    least: rounds.map((r) => evenSizes(present[r]!.length, row(r, day.least), row(r, day.most))),
    /** Nobody sits there whom a meeting does not count. */
    plain: guests.length === n && day.blocks.length === 0,
  };
}

type Rooms = ReturnType<typeof roomsOf>;
type Company = ReturnType<typeof copresence>;

/**
 * B2, B3 and B6. A colleague met costs the plan as much as a repeat would save, so they count at their number. Helpers
 * meet nobody and blocks meet nobody inside: without them the tables are at best filled evenly.
 */
function repeatsBound(day: Day, rooms: Rooms, company: Company, colleagues: number): number {
  const { here, most, least, plain, guests } = rooms;
  const distinct = company.crossPairs + Math.min(company.samePairs, colleagues);
  if (!plain) {
    const meetings = here.map((people, r) => {
      const none = most[r]!.map(() => 0);
      const inside = day.blocks.map((block) => pairs(block.filter((p) => people.includes(p)).length));
      return sum(evenSizes(people.length, none, most[r]!).map(pairs)) - sum(inside);
    });
    return Math.max(0, sum(meetings) - distinct);
  }
  const seats = personSeats(day, least, (sizes) => Math.min(...sizes.filter((size) => size > 0)));
  const perPerson = sum(guests.map((p) => Math.max(0, seats[p]! - company.cross[p]! - company.same[p]!))) / 2;
  return Math.max(
    0,
    sum(least.flat().map(pairs)) - distinct,
    Math.ceil(perPerson),
    pigeonhole(day, least),
    designLimit(day, least),
  );
}

function heardAtTables(day: Day, { guests }: Rooms, company: Company, crowded: Int32Array) {
  const seats = new Int32Array(day.organisations);
  const heard = new Map<number, Set<number>>();
  for (const p of guests) {
    const o = day.organisationOf[p]!;
    seats[o]! += crowded[p]!;
    const others = heard.get(o) ?? new Set<number>();
    heard.set(o, others);
    for (const other of company.organisations[p]!) others.add(other);
  }
  const kinds = guests.map((p) => Math.min(crowded[p]!, company.kinds[p]!.size));
  return {
    ...caps(
      'organisationsCovered',
      [...heard].map(([o, others]) => Math.min(seats[o]!, others.size)),
    ),
    ...(day.kinds > 0 && caps('kindsMet', kinds)),
  };
}

/** Bounds that no known plan comes near: fewer tables than seats at one of them, half days, seats that do not count. */
export function weakBounds(day: Day): string[] {
  const own = day.hosts > 0 ? 1 : 0;
  const largest = Math.max(...day.most) - own;
  const partial = day.present.some((here) => here === 0) || day.blocks.length > 0 || day.helper.includes(1);
  return largest > day.tables || partial ? ['repeats', 'peopleMetMean', 'organisationsMetMean'] : [];
}
