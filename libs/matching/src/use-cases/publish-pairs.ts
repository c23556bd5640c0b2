import { Clock } from '#kernel';
import { announceMany, type Announced } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { pairFormed } from '../announcements.js';
import type { PairsPlan } from '../domain/input.js';
import { comparedGroups, groupsOf } from '../domain/visits/pairs-of-plan.js';
import { lockVisits, pairsOfEvent } from '../persistence/pairs.queries.js';
import { endPairs, insertPairs, keepPairs } from '../persistence/pairs-written.queries.js';
import { publishedPlan } from '../persistence/publications.queries.js';
import { callOffVisits } from './call-off-visits.js';

/**
 * Gives people the pairs of the published plan. Pairs that stand keep their visits, whatever else changed; dates that
 * were agreed on within a pair that is no more are called off. Played again, it changes nothing.
 */
@Injectable()
export class PublishPairs {
  constructor(private readonly clock: Clock) {}

  async run(em: EntityManager, eventId: string): Promise<void> {
    await lockVisits(em, eventId);
    const published = await publishedPlan(em, eventId, 'pairs');
    if (!published) return;
    const now = this.clock.now();
    const { planId, told } = published;
    const groups = groupsOf(published.plan as PairsPlan);
    const { kept, formed, ended } = comparedGroups(await pairsOfEvent(em, eventId), groups);
    await keepPairs(em, kept, planId);
    await callOffVisits(
      em,
      ended.flatMap(({ visits }) => visits),
      'pair',
      now,
    );
    await endPairs(
      em,
      ended.map(({ id }) => id),
      now,
    );
    const made = await insertPairs(em, formed, { eventId, planId, at: now });
    if (!told) return;
    const announced: Announced<{ registrationId: string; eventId: string; pairId: string }>[] = made.flatMap(
      ({ id, members }) =>
        members.map((registrationId) => ({
          announcement: pairFormed,
          payload: { registrationId, eventId, pairId: id },
        })),
    );
    await announceMany(em, announced, now);
  }
}
