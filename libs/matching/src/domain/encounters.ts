import type { Metrics } from './output.js';

/** Who sat together: for each round the groups, each a list of people's numbers. */
export type Gatherings = readonly (readonly (readonly number[])[])[];

export interface Crowd {
  /** The organisation of each person, by number. */
  readonly organisation: readonly number[];
  /** Whether a person is there at any time; the others count in no average. */
  readonly there: readonly boolean[];
  /** Pairs that must not meet, as numbers. */
  readonly apart: readonly (readonly [number, number])[];
}

/** The figures that every mode shares: who met whom, how often, and from how many organisations. */
export function encounters(gatherings: Gatherings, crowd: Crowd): Metrics {
  const people = crowd.organisation.length;
  const together = new Uint16Array(people * people);
  let sameOrganisation = 0;
  let repeats = 0;
  for (const group of gatherings.flat())
    for (const [place, one] of group.entries())
      for (const other of group.slice(place + 1)) {
        const times = (together[one * people + other] ?? 0) + 1;
        together[one * people + other] = times;
        together[other * people + one] = times;
        if (times > 1) repeats++;
        if (crowd.organisation[one] === crowd.organisation[other]) sameOrganisation++;
      }
  const met: number[] = [];
  const organisationsMet: number[] = [];
  for (let one = 0; one < people; one++) {
    if (!crowd.there[one]) continue;
    const organisations = new Set<number>();
    let count = 0;
    for (let other = 0; other < people; other++) {
      const organisation = crowd.organisation[other]!;
      if (together[one * people + other] === 0 || organisation === crowd.organisation[one]) continue;
      organisations.add(organisation);
      count++;
    }
    met.push(count);
    organisationsMet.push(organisations.size);
  }
  return {
    repeats,
    sameOrganisation,
    peopleMetMin: least(met),
    peopleMetMean: mean(met),
    organisationsMetMin: least(organisationsMet),
    organisationsMetMean: mean(organisationsMet),
    forbidden: crowd.apart.reduce((sum, [one, other]) => sum + together[one * people + other]!, 0),
    missingTogether: 0,
  };
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
