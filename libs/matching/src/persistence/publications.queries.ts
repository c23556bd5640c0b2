import { instantFrom, row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Mode } from '../domain/input.js';
import type { AnyPlan, PlanFamily, PlannedPerson, Timetable } from '../domain/stored-plan.js';
import type { StoredPlan } from './rotation-plans.queries.js';

/** What people were given, once. */
export interface Publication {
  readonly planId: string;
  readonly eventId: string;
  readonly revision: number;
  readonly mode: Mode;
  readonly plan: AnyPlan;
  readonly people: readonly PlannedPerson[];
  readonly timetable: Timetable | null;
  /** The planner's input without people: tables with their names and places, stands with their organisations… */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whose card is new or another than before, by registration. */
  readonly changed: readonly string[];
  /** Whether people are written to. */
  readonly told: boolean;
  readonly publishedAt: Temporal.Instant;
}

const COLUMNS = `publication.plan_id as "planId", publication.event_id as "eventId", publication.revision,
  publication.mode, publication.plan, publication.people, publication.timetable, publication.settings,
  publication.changed, publication.told, publication.published_at as "publishedAt"`;

type Row = Omit<Publication, 'publishedAt'> & { readonly publishedAt: string };

const publicationFrom = (found: Row | undefined): Publication | undefined =>
  found && { ...found, publishedAt: instantFrom(found.publishedAt) };

/** What was given by one publication. */
export async function publicationOf(
  em: EntityManager,
  planId: string,
  revision: number,
): Promise<Publication | undefined> {
  return publicationFrom(
    await row<Row>(
      em,
      `select ${COLUMNS} from plan_publication publication where plan_id = $1 and revision = $2`,
      [planId, revision],
    ),
  );
}

/** What the people of an event hold now: the last publication of the published plan of a family. */
export async function publishedPlan(
  em: EntityManager,
  eventId: string,
  family: PlanFamily,
): Promise<Publication | undefined> {
  return publicationFrom(
    await row<Row>(
      em,
      `select ${COLUMNS}
       from rotation_plan plan
       join plan_publication publication on publication.plan_id = plan.id and publication.revision = plan.published_revision
       where plan.event_id = $1 and plan.family = $2 and plan.published_at is not null`,
      [eventId, family],
    ),
  );
}

/** At most one plan of a family is published: what was gives way. */
export async function supersede(
  em: EntityManager,
  eventId: string,
  family: PlanFamily,
  planId: string,
): Promise<void> {
  await rows(
    em,
    `update rotation_plan set published_at = null
     where event_id = $1 and family = $2 and published_at is not null and id <> $3`,
    [eventId, family, planId],
  );
}

/** Keeps what people are given now, and says of the plan that this is it. */
export async function insertPublication(
  em: EntityManager,
  {
    plan,
    changed,
    told,
    at,
    by,
  }: {
    readonly plan: StoredPlan;
    readonly changed: readonly string[];
    readonly told: boolean;
    readonly at: Temporal.Instant;
    readonly by: string | null;
  },
): Promise<void> {
  await rows(
    em,
    `insert into plan_publication (plan_id, revision, event_id, published_at, published_by, mode, plan, people, timetable,
       settings, changed, told)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (plan_id, revision) do nothing`,
    [
      plan.id,
      plan.revision,
      plan.eventId,
      at.toString(),
      by,
      plan.mode,
      JSON.stringify(plan.result!.plan),
      JSON.stringify(plan.people),
      plan.beside.timetable ? JSON.stringify(plan.beside.timetable) : null,
      JSON.stringify(plan.settings),
      JSON.stringify(changed),
      told,
    ],
  );
  await rows(em, `update rotation_plan set published_revision = revision, published_at = $2 where id = $1`, [
    plan.id,
    at.toString(),
  ]);
}
