import type { PairsPerson } from '../input.js';

/** What a pair costs, in one whole number that keeps the order: organisation, then function, then distance. */
export interface PairCosts {
  readonly sameOrganisation: number;
  readonly sameFunction: number;
  /** More than all pairs can cost together. */
  readonly none: number;
  /** Of two people by number; the distance counts in tenths of a kilometre. */
  of(one: number, other: number): number;
}

const EARTH_KM = 6371;

export function pairCosts(people: readonly PairsPerson[], organisation: readonly number[]): PairCosts {
  const tenths = people.map((one) => people.map((other) => Math.round(10 * distanceKm(one, other))));
  const farthest = tenths.flat().reduce((most, value) => Math.max(most, value), 0);
  const sameFunction = farthest * (people.length + 1) + 1;
  const sameOrganisation = (sameFunction + farthest) * (people.length + 1) + 1;
  return {
    sameOrganisation,
    sameFunction,
    none: (sameOrganisation + sameFunction + farthest) * (people.length + 1) + 1,
    of(one, other) {
      const isSame =
        people[one]!.jobFunction !== undefined && people[one]!.jobFunction === people[other]!.jobFunction;
      return (
        (organisation[one] === organisation[other] ? sameOrganisation : 0) +
        (isSame ? sameFunction : 0) +
        tenths[one]![other]!
      );
    },
  };
}

/** Along the great circle (haversine); 0 where a place is not known. */
function distanceKm(one: PairsPerson, other: PairsPerson): number {
  if (one.place === undefined || other.place === undefined) return 0;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [south, north] = [radians(one.place[0]), radians(other.place[0])];
  const across = Math.sin(radians(other.place[1] - one.place[1]) / 2) ** 2;
  const along = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * across;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(along)));
}
