import { aTerritory } from '#directory/testing';
import { newId } from '#kernel';
import { ListEventsQuery } from '../contract/index.js';
import { byVisitor, refusalOf, SchedulingBench } from '../testing/scheduling-bench.js';

describe('the catalogue', () => {
  let bench: SchedulingBench;
  beforeAll(async () => (bench = await SchedulingBench.open(aTerritory)));
  afterAll(() => bench.close());
  beforeEach(() => bench.sql('truncate event, event_territory, session, seat_ledger'));

  const catalogue = (query: Record<string, unknown> = {}) =>
    bench.pages.catalogue(
      { params: undefined, query: ListEventsQuery.parse(query), body: undefined },
      byVisitor,
    );
  const titles = async (query: Record<string, unknown> = {}) =>
    (await catalogue(query)).items.map(({ title }) => title);

  it('has a line for each session to come, by date', async () => {
    await bench.event({
      title: 'Série',
      signUpMode: 'choose',
      sessions: [
        { starts: '2027-03-12T09:00', title: 'Deux', capacity: 4 },
        { starts: '2027-03-10T09:00', title: 'Un', place: { id: null, name: 'Mairie', address: null } },
        { starts: '2027-03-11T09:00', status: 'cancelled' },
        { starts: '2027-02-10T09:00' },
      ],
    });
    await bench.day('2027-03-11');
    const lines = (await catalogue()).items;
    expect(
      lines.map(({ title, sessionTitle, startsAt, place }) => [title, sessionTitle, startsAt, place?.name]),
    ).toEqual([
      ['Série', 'Un', '2027-03-10T09:00:00+01:00', 'Mairie'],
      ['2027-03-11', null, '2027-03-11T14:00:00+01:00', 'Mission Locale'],
      ['Série', 'Deux', '2027-03-12T09:00:00+01:00', 'Mission Locale'],
    ]);
    expect(lines.map(({ seats, sessionCount }) => [seats.left, sessionCount])).toEqual([
      [null, 4],
      [null, 1],
      [4, 4],
    ]);
  });

  it('shows a postponed event at the end without a date, a cancelled one for a month, and no draft', async () => {
    await bench.day('2027-03-20', { status: 'cancelled', title: 'annulé' });
    await bench.day('2027-03-10', { status: 'postponed', title: 'reporté' });
    await bench.day('2027-03-10', { status: 'draft', title: 'brouillon' });
    await bench.day('2027-03-21', { title: 'plus tard' });
    await bench.day('2027-03-20', {
      status: 'cancelled',
      title: 'annulé depuis longtemps',
      at: Temporal.Instant.from('2027-01-01T08:00:00Z'),
    });
    const { items } = await catalogue();
    expect(
      items.map(({ title, status, startsAt }) => [title, status, startsAt?.slice(0, 10) ?? null]),
    ).toEqual([
      ['annulé', 'cancelled', '2027-03-20'],
      ['plus tard', 'published', '2027-03-21'],
      ['reporté', 'postponed', null],
    ]);
    expect(await titles({ to: '2027-12-31' })).toEqual(['annulé', 'plus tard']);
  });

  it('finds words in the title, the description and the places, whatever the case and the accents', async () => {
    await bench.day('2027-03-10', { title: 'Découvrir les métiers du soin' });
    await bench.day('2027-03-11', { title: 'B', description: 'Écrire son CV' });
    await bench.day('2027-03-12', {
      title: 'C',
      place: { id: null, name: 'Cœur de Ville', address: 'Évreux' },
    });
    expect(await titles({ q: 'METIERS decouv' })).toEqual(['Découvrir les métiers du soin']);
    expect(await titles({ q: 'ecrire' })).toEqual(['B']);
    expect(await titles({ q: 'coeur évreux' })).toEqual(['C']);
    expect(await titles({ q: `soin') or true --` })).toEqual([]);
    expect(await titles({ q: '???' })).toEqual([]);
    expect(await titles({ q: '  ' })).toHaveLength(3);
  });

  it('keeps the formats, the audience and the days that are asked for, first and last day included', async () => {
    await bench.day('2027-03-10', { format: 'forum' });
    await bench.day('2027-03-11', { format: 'visits', audience: 'professionals' });
    await bench.day('2027-03-12');
    expect(await titles({ format: ['forum', 'visits'] })).toEqual(['2027-03-10', '2027-03-11']);
    expect(await titles({ format: 'forum' })).toEqual(['2027-03-10']);
    expect(await titles({ audience: 'professionals' })).toEqual(['2027-03-11']);
    expect(await titles({ from: '2027-03-11', to: '2027-03-11' })).toEqual(['2027-03-11']);
    expect(await titles({ from: '2027-01-01', to: '2027-03-10' })).toEqual(['2027-03-10']);
  });

  it('days are those of the event’s own clock', async () => {
    // 1 a.m. on the 10th in La Réunion is still the 9th in Paris and in UTC.
    await bench.event({
      title: 'Saint-Denis',
      timeZone: 'Indian/Reunion',
      sessions: [{ starts: '2027-03-10T01:00' }],
    });
    expect(await titles({ from: '2027-03-10', to: '2027-03-10' })).toEqual(['Saint-Denis']);
    expect(await titles({ from: '2027-03-09', to: '2027-03-09' })).toEqual([]);
  });

  it('a session that began yesterday and goes on is still there', async () => {
    await bench.event({
      title: 'Tournée',
      sessions: [{ starts: '2027-02-20T09:00', ends: '2027-03-05T18:00' }],
    });
    expect(await titles()).toEqual(['Tournée']);
    expect(await titles({ from: '2027-03-05', to: '2027-03-05' })).toEqual(['Tournée']);
  });

  it('of a territory, by id or slug, holds what it organises alone or with others', async () => {
    const other = await bench.transactions.run((em) => aTerritory(em));
    await bench.day('2027-03-10', { territoryId: other.id });
    await bench.day('2027-03-11', { otherTerritoryIds: [other.id] });
    await bench.day('2027-03-12');
    expect(await titles({ territory: other.id })).toEqual(['2027-03-10', '2027-03-11']);
    expect(await titles({ territory: other.slug })).toEqual(['2027-03-10', '2027-03-11']);
    expect(await titles({ territory: newId() })).toEqual([]);
    expect(await titles({ territory: 'nulle-part' })).toEqual([]);
  });

  it('goes on page by page, each line once, the undated at the end', async () => {
    for (const day of ['2027-03-12', '2027-03-10', '2027-03-11']) await bench.day(day);
    await bench.day('2027-03-10', { title: 'reporté 1', status: 'postponed' });
    await bench.day('2027-03-10', { title: 'reporté 2', status: 'postponed' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await catalogue({ limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['2027-03-10', '2027-03-11', '2027-03-12', 'reporté 1', 'reporté 2']);
  });

  it.each([
    'x',
    Buffer.from('["soon","later"]').toString('base64url'),
    Buffer.from(`["infinity","x"]`).toString('base64url'),
    Buffer.from(`["-infinity","${newId()}"]`).toString('base64url'),
  ])('a cursor that is not one is refused: %s', async (cursor) => {
    expect((await refusalOf(catalogue({ cursor }))).code).toBe('platform.cursor');
  });

  it('makes as many queries for thirty lines as for one', async () => {
    await bench.day('2027-03-10');
    expect(await bench.queriesOf(() => catalogue())).toBe(3);
    for (let event = 1; event < 30; event += 1)
      await bench.event({ sessions: [{ starts: '2027-03-11T14:00' }, { starts: '2027-04-11T14:00' }] });
    expect((await catalogue()).items).toHaveLength(30);
    expect(await bench.queriesOf(() => catalogue())).toBe(3);
  });
});
