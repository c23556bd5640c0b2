import type { Call } from '#identity';
import { DomainError } from '#kernel';
import { translator } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlanReachView } from '../contract/index.js';
import { BadInput } from '../domain/bad-input.js';
import { reachOf } from '../domain/reach.js';
import { eventToPlan } from './event-of-plan.js';
import { dayToPlan, type Asked } from './write-plan.js';

/**
 * What a day could reach at best. An impossible day is an answer, not a refusal: its sentence stands beside the form
 * while it is being filled in.
 */
export async function reachOfEvent(
  em: EntityManager,
  eventId: string,
  asked: Asked,
  { actor, locale }: Pick<Call, 'actor' | 'locale'>,
): Promise<PlanReachView> {
  const event = await eventToPlan(em, eventId, actor);
  const { input, candidates } = await dayToPlan(em, event, asked);
  const counted = {
    people: candidates.length,
    organisations: new Set(candidates.map(({ organisation }) => organisation)).size,
  };
  try {
    const { bounds, weak } = reachOf(input);
    return { ...counted, bounds: bounds as PlanReachView['bounds'], weak: [...weak], impossible: null };
  } catch (error) {
    if (!(error instanceof BadInput) && !(error instanceof DomainError)) throw error;
    const impossible = translator(locale)(`errors:${error.code}`, {
      ...error.details,
      defaultValue: error.message,
    });
    return { ...counted, bounds: {}, weak: [], impossible };
  }
}
