interface Person {
  readonly id: string;
  readonly organisation?: string;
  readonly present?: readonly number[];
}

/** Counts from the definitions who met whom: by pairs of names, without the engine's arithmetic. */
export function countEncounters(
  rounds: readonly (readonly (readonly string[])[])[],
  people: readonly Person[],
  apart: readonly (readonly string[])[],
): Record<string, number> {
  const organisations = new Map(people.map(({ id, organisation }) => [id, organisation ?? `of ${id} alone`]));
  const met = new Map(people.map(({ id }) => [id, new Map<string, number>()]));
  for (const group of rounds.flat())
    for (const one of group)
      for (const other of group)
        if (one !== other) met.get(one)?.set(other, (met.get(one)?.get(other) ?? 0) + 1);
  const distinct: number[] = [];
  const distinctOrganisations: number[] = [];
  let repeats = 0;
  let same = 0;
  for (const { id, present } of people) {
    const others = [...(met.get(id) ?? [])];
    const own = organisations.get(id);
    for (const [other, times] of others) {
      repeats += times - 1;
      if (organisations.get(other) === own) same += times;
    }
    if (present !== undefined && present.length === 0) continue;
    const foreign = others.flatMap(([other]) => (organisations.get(other) === own ? [] : [other]));
    distinct.push(foreign.length);
    distinctOrganisations.push(new Set(foreign.map((other) => organisations.get(other))).size);
  }
  return {
    repeats: repeats / 2,
    sameOrganisation: same / 2,
    peopleMetMin: distinct.length === 0 ? 0 : Math.min(...distinct),
    peopleMetMean: mean(distinct),
    organisationsMetMin: distinctOrganisations.length === 0 ? 0 : Math.min(...distinctOrganisations),
    organisationsMetMean: mean(distinctOrganisations),
    forbidden: apart.reduce((sum, [one, other]) => sum + (met.get(one!)?.get(other!) ?? 0), 0),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
