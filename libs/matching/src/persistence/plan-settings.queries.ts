import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Beside, PlanFamily, Settings } from '../domain/stored-plan.js';

export interface PlanSetting {
  readonly settings: Settings;
  readonly beside: Beside;
}

export async function savePlanSetting(
  em: EntityManager,
  eventId: string,
  family: PlanFamily,
  setting: PlanSetting,
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    em,
    `insert into plan_setting (event_id, family, settings, beside, saved_at) values ($1, $2, $3, $4, $5)
     on conflict (event_id, family) do update set settings = $3, beside = $4, saved_at = $5`,
    [eventId, family, JSON.stringify(setting.settings), JSON.stringify(setting.beside), now.toString()],
  );
}

/** The settings used last for each family. */
export async function planSettingsOf(
  em: EntityManager,
  eventId: string,
): Promise<readonly (PlanSetting & { readonly family: PlanFamily })[]> {
  return rows(em, `select family, settings, beside from plan_setting where event_id = $1`, [eventId]);
}
