import { Clock } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockVisits, visitsOf } from '../persistence/pairs.queries.js';
import { callOffVisits } from './call-off-visits.js';

/** Whoever is no longer registered visits nobody and receives nobody; who counted on them is told. */
@Injectable()
export class LeavePairs {
  constructor(private readonly clock: Clock) {}

  async run(em: EntityManager, registrationId: string, eventId: string): Promise<void> {
    await lockVisits(em, eventId);
    await callOffVisits(em, await visitsOf(em, [registrationId]), 'pair', this.clock.now());
  }
}
