import type { RotationPlanView } from '#matching/contract';

type Rounds = RotationPlanView['rounds'];

/** The round that is going on, from 0; none before, between and after. */
export function currentRound(rounds: Rounds, now: string): number | undefined {
  const at = Date.parse(now);
  const index = rounds.findIndex(
    ({ startsAt, endsAt }) => Date.parse(startsAt) <= at && at < Date.parse(endsAt),
  );
  return index === -1 ? undefined : index;
}

/** How many rounds are over: those that the last re-planning left as they were, and those whose time is past. */
export function roundsOver(replan: RotationPlanView['replan'], rounds: Rounds, now: string): number {
  const past = rounds.filter(({ endsAt }) => Date.parse(endsAt) <= Date.parse(now)).length;
  return Math.max(replan?.afterRound ?? 0, past);
}
