import type { PairsView, PlannedPersonView, RotationPlanView } from '#matching/contract';
import type { Translate } from '../../words.js';

type Named = Pick<PlannedPersonView, 'firstName' | 'lastName'>;

/** A pair or a trio of a plan, with the people as they are named now. */
export interface Group {
  readonly wave: number;
  readonly people: readonly PlannedPersonView[];
}

interface PairsPlan {
  readonly pairs: readonly (readonly string[])[];
  readonly trios: readonly (readonly string[])[];
}

/** The groups of a plan, wave after wave; none while it is being made. */
export function groupsOfPlan({ plan, peoplePlanned }: RotationPlanView): readonly Group[] {
  if (plan === null) return [];
  const whole = plan as unknown as PairsPlan & { readonly waves?: readonly PairsPlan[] };
  const people = new Map(peoplePlanned.map((person) => [person.id, person]));
  return (whole.waves ?? [whole]).flatMap(({ pairs, trios }, index) =>
    [...pairs, ...trios].map((ids) => ({
      wave: index + 1,
      people: ids.flatMap((id) => people.get(id) ?? []),
    })),
  );
}

/** « Camille Exemple ». */
export const nameOf = ({ firstName, lastName }: Named, words: Translate): string =>
  [firstName, lastName].filter(Boolean).join(' ') || words('pairs.pass.someone');

/** « Mission Locale, conseil ». */
export const workOf = (
  { organisationName, jobFunction }: Pick<PlannedPersonView, 'organisationName' | 'jobFunction'>,
  words: Translate,
): string =>
  [organisationName, jobFunction && words(`common.jobFunction.${jobFunction}`)].filter(Boolean).join(', ');

/** How far the visits have got. */
export function visitCounts({ pairs }: PairsView) {
  const visits = pairs.flatMap((pair) => pair.visits);
  const done = visits.filter(({ status }) => status === 'done').length;
  return {
    all: visits.length,
    done,
    chosen: done + visits.filter(({ status }) => status === 'agreed').length,
  };
}

/** The waves of a list of groups, each with its own, in order. */
export const byWave = <Item extends { readonly wave: number }>(
  items: readonly Item[],
): readonly (readonly [wave: number, items: readonly Item[]])[] => {
  const waves = [...new Set(items.map(({ wave }) => wave))].sort((one, other) => one - other);
  return waves.map((wave) => [wave, items.filter((item) => item.wave === wave)] as const);
};
