import { DomainError } from '#kernel';
import { anOrganiser } from '#identity/testing';
import { rows } from '#platform';
import { anotherTestDatabase } from '#platform/testing';
import type { HeldPairsView, PairsView } from '../contract/cross-visits.js';
import { A_DATE, given, PairsStage } from '../testing/pairs-stage.js';

const codeOf = (thrown: unknown): string => (thrown as DomainError).code;
const refusalOf = (work: Promise<unknown>): Promise<string | undefined> => work.then(() => undefined, codeOf);

describe('pairs and their visits', () => {
  let stage: PairsStage;
  beforeAll(async () => (stage = await PairsStage.set()));
  afterAll(() => stage.strike());

  it('a published pair has two visits, and each of the two knows how to reach the other', async () => {
    const { event, members } = await stage.anEvent(2);
    const [one, other] = members as [(typeof members)[0], (typeof members)[0]];
    await stage.publish(event.id, [{ pairs: [[one.id, other.id]] }]);
    const [pair] = await stage.held(one);
    expect(pair).toMatchObject({
      partners: [{ id: other.id, organisationName: 'Structure 1', email: other.email, gone: false }],
      window: { from: '2027-03-01', until: '2027-06-07' },
      visits: [
        { role: 'guest', status: 'to_choose' },
        { role: 'host', status: 'to_choose' },
      ],
    });
    expect(
      (await stage.announced('matching.pair-formed')).map(({ registrationId }) => registrationId),
    ).toEqual(expect.arrayContaining([one.id, other.id]));
  });

  it('through a pass code there are initials and no address', async () => {
    const { event, members } = await stage.anEvent(2);
    await stage.publish(event.id, [{ pairs: [members.map(({ id }) => id)] }]);
    const view = await stage.controller.readOfPass(given({ passCode: members[0]!.passCode }));
    const [partner] = (view as HeldPairsView).pairs[0]!.partners;
    expect(partner).toMatchObject({ name: 'C. E.', email: null });
  });

  it('whoever is in no pair, or opens nothing, reads nothing of anybody', async () => {
    const { event, members } = await stage.anEvent(3);
    await stage.publish(event.id, [{ pairs: [[members[0]!.id, members[1]!.id]] }]);
    expect(await stage.held(members[2]!)).toEqual([]);
    const visit = await stage.visitOf(members[0]!, 'guest');
    expect(await refusalOf(stage.answer(members[2]!, visit.id, { ...A_DATE, revision: 1 }))).toBe(
      'pairs.visit-unknown',
    );
    expect(await refusalOf(stage.controller.readOfTicket(given({ ticket: 'none' })))).toBe(
      'registration.ticket-unknown',
    );
    expect(await refusalOf(stage.controller.readOfPass(given({ passCode: 'AAAAAAAA' })))).toBe(
      'registration.pass-unknown',
    );
  });

  it('in a trio each sees the two visits that are theirs', async () => {
    const { event, members } = await stage.anEvent(3);
    await stage.publish(event.id, [{ pairs: [], trios: [members.map(({ id }) => id)] }]);
    for (const member of members) {
      const [pair] = await stage.held(member);
      expect(pair!.partners).toHaveLength(2);
      expect(pair!.visits.map(({ role }) => role)).toEqual(['guest', 'host']);
      expect(new Set(pair!.visits.map(({ partnerId }) => partnerId)).size).toBe(2);
    }
  });

  it('one proposes, the other says yes: both are told, and the date is taken for both', async () => {
    const { event, members } = await stage.anEvent(2);
    const [guest, host] = members as [(typeof members)[0], (typeof members)[0]];
    await stage.publish(event.id, [{ pairs: [[guest.id, host.id]] }]);
    const id = await stage.agree(guest, host);
    expect(await stage.visitOf(host, 'host')).toMatchObject({
      id,
      status: 'agreed',
      agreed: { startsAt: '2027-04-06T14:00:00+02:00', place: 'CIO, 2e étage' },
    });
    const told = (await stage.announced('matching.visit-agreed')).filter(({ visitId }) => visitId === id);
    expect(told.map(({ registrationId }) => registrationId).sort()).toEqual([guest.id, host.id].sort());

    const back = await stage.visitOf(guest, 'host');
    const overlapping = { ...A_DATE, from: '15:00', until: '17:00', revision: back.revision };
    const refused = await stage.answer(guest, back.id, overlapping).catch((thrown: DomainError) => thrown);
    expect((refused as DomainError).fields).toEqual([{ path: 'from', code: 'pairs.overlaps' }]);
  });

  it('an answer to what has moved on meanwhile is refused, and nothing changes', async () => {
    const { event, members } = await stage.anEvent(2);
    const [guest, host] = members as [(typeof members)[0], (typeof members)[0]];
    await stage.publish(event.id, [{ pairs: [[guest.id, host.id]] }]);
    const { id } = await stage.visitOf(guest, 'guest');
    await stage.answer(guest, id, { ...A_DATE, revision: 1 });
    await stage.answer(guest, id, { ...A_DATE, day: '2027-04-07', revision: 2 });
    expect(await refusalOf(stage.answer(host, id, { do: 'agree', revision: 2 }))).toBe('pairs.moved-on');
    expect((await stage.visitOf(host, 'host')).status).toBe('proposed');
  });

  it('published again, pairs that stand keep their dates and those that are no more are called off', async () => {
    const { event, members } = await stage.anEvent(6);
    const [a, b, c, d, e, f] = members.map(({ id }) => id) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await stage.publish(event.id, [
      {
        pairs: [
          [a, b],
          [c, d],
          [e, f],
        ],
      },
    ]);
    const kept = await stage.agree(members[0]!, members[1]!);
    const ended = await stage.agree(members[2]!, members[3]!);
    await stage.publish(event.id, [
      {
        pairs: [
          [b, a],
          [c, e],
          [d, f],
        ],
      },
    ]);
    expect(await stage.visitOf(members[0]!, 'guest')).toMatchObject({ id: kept, status: 'agreed' });
    expect(await stage.visitOf(members[2]!, 'guest')).toMatchObject({ status: 'to_choose' });
    const called = (await stage.announced('matching.visit-called-off')).filter(
      ({ visitId }) => visitId === ended,
    );
    expect(called.map(({ registrationId, by }) => [registrationId, by]).sort()).toEqual(
      [
        [c, 'pair'],
        [d, 'pair'],
      ].sort(),
    );
    expect(await refusalOf(stage.answer(members[2]!, ended, { do: 'call_off', revision: 9 }))).toBe(
      'pairs.visit-unknown',
    );
  });

  it('who leaves calls their visits off, and is shown nobody any more', async () => {
    const { event, members } = await stage.anEvent(2);
    const [guest, host] = members as [(typeof members)[0], (typeof members)[0]];
    await stage.publish(event.id, [{ pairs: [[guest.id, host.id]] }]);
    await stage.agree(guest, host);
    await stage.sql(`update registration set status = 'cancelled' where id = $1`, [guest.id]);
    await stage.transactions.run((em) => stage.leaving.run(em, guest.id, event.id));
    expect(await stage.held(guest)).toEqual([]);
    const [pair] = await stage.held(host);
    expect(pair).toMatchObject({ partners: [{ gone: true, email: null }] });
    const { id, revision, status } = pair!.visits.find(({ role }) => role === 'host')!;
    expect(status).toBe('called_off');
    expect(await refusalOf(stage.answer(host, id, { ...A_DATE, revision }))).toBe('pairs.partner-gone');
  });

  it('who has no date when the window ends soon is reminded, once', async () => {
    const { event, members, organiser } = await stage.anEvent(4);
    const ids = members.map(({ id }) => id);
    await stage.publish(event.id, [{ pairs: [ids.slice(0, 2), ids.slice(2)] }]);
    const call = { actor: organiser, locale: 'fr' as const, requestId: 'r' };
    const windows = [{ wave: 1, from: '2027-03-01', until: '2027-05-31', remindDays: 7 }];
    await stage.controller.set({ params: { id: event.id }, query: undefined, body: { windows } }, call);
    await stage.agree(members[0]!, members[1]!);
    await stage.agree(members[1]!, members[0]!, { day: '2027-04-07' });
    const told = async () =>
      (await stage.announced('matching.visits-to-choose'))
        .filter(({ eventId }) => eventId === event.id)
        .map(({ registrationId }) => registrationId);
    const before = stage.clock.now();
    stage.clock.moveTo(Temporal.Instant.from('2027-05-20T08:00Z'));
    await stage.reminder.run();
    expect(await told()).toEqual([]);
    stage.clock.moveTo(Temporal.Instant.from('2027-05-25T08:00Z'));
    await stage.reminder.run();
    await stage.reminder.run();
    stage.clock.moveTo(before);
    expect((await told()).sort()).toEqual(ids.slice(2).sort());
  });

  it('a copy of the event keeps its period, moved with it', async () => {
    const [model, copy] = [await stage.anEvent(0), await stage.anEvent(0, '2028-06-13')];
    const windows = [{ wave: 1, from: '2027-03-01', until: '2027-06-07' }];
    const call = { actor: model.organiser, locale: 'fr' as const, requestId: 'r' };
    const input = { params: { id: model.event.id }, query: undefined, body: { windows } };
    await stage.controller.set(input, call);
    await stage.copyWindows(model.event.id, copy.event.id);
    const view = await stage.controller.list(given({ id: copy.event.id }), {
      ...call,
      actor: copy.organiser,
    });
    expect((view as PairsView).windows).toEqual([
      { wave: 1, from: '2028-03-06', until: '2028-06-12', remindDays: 14 },
    ]);
  });

  it('organisers see each pair and its dates; those of elsewhere see that there is nothing', async () => {
    const { event, members, organiser } = await stage.anEvent(2);
    await stage.publish(event.id, [{ pairs: [members.map(({ id }) => id)] }]);
    await stage.agree(members[0]!, members[1]!);
    const call = { actor: organiser, locale: 'fr' as const, requestId: 'r' };
    const view = (await stage.controller.list(given({ id: event.id }), call)) as PairsView;
    expect(view.pairs).toHaveLength(1);
    expect(view.pairs[0]!.visits.map(({ status }) => status).sort()).toEqual(['agreed', 'to_choose']);
    const stranger = { ...call, actor: anOrganiser(event.id) };
    expect(
      await refusalOf(stage.controller.list(given({ id: event.id }), stranger) as Promise<unknown>),
    ).toBe('platform.not-found');
  });
});

describe('both propose at once', () => {
  /** How many of two proposals about the same state of a visit are taken. */
  async function takenOfTwo(one: PairsStage, other: PairsStage): Promise<number> {
    const { event, members } = await one.anEvent(2);
    const [guest, host] = members as [(typeof members)[0], (typeof members)[0]];
    await one.publish(event.id, [{ pairs: [[guest.id, host.id]] }]);
    const { id } = await one.visitOf(guest, 'guest');
    const answers = await Promise.all([
      refusalOf(one.answer(guest, id, { ...A_DATE, revision: 1 })),
      refusalOf(other.answer(host, id, { ...A_DATE, day: '2027-04-08', revision: 1 })),
    ]);
    return answers.filter((refusal) => refusal === undefined).length;
  }

  it('one wins and the other is told that something has changed, every time', async () => {
    const stages = [await PairsStage.set(), await PairsStage.set()] as const;
    for (let round = 0; round < 10; round++) expect(await takenOfTwo(...stages)).toBe(1);
    await Promise.all(stages.map((stage) => stage.strike()));
  });

  it('negative control: where nobody waits for anybody, both are taken and one is lost', async () => {
    const url = await anotherTestDatabase('unlocked');
    const stages = [await PairsStage.set(url), await PairsStage.set(url)] as const;
    // In this database alone the lock that serialises answers locks nothing, and a save takes its time.
    await stages[0].transactions.run(async (em) => {
      await rows(em, `create schema unlocked`);
      await rows(
        em,
        `create function unlocked.pg_advisory_xact_lock(bigint) returns void language sql as 'select null::void'`,
      );
      await rows(
        em,
        `create function unlocked.dawdle() returns trigger language plpgsql as
        'begin perform pg_sleep(0.2); return new; end'`,
      );
      await rows(
        em,
        `create trigger dawdle before update on pair_visit for each row execute function unlocked.dawdle()`,
      );
      await rows(
        em,
        `do $$ begin execute format('alter database %I set search_path = unlocked, pg_catalog, public', current_database()); end $$`,
      );
    });
    await Promise.all(stages.map((stage) => stage.strike()));
    const opened = [await PairsStage.set(url), await PairsStage.set(url)] as const;
    expect(await takenOfTwo(...opened)).toBe(2);
    await Promise.all(opened.map((stage) => stage.strike()));
  });
});
