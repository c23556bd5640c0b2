import { BadInput } from '../bad-input.js';
import type { Objective, WishedObjective } from '../input.js';

/** The default order of what matters (the planning notes, section 1): colleagues before repeats before people met. */
const DEFAULT_ORDER: readonly Objective[] = [
  'missingTogether',
  'peopleWithoutWish',
  'wishesMet',
  'revisits',
  'sameOrganisation',
  'repeats',
  'peopleMetMin',
  'kindsMetMin',
  'kindsMetMean',
  'organisationsMetMin',
  'organisationsMetMean',
];

/** Counted only where somebody asks for them. */
const ON_DEMAND: readonly Objective[] = ['organisationsCoveredMin', 'organisationsCoveredMean'];

/** Figures of a plan that no search can order: rules that are always kept, and what follows from the others. */
const SETTLED: ReadonlySet<string> = new Set([
  'forbidden',
  'mixBroken',
  'ownStand',
  'visitsMin',
  'visitsMean',
  'peopleMetMean',
  'standsMetMin',
  'standsMetMean',
  'walking',
]);

/** What the day has beside people and tables, as far as the order of objectives depends on it. */
export interface Spoken {
  readonly wishes: boolean;
  readonly kinds: boolean;
}

/**
 * Completes a wished order with what it leaves out, and leaves out what the day does not have.
 * @throws BadInput for a name that is no objective
 */
export function completeOrder(
  wished: readonly WishedObjective[] = [],
  spoken: Spoken = { wishes: false, kinds: false },
): readonly Objective[] {
  const known = [...DEFAULT_ORDER, ...ON_DEMAND];
  const named = wished.flatMap((name): readonly Objective[] => {
    const found = known.filter((each) => each === name || each === `${name}Min` || each === `${name}Mean`);
    if (found.length > 0 || SETTLED.has(name)) return found;
    throw new BadInput(
      'matching.unknown-objective',
      `"objectiveOrder" names ${JSON.stringify(name)}; the objectives are ${known.join(', ')}.`,
    );
  });
  const has = (name: Objective) =>
    (spoken.wishes || !/[wW]ish/.test(name)) && (spoken.kinds || !name.startsWith('kinds'));
  return [...new Set([...named, ...DEFAULT_ORDER])].filter(has);
}
