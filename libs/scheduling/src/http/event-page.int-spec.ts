import { aTerritory } from '#directory/testing';
import { newId } from '#kernel';
import { moveSeats } from '../persistence/seat-ledger.js';
import { byVisitor, callBy, organiserOf, refusalOf, SchedulingBench } from '../testing/scheduling-bench.js';

describe('one event', () => {
  let bench: SchedulingBench;
  beforeAll(async () => (bench = await SchedulingBench.open(aTerritory)));
  afterAll(() => bench.close());
  beforeEach(() => bench.sql('truncate event, event_territory, session, seat_ledger'));

  it('is found by its id and by its address, with its revision as ETag', async () => {
    const { event } = await bench.event({ slug: 'atelier-cv' });
    const read = await bench.pages.read('atelier-cv', byVisitor);
    expect(read.headers).toEqual({ etag: '"1"' });
    expect(read.answer).toEqual((await bench.pages.read(event.id, byVisitor)).answer);
  });

  it('as a draft is only found by those who oversee its territory', async () => {
    const { event } = await bench.event({ status: 'draft' });
    expect(await refusalOf(bench.pages.read(event.id, byVisitor))).toMatchObject({ kind: 'not-found' });
    expect(await refusalOf(bench.pages.read(event.id, callBy(organiserOf(newId()))))).toMatchObject({
      kind: 'not-found',
    });
    expect((await bench.read(event.id)).status).toBe('draft');
    const region = {
      ...organiserOf(''),
      grants: [{ role: 'region' as const, territoryId: bench.territoryId }],
    };
    expect((await bench.pages.read(event.id, callBy(region))).answer.status).toBe('draft');
  });

  it.each([newId(), 'nulle-part', '%', 'x'.repeat(200)])(
    'that does not exist is not found: %s',
    async (idOrSlug) => {
      expect(await refusalOf(bench.pages.read(idOrSlug, byVisitor))).toMatchObject({
        code: 'platform.not-found',
      });
    },
  );

  it('keeps its link and its funding to those who organise it', async () => {
    const { event } = await bench.event({ onlineUrl: 'https://visio.exemple.fr', funding: 'opco' });
    expect((await bench.pages.read(event.id, byVisitor)).answer).toMatchObject({
      onlineUrl: null,
      funding: null,
    });
    expect(await bench.read(event.id)).toMatchObject({
      onlineUrl: 'https://visio.exemple.fr',
      funding: 'opco',
    });
  });

  it('shows the seats that are left as they stand', async () => {
    const { event, sessions } = await bench.event({ capacity: 3, sessions: [{ capacity: 2 }] });
    const moves = [
      { eventId: event.id, sessionId: null, held: 1, waiting: 1 },
      { eventId: event.id, sessionId: sessions[0]!.id, held: 2, waiting: 1 },
    ];
    await bench.transactions.run((em) => moveSeats(em, moves));
    expect(await bench.read(event.id)).toMatchObject({
      signUp: 'waiting',
      seats: { capacity: 2, left: 0, waiting: 1 },
      sessions: [{ seats: { capacity: 2, left: 0, waiting: 1 } }],
    });
  });
});
