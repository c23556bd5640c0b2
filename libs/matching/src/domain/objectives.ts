/**
 * What a plan is judged by. The last ones count only where the day has what they speak of: wishes, kinds; an
 * organisation has covered another when one of its members has met one of the other's, or has visited one of its stands.
 */
export type Objective =
  | 'missingTogether'
  | 'sameOrganisation'
  | 'repeats'
  | 'peopleMetMin'
  | 'organisationsMetMin'
  | 'organisationsMetMean'
  | 'revisits'
  | 'peopleWithoutWish'
  | 'wishesMet'
  | 'kindsMetMin'
  | 'kindsMetMean'
  | 'organisationsCoveredMin'
  | 'organisationsCoveredMean';

/** An objective, or the least and the mean of it under one name. */
export type WishedObjective =
  Objective | 'peopleMet' | 'organisationsMet' | 'organisationsCovered' | 'kindsMet';

/**
 * How many people of one value of an attribute may, or must, sit at each table that is not empty. The attribute is a
 * person's `jobFunction`, `experience`, `kind`, `organisation` or a name of `attributes`; who has none, or `false`, is
 * not counted. Without `value` the rule holds for every value that somebody has: `{ "attribute": "jobFunction", "max": 1 }`
 * seats no two of one function together, `{ "attribute": "experience", "value": "long", "min": 1 }` an old hand at each.
 */
export interface Mix {
  readonly attribute: string;
  readonly value?: string | number | boolean;
  readonly min?: number;
  readonly max?: number;
}
