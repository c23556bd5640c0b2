import { readConfiguration, rows } from '#platform';
import { testDatabase } from '#platform/testing';
import type { EntityManager } from '@mikro-orm/postgresql';
import { layGround, leaveGround } from '../../api/src/ground.js';
import { loadDemonstration } from './load.js';

/** A hash of every row of every table of ours; the queue's own schema is not ours. */
async function tableHashes(em: EntityManager): Promise<Readonly<Record<string, string>>> {
  const tables = await rows<{ name: string }>(
    em,
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const hashes = await Promise.all(
    tables.map(async ({ name }) => {
      const [hashed] = await rows<{ hash: string }>(
        em,
        `select coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') as hash from "${name}" t`,
      );
      return [name, hashed!.hash] as const;
    }),
  );
  return Object.fromEntries(hashes);
}

/** A thread runs what was built: it knows nothing of the sources. */
const planningScript = new URL('../../../dist/libs/matching/src/engine/planning-thread.js', import.meta.url);

describe('the demonstration network', () => {
  it('tells the scenarios with their figures, and loaded a second time leaves the same tables', async () => {
    const configuration = readConfiguration({
      PASSERELLE_SECRET: 'a secret of a test, which opens nothing',
      LOG_LEVEL: 'silent',
    });
    const ground = await layGround({ ...configuration, databaseUrl: await testDatabase() });
    try {
      const first = await loadDemonstration({ ground, planningScript });
      expect(first.loaded).toBe(true);
      const em = ground.orm.em.fork();
      const hashes = await tableHashes(em);

      const second = await loadDemonstration({ ground, planningScript });
      expect(second).toEqual({ ...first, loaded: false });
      expect(await tableHashes(em)).toEqual(hashes);

      const lines = await rows<{ title: string; confirmed: number; waitlisted: number }>(
        em,
        `select e.title, count(*) filter (where l.status = 'confirmed')::int as confirmed,
                count(*) filter (where l.status = 'waitlisted')::int as waitlisted
         from event e join registration r on r.event_id = e.id join registration_line l on l.registration_id = r.id group by e.title`,
      );
      const of = (title: string) => lines.find((line) => line.title === title);
      expect(of('Qui fait quoi en Pays d’Aubagne ?')).toMatchObject({ confirmed: 52, waitlisted: 0 });
      expect(of('Accueillir, informer, orienter : travailler ensemble')).toMatchObject({ confirmed: 71 });
      expect(of('Trois centres de formation en une journée')).toMatchObject({
        confirmed: 14 * 3,
        waitlisted: 2 * 3,
      });
      const [ateliers] = await rows<{ given: number; nowhere: number; firsts: number }>(
        em,
        `select count(session_id)::int as given, count(*) filter (where session_id is null)::int as nowhere,
           count(*) filter (where rank = 1)::int as firsts
         from atelier_seat`,
      );
      expect(ateliers!.given + ateliers!.nowhere).toBe(190 * 2);
      expect(ateliers!.firsts).toBeGreaterThan(250);
      const [visits] = await rows<{ pairs: number; trios: number; agreed: number }>(
        em,
        `select count(distinct pair.id) filter (where cardinality(members) = 2)::int as pairs,
           count(distinct pair.id) filter (where cardinality(members) = 3)::int as trios,
           count(*) filter (where visit.status = 'agreed')::int as agreed
         from pair join pair_visit visit on visit.pair_id = pair.id`,
      );
      expect(visits).toEqual({ pairs: 11, trios: 1, agreed: 12 });
      expect(of('Trouver sa voie quand on ne sait pas par où commencer')!.waitlisted).toBeGreaterThan(0);
    } finally {
      await leaveGround(ground);
    }
  }, 240_000);
});
