import { fold } from '#kernel';
import type { PlanSetupView } from '../contract/index.js';
import type { PlanSetting } from '../persistence/plan-settings.queries.js';
import type { Candidate } from '../use-cases/people-to-plan.js';

/** Who could be planned, the largest organisation first. */
export function setupView(candidates: readonly Candidate[], setting: PlanSetting | undefined): PlanSetupView {
  const groups = Map.groupBy(candidates, ({ organisation }) => organisation);
  return {
    people: candidates.length,
    organisations: [...groups]
      .map(([key, people]) => ({
        key,
        name: people.find(({ organisationName }) => organisationName !== null)?.organisationName ?? '',
        people: people.length,
      }))
      .sort((one, other) => other.people - one.people || (fold(one.name) < fold(other.name) ? -1 : 1)),
    settings: setting ? { ...setting.settings } : null,
    timetable: (setting?.beside.timetable ?? null) as PlanSetupView['timetable'],
  };
}
