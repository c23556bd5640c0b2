import { aTerritory } from '#directory/testing';
import type { InputOf } from '#kernel';
import type { listManagedEvents } from '../contract/index.js';
import { callBy, organiserOf, SchedulingBench } from '../testing/scheduling-bench.js';

describe('the organisers’ list', () => {
  let bench: SchedulingBench;
  beforeAll(async () => (bench = await SchedulingBench.open(aTerritory)));
  afterAll(() => bench.close());
  beforeEach(() => bench.sql('truncate event, event_territory, session, seat_ledger'));

  const managed = (query: InputOf<typeof listManagedEvents>['query'] = {}, territoryId = bench.territoryId) =>
    bench.pages.managed({ params: undefined, query, body: undefined }, callBy(organiserOf(territoryId)));

  it('has a line for each coming event by its next session, drafts too, those without a date at the end', async () => {
    await bench.day('2027-03-12', { status: 'draft', title: 'brouillon' });
    await bench.day('2027-03-10', { status: 'postponed', title: 'reporté' });
    await bench.event({
      title: 'série',
      sessions: [
        { starts: '2027-02-01T09:00' },
        { starts: '2027-03-11T09:00' },
        { starts: '2027-03-20T09:00' },
      ],
    });
    await bench.day('2027-02-10', { title: 'passé' });
    await bench.day('2027-02-20', { title: 'récent' });
    const lines = (await managed()).items;
    expect(lines.map(({ title, startsAt }) => [title, startsAt?.slice(0, 10) ?? null])).toEqual([
      ['série', '2027-03-11'],
      ['brouillon', '2027-03-12'],
      ['reporté', null],
    ]);
    expect((await managed({ when: 'past' })).items.map(({ title, status }) => [title, status])).toEqual([
      ['récent', 'done'],
      ['passé', 'done'],
    ]);
  });

  it('holds the events of one’s own territories, alone or with others, and nobody else’s', async () => {
    const other = await bench.transactions.run((em) => aTerritory(em));
    await bench.day('2027-03-10', { otherTerritoryIds: [other.id] });
    await bench.day('2027-03-11');
    const seenBy = async (...asked: Parameters<typeof managed>) =>
      (await managed(...asked)).items.map(({ title }) => title);
    expect(await seenBy()).toEqual(['2027-03-10', '2027-03-11']);
    expect(await seenBy({}, other.id)).toEqual(['2027-03-10']);
    expect(await seenBy({ territory: bench.territoryId }, other.id)).toEqual([]);
    expect(await seenBy({ q: '11' })).toEqual(['2027-03-11']);
    expect(await seenBy({ format: ['forum'] })).toEqual([]);
  });

  it('goes on page by page, in both directions of time', async () => {
    for (let day = 1; day <= 33; day += 1) {
      const date = Temporal.PlainDate.from('2027-04-01').add({ days: day });
      await bench.day(date.toString());
      await bench.day(date.subtract({ months: 6 }).toString());
    }
    for (const when of ['coming', 'past'] as const) {
      const first = await managed({ when });
      const second = await managed({ when, cursor: first.nextCursor! });
      expect(first.items).toHaveLength(30);
      expect(second).toMatchObject({ nextCursor: null });
      const all = [...first.items, ...second.items].map(({ startsAt }) => startsAt!);
      expect(new Set(all).size).toBe(33);
      expect(all).toEqual(when === 'coming' ? all.toSorted() : all.toSorted().toReversed());
    }
  });

  it('makes as many queries for thirty lines as for one', async () => {
    await bench.day('2027-03-10');
    expect(await bench.queriesOf(() => managed())).toBe(3);
    for (let event = 1; event < 30; event += 1) await bench.day('2027-03-11');
    expect((await managed()).items).toHaveLength(30);
    expect(await bench.queriesOf(() => managed())).toBe(3);
  });
});
