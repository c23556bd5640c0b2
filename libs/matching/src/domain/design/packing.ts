import { NOWHERE, type Day, type Seats } from '../day.js';
import type { Random } from '../random.js';
import type { Design } from './wanted.js';

/** The places of a design that are free, by class, and who takes them. */
interface Packing {
  readonly day: Day;
  readonly design: Design;
  readonly random: Random;
  readonly seats: Seats;
}

/**
 * Puts everybody on a place of a design, organisation by organisation, so that as few colleagues as possible meet. The
 * first column of a hosted day is that of the stands. Ties are broken at random: another call packs otherwise.
 */
export function packColumns(day: Day, design: Design, random: Random): Seats {
  const seats = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  const packing = { day, design, random, seats };
  if (day.hosts > 0 && design.family) packFamilies(packing, design.family);
  else {
    for (let host = 0; host < day.hosts; host++) {
      take(packing, day.people - day.hosts + host, placeOfStand(design, host));
    }
    const free = random.shuffle(classes(packing, design.column));
    for (const group of organisations(packing)) fillBest(packing, free, group);
  }
  return seats;
}

/**
 * Stands and the visitors of their organisations into one family, best-fit decreasing: they never meet each other, and
 * tables take the names of the stands. Who finds no place in the family takes any.
 */
function packFamilies(packing: Packing, family: Int16Array): void {
  const { day, design, seats } = packing;
  const free = classes(packing, family);
  const stands = free.map(() => [] as number[]);
  for (let place = 0; place < day.tables; place++) stands[family[place]!]!.push(place);
  const groups = organisations(packing);
  const groupOf = new Map(groups.map((group) => [day.organisationOf[group[0]!]!, group]));
  const name = new Int16Array(day.tables);
  const firstHost = day.people - day.hosts;
  const wanted = (host: number) => groupOf.get(day.organisationOf[firstHost + host]!) ?? [];
  const hosts = Array.from({ length: day.hosts }, (_, host) => host);
  const sizes = hosts.map((host) => wanted(host).length);
  for (const host of packing.random.shuffle(hosts).sort((one, other) => sizes[other]! - sizes[one]!)) {
    const group = wanted(host);
    const open = packing.random.shuffle(free.filter((_, number) => stands[number]!.length > 0));
    const fitting = open.filter((places) => places.length >= group.length);
    const chosen = fitting.length > 0 ? smallest(fitting) : largest(open);
    const stand = stands[free.indexOf(chosen)]!.pop()!;
    name[design.tables[0]![stand]!] = host;
    take(packing, firstHost + host, stand);
    while (group.length > 0 && chosen.length > 0) take(packing, group.pop()!, chosen.pop()!);
  }
  for (const group of groups.filter(({ length }) => length > 0)) fillBest(packing, free, group);
  seats.forEach((table, at) => {
    if (table !== NOWHERE) seats[at] = name[table]!;
  });
}

function placeOfStand(design: Design, host: number): number {
  return design.tables[0]!.findIndex((table, place) => design.column[place] === 0 && table === host);
}

/** The visitors' places of each class, in random order. */
function classes({ day, design, random }: Packing, classOf: Int16Array): number[][] {
  const places: number[][] = [];
  classOf.forEach((number, place) => {
    places[number] ??= [];
    if (day.hosts === 0 || design.column[place] !== 0) places[number].push(place);
  });
  return places.map((list) => random.shuffle(list));
}

/** The visitors of each organisation, the largest first. */
function organisations({ day, random }: Packing): number[][] {
  const members = new Map<number, number[]>();
  const visitors = Array.from({ length: day.people - day.hosts }, (_, p) => p);
  for (const p of random.shuffle(visitors)) {
    const list = members.get(day.organisationOf[p]!);
    if (list) list.push(p);
    else members.set(day.organisationOf[p]!, [p]);
  }
  return [...members.values()].sort((one, other) => other.length - one.length);
}

/** Into the fullest class that still holds all of them, else over as few as hold them. */
function fillBest(packing: Packing, free: readonly number[][], group: number[]): void {
  while (group.length > 0) {
    const fitting = free.filter((places) => places.length >= group.length);
    const places = fitting.length > 0 ? smallest(fitting) : largest(free);
    while (group.length > 0 && places.length > 0) take(packing, group.pop()!, places.pop()!);
  }
}

function take({ day, design, seats }: Packing, p: number, place: number): void {
  for (let r = 0; r < day.rounds; r++) seats[r * day.people + p] = design.tables[r]![place]!;
}

const smallest = (lists: readonly number[][]) =>
  lists.reduce((one, other) => (other.length < one.length ? other : one));
const largest = (lists: readonly number[][]) =>
  lists.reduce((one, other) => (other.length > one.length ? other : one));
