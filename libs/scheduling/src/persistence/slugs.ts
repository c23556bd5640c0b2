import { row } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { slugWithSuffix } from '../domain/slug.js';

/** The slug, or with a suffix when it is taken. Two events of one title, written at once, wait for each other here. */
export async function freeSlug(em: EntityManager, slug: string, eventId: string): Promise<string> {
  await row(em, `select pg_advisory_xact_lock(hashtext('event.slug'), hashtext($1))`, [slug]);
  const taken = await row(em, `select from event where slug = $1`, [slug]);
  return taken ? slugWithSuffix(slug, eventId) : slug;
}
