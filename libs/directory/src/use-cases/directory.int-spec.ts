import { anAdministrator, anOrganiser } from '#identity/testing';
import { identityEntities, Invite } from '#identity';
import { type DomainError, MovedClock, newId } from '#kernel';
import { createOrm, row, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { OrganisationsController } from '../http/organisations.controller.js';
import { organisationsById } from '../persistence/organisations.queries.js';
import { placesById } from '../persistence/places.queries.js';
import { territoriesById, territoryNamed } from '../persistence/territories.queries.js';
import { anOrganisation, aTerritory } from '../testing/index.js';
import { CreateOrganisation } from './create-organisation.js';
import { CreatePlace } from './create-place.js';
import { CreateTerritory } from './create-territory.js';
import { InviteOrganiser } from './invite-organiser.js';

const clock = new MovedClock(Temporal.Instant.from('2027-03-09T08:00:00Z'));
const SIRET = '12345678901234';

let orm: MikroORM;
let transactions: Transactions;
beforeAll(async () => {
  orm = await createOrm({ url: await testDatabase(), entities: identityEntities });
  transactions = new Transactions(orm.em);
});
afterAll(() => orm.close(true));

const refusal = (work: Promise<unknown>): Promise<DomainError | undefined> =>
  work.then(
    () => undefined,
    (error: DomainError) => error,
  );
const territory = (name?: string) => transactions.run((em) => aTerritory(em, name ? { name } : {}));
const createTerritory = (body: { name: string; slug?: string }) =>
  new CreateTerritory(transactions, clock).run({ timeZone: 'Europe/Paris', ...body });
const createOrganisation = (
  name: string,
  territoryIds: string[],
  actor = anAdministrator(),
  siret?: string,
) => new CreateOrganisation(transactions, clock).run({ name, kind: 'cio', territoryIds, siret }, actor);

describe('territories', () => {
  it('a territory has an address made from its name, and is found by it and by its id', async () => {
    const { id } = await createTerritory({ name: 'Pays de l’Étoile' });
    const read = (named: string) => transactions.read((em) => territoryNamed(em, named));
    expect(await read('pays-de-l-etoile')).toMatchObject({ id, name: 'Pays de l’Étoile' });
    expect(await read(id)).toMatchObject({ slug: 'pays-de-l-etoile' });
    expect(await read('nulle-part')).toBeUndefined();
  });

  it('a name or an address is one territory’s, whatever its accents', async () => {
    await createTerritory({ name: 'Étang de Berre' });
    expect(await refusal(createTerritory({ name: 'ETANG DE BERRE', slug: 'autre' }))).toMatchObject({
      code: 'directory.territory-exists',
      fields: [{ path: 'name' }],
    });
    expect(await refusal(createTerritory({ name: 'Autre', slug: 'etang-de-berre' }))).toMatchObject({
      code: 'directory.territory-exists',
      fields: [{ path: 'slug' }],
    });
  });

  it('a name of signs alone is sent back beside its field', async () => {
    expect(await refusal(createTerritory({ name: '…' }))).toMatchObject({ fields: [{ path: 'name' }] });
  });
});

describe('organisations', () => {
  it('comes back as it was written, with its territories', async () => {
    const [one, other] = [await territory(), await territory()];
    const made = await createOrganisation(
      'CIO d’Aubagne',
      [one.id, other.id, one.id],
      anAdministrator(),
      SIRET,
    );
    const read = await transactions.read((em) => organisationsById(em, [made.id, newId()]));
    expect([...read.values()]).toEqual([{ ...made, territoryIds: [one.id, other.id].sort() }]);
  });

  it('an organiser adds organisations in the territories they organise, and nowhere else', async () => {
    const [theirs, foreign] = [await territory(), await territory()];
    const organiser = anOrganiser(theirs.id);
    expect(await refusal(createOrganisation('CIO', [theirs.id], organiser))).toBeUndefined();
    const refused = await refusal(createOrganisation('CIO 2', [theirs.id, foreign.id], organiser));
    expect(refused).toMatchObject({ code: 'directory.territory-unknown', kind: 'not-found' });
    expect(await refusal(createOrganisation('CIO 3', [newId()], organiser))).toEqual(refused);
  });

  it('a territory that does not exist is told beside its field', async () => {
    expect(await refusal(createOrganisation('CIO', [(await territory()).id, newId()]))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'territoryIds.1', code: 'directory.territory-unknown' }],
    });
  });

  it('a name is met once in a territory, a SIRET number once', async () => {
    const { id } = await territory();
    await createOrganisation('Mission Locale', [id], anAdministrator(), '98765432109876');
    expect(await refusal(createOrganisation('MISSION locale', [id]))).toMatchObject({
      code: 'directory.organisation-exists',
      fields: [{ path: 'name' }],
    });
    const elsewhere = (await territory()).id;
    expect(await refusal(createOrganisation('Mission Locale', [elsewhere]))).toBeUndefined();
    expect(
      await refusal(createOrganisation('Autre', [elsewhere], anAdministrator(), '98765432109876')),
    ).toMatchObject({ code: 'directory.siret-taken' });
  });

  it('are found without accents, by any of their words, page after page and none twice', async () => {
    const { id } = await territory();
    await transactions.run(async (em) => {
      for (let n = 0; n < 205; n++)
        await anOrganisation(em, { name: `École d’Œnologie ${String(n % 103)}-${n}`, territoryIds: [id] });
      await anOrganisation(em, { name: 'CIO', territoryIds: [id] });
    });
    const controller = new OrganisationsController(new CreateOrganisation(transactions, clock), transactions);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await controller.list({
        params: undefined,
        body: undefined,
        query: { q: 'oenologie ECOLE', territoryId: id, cursor },
      });
      if (!('items' in page)) throw new Error('a list was expected');
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(205);
    expect(new Set(seen).size).toBe(205);
  });
});

describe('places', () => {
  const createPlace = (body: object, actor = anAdministrator()) =>
    new CreatePlace(transactions, clock).run({ name: 'Cité des métiers', ...body }, actor);

  it('comes back as it was written, rooms in their order', async () => {
    const made = await createPlace({
      geo: { latitude: 43.29, longitude: 5.37 },
      rooms: [{ name: 'Zinc', safetyCapacity: 49 }, { name: 'Agora' }],
    });
    const read = await transactions.read((em) => placesById(em, [made.id]));
    expect([...read.values()]).toEqual([made]);
    expect(made.rooms.map(({ name }) => name)).toEqual(['Zinc', 'Agora']);
  });

  it('two rooms of one place do not share a name', async () => {
    expect(await refusal(createPlace({ rooms: [{ name: 'A' }, { name: 'A' }] }))).toMatchObject({
      code: 'directory.room-twice',
    });
  });

  it('of another’s territory is not added', async () => {
    const { id } = await territory();
    expect(await refusal(createPlace({ territoryId: id }, anOrganiser(newId())))).toMatchObject({
      kind: 'not-found',
    });
  });
});

describe('inviting an organiser', () => {
  const invite = (territoryId: string) =>
    new InviteOrganiser(transactions, new Invite(transactions, clock)).run(
      { email: 'collegue@exemple.fr', role: 'organiser', territoryId, locale: 'fr' },
      anAdministrator(),
    );
  const announced = async () =>
    (await transactions.read((em) =>
      row<{ count: number }>(
        em,
        `select count(*)::int as count from announcement where name = 'identity.invited'`,
      ),
    ))!.count;

  it('gives the role in a territory that exists, tells once, and leaves a trace', async () => {
    const { id } = await territory();
    expect((await invite(id)).roles).toEqual([{ role: 'organiser', territoryId: id }]);
    expect((await invite(id)).roles).toHaveLength(1);
    expect(await announced()).toBe(1);
    const trace = `select 1 from audit_entry where action = 'identity.invited'`;
    expect(await transactions.read((em) => rows(em, trace))).toHaveLength(1);
  });

  it('a territory that does not exist is told beside its field', async () => {
    expect(await refusal(invite(newId()))).toMatchObject({
      code: 'directory.territory-unknown',
      fields: [{ path: 'territoryId' }],
    });
  });

  it('several are known in one read', async () => {
    const [one, other] = [await territory(), await territory()];
    expect((await transactions.read((em) => territoriesById(em, [one.id, other.id]))).size).toBe(2);
  });
});
