import type { Call } from '#identity';
import { translator } from '#platform';
import { registrationFacts } from '#registration';
import type { EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlannedPersonView, RotationPlanSummaryView, RotationPlanView } from '../contract/index.js';
import { changedCards } from '../domain/changed-cards.js';
import { roundTimes } from '../domain/timetable.js';
import { publicationOf } from '../persistence/publications.queries.js';
import type { StoredPlan } from '../persistence/rotation-plans.queries.js';

type Locale = Call['locale'];

/** A plan in a list. Figures that may be far from the bound keep the bound and lose the word "optimal". */
export function summaryView(plan: StoredPlan, event: EventFacts, locale: Locale): RotationPlanSummaryView {
  const { result, progress, failure, task } = plan;
  return {
    id: plan.id,
    eventId: plan.eventId,
    name: plan.name,
    mode: plan.mode,
    status: plan.status,
    progress: {
      seconds: progress?.seconds ?? 0,
      ofSeconds: task.seconds,
      metrics: figures(progress?.metrics),
    },
    people: plan.people.length,
    organisations: new Set(plan.people.map(({ organisation }) => organisation)).size,
    metrics: figures(result?.metrics),
    bounds: figures(result?.bounds),
    optimal: [...(result?.optimal ?? [])],
    weak: [...(result?.weak ?? [])],
    failure: failure && sentenceOf(failure, locale),
    madeAt: inZone(plan.madeAt, event.timeZone),
    publishedAt: plan.publishedAt && inZone(plan.publishedAt, event.timeZone),
    changedSincePublished: plan.publishedAt !== null && plan.publishedRevision !== plan.revision,
    revision: plan.revision,
  };
}

/** A whole plan; names are read now, so that a replacement shows at once. */
export async function planView(
  em: EntityManager,
  plan: StoredPlan,
  event: EventFacts,
  locale: Locale,
): Promise<RotationPlanView> {
  const published =
    plan.publishedRevision === null ? undefined : await publicationOf(em, plan.id, plan.publishedRevision);
  const made = plan.result?.plan;
  return {
    ...summaryView(plan, event, locale),
    settings: plan.settings,
    timetable: (plan.beside.timetable ?? null) as RotationPlanView['timetable'],
    plan: (made ?? null) as RotationPlanView['plan'],
    peoplePlanned: await peopleViews(em, plan),
    rounds: roundViews(plan, event),
    changedCards: published && made ? [...changedCards(published.plan, made, plan.replanned?.absent)] : [],
    replan: plan.replanned && {
      afterRound: plan.replanned.afterRound,
      absent: [...plan.replanned.absent],
      late: plan.replanned.late.map(({ id, fromRound }) => ({ id, fromRound })),
      closed: [...plan.replanned.closed],
    },
    seconds: plan.result?.seconds ?? null,
    method: plan.result?.method ?? null,
    seed: plan.task.seed,
  };
}

async function peopleViews(em: EntityManager, { people }: StoredPlan): Promise<PlannedPersonView[]> {
  const facts = await registrationFacts(
    em,
    people.map(({ id }) => id),
  );
  const known = new Map(facts.map((registration) => [registration.id, registration]));
  return people.map(({ id, number, organisation }) => {
    const registration = known.get(id);
    return {
      id,
      number,
      organisation,
      firstName: registration?.firstName ?? null,
      lastName: registration?.lastName ?? null,
      organisationId: registration?.organisationId ?? null,
      organisationName: registration?.organisationName ?? null,
      jobFunction: registration?.jobFunction ?? null,
      gone: registration?.status !== 'confirmed',
    };
  });
}

function roundViews({ beside, settings }: StoredPlan, event: EventFacts): RotationPlanView['rounds'] {
  const rounds = settings['rounds'];
  const first = event.sessions.find(({ status }) => status === 'planned') ?? event.sessions[0];
  if (!beside.timetable || typeof rounds !== 'number' || !first) return [];
  return roundTimes(beside.timetable, rounds, first.startsAt, event.timeZone).map(
    ({ round, startsAt, endsAt }) => ({
      round,
      startsAt: inZone(startsAt, event.timeZone),
      endsAt: inZone(endsAt, event.timeZone),
    }),
  );
}

const inZone = (instant: Temporal.Instant, timeZone: string): string =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

type Figures = RotationPlanSummaryView['metrics'];

const figures = (given: Readonly<Record<string, number | readonly number[]>> | null | undefined): Figures =>
  (given ?? null) as Figures;

/** The planner's own sentence, which is English, stands in where the catalogue has none. */
const sentenceOf = ({ code, details, message }: NonNullable<StoredPlan['failure']>, locale: Locale): string =>
  translator(locale)(`errors:${code}`, { ...details, defaultValue: message });
