import { newId } from '#kernel';
import { createOrm, row, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { addressKey, nameKey } from '../domain/name-key.js';
import { identityEntities } from '../index.js';
import { insertPeople, peopleById, type KeyedPerson } from '../persistence/people.queries.js';
import { findOrMakePeople, type NamedPerson } from './find-or-make-people.js';

let orm: MikroORM;
let transactions: Transactions;
beforeAll(async () => {
  orm = await createOrm({ url: await testDatabase(), entities: identityEntities });
  transactions = new Transactions(orm.em);
});
afterAll(() => orm.close(true));

const find = (territoryId: string, people: readonly NamedPerson[]) =>
  transactions.run((em) => findOrMakePeople(em, territoryId, people));
const marie = { firstName: 'Marie', lastName: 'Dupont', email: 'accueil@exemple.fr' };

describe('finding or making people', () => {
  it('an address and a name are one person, whatever the case, the accents and the order', async () => {
    const territory = newId();
    const [id] = await find(territory, [marie]);
    const again = [
      { firstName: 'DUPONT', lastName: 'marie', email: 'ACCUEIL@exemple.fr' },
      { firstName: 'Marié', lastName: 'Dùpont', email: 'accueil@exemple.fr' },
    ];
    expect(await find(territory, again)).toEqual([id, id]);
  });

  it('people who share an address are each themselves', async () => {
    const [one, other] = await find(newId(), [marie, { ...marie, firstName: 'Nadia' }]);
    expect(other).not.toBe(one);
  });

  it('without an address each is a new person, namesakes too', async () => {
    const nameless = { firstName: 'Jean', lastName: 'Martin' };
    const territory = newId();
    const ids = [...(await find(territory, [nameless, nameless])), ...(await find(territory, [nameless]))];
    expect(new Set(ids).size).toBe(3);
  });

  it('another territory knows another person', async () => {
    expect(await find(newId(), [marie])).not.toEqual(await find(newId(), [marie]));
  });

  it('ids come in the order of the people, new and known mixed', async () => {
    const territory = newId();
    const people = ['Zoé', 'Ali', 'Maya', 'Bob'].map((firstName) => ({ ...marie, firstName }));
    await find(territory, [people[1]!, people[3]!]);
    const ids = await find(territory, people);
    const known = await transactions.read((em) => peopleById(em, ids));
    expect(ids.map((id) => known.get(id)!.firstName)).toEqual(['Zoé', 'Ali', 'Maya', 'Bob']);
  });

  it('what was written first is kept', async () => {
    const territory = newId();
    await find(territory, [marie]);
    const [id] = await find(territory, [{ ...marie, firstName: 'MARIE' }]);
    expect((await transactions.read((em) => peopleById(em, [id!]))).get(id!)!.firstName).toBe('Marie');
  });

  it('a batch takes one statement when all are new and two otherwise, however many they are', async () => {
    const territory = newId();
    for (const size of [1, 300]) {
      const people = Array.from({ length: size }, (_, n) => ({ ...marie, lastName: `Dupont ${size} ${n}` }));
      expect(await statementsOf(territory, people)).toBe(1);
      expect(await statementsOf(territory, people)).toBe(2);
    }
  });
});

describe('batches that share people', () => {
  const SIZE = 400;
  const everybody = (order: 1 | -1): KeyedPerson[] => {
    const people = Array.from({ length: SIZE }, (_, n) => ({
      id: newId(),
      firstName: 'Marie',
      lastName: `Dupont ${String(n).padStart(4, '0')}`,
      email: 'accueil@exemple.fr',
    }));
    return people
      .map((person) => ({ ...person, nameKey: nameKey(person), addressKey: addressKey(person.email) }))
      .sort((a, b) => (a.nameKey < b.nameKey ? -order : order));
  };
  /** Slows each row of the insert down, so that two batches are in each other's way for certain. */
  const slowly = (work: () => Promise<void>): Promise<void> =>
    transactions
      .run(async (em) => {
        await rows(
          em,
          `create function one_row_takes_its_time() returns trigger language plpgsql as
           $$ begin perform pg_sleep(0.002); return new; end $$`,
        );
        await rows(
          em,
          'create trigger one_row_takes_its_time before insert on person for each row execute function one_row_takes_its_time()',
        );
      })
      .then(work)
      .finally(() => transactions.run((em) => rows(em, 'drop function one_row_takes_its_time cascade')));
  const outcomes = async (batches: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(batches)).map((batch) =>
      batch.status === 'fulfilled' ? 'done' : ((batch.reason as { code?: string }).code ?? 'failed'),
    );

  it('in opposite orders, both end, with the same people', async () => {
    await slowly(async () => {
      const territory = newId();
      const [forth, back] = [everybody(1), everybody(-1)];
      expect(await outcomes([find(territory, forth), find(territory, back)])).toEqual(['done', 'done']);
      const { count } = (await transactions.read((em) =>
        row<{ count: number }>(em, 'select count(*)::int as count from person where territory_id = $1', [
          territory,
        ]),
      ))!;
      expect(count).toBe(SIZE);
    });
  });

  it('negative control: inserted in the orders in which they came, they deadlock', async () => {
    await slowly(async () => {
      const territory = newId();
      const insert = (people: readonly KeyedPerson[]) =>
        transactions.run((em) => insertPeople(em, territory, people));
      expect((await outcomes([insert(everybody(1)), insert(everybody(-1))])).sort()).toEqual([
        '40P01',
        'done',
      ]);
    });
  });
});

/** How many statements finding these people takes, besides the transaction's own. */
const statementsOf = (territoryId: string, people: readonly NamedPerson[]): Promise<number> =>
  transactions.run(async (em) => {
    const executor = em.getTransactionContext()!;
    let statements = 0;
    const counting = Object.assign(Object.create(em) as EntityManager, {
      getTransactionContext: () => ({
        executeQuery: (query: Parameters<typeof executor.executeQuery>[0]) => {
          statements += 1;
          return executor.executeQuery(query);
        },
      }),
    });
    await findOrMakePeople(counting, territoryId, people);
    return statements;
  });
