import { DomainError } from '#kernel';
import { lateMembers } from './late-members.js';
import { comparedGroups, groupsOf, visitsWithin } from './pairs-of-plan.js';
import { readSlot, type WrittenSlot } from './read-slot.js';
import { isDone, refuseStale, withAgreement, withoutDate, withProposal, type Visit } from './visit.js';
import { isTimeToRemind, usualWindow, windowsForCopy, type VisitWindow } from './window.js';

const instant = (text: string) => Temporal.Instant.from(text);
const slot = {
  startsAt: instant('2027-04-06T12:00Z'),
  endsAt: instant('2027-04-06T14:00Z'),
  place: 'Accueil',
};
const visit: Visit = {
  id: 'v',
  pairId: 'p',
  eventId: 'e',
  hostId: 'host',
  guestId: 'guest',
  status: 'to_choose',
  agreed: null,
  proposal: null,
  revision: 1,
  sequence: 0,
};
const agreed = withAgreement(withProposal(visit, slot, 'guest'), 'host');
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (thrown) {
    return (thrown as DomainError).code;
  }
  return undefined;
};

describe('a visit', () => {
  it('has a date once one proposes it and the other says yes', () => {
    expect(agreed).toMatchObject({
      status: 'agreed',
      agreed: slot,
      proposal: null,
      revision: 3,
      sequence: 1,
    });
  });

  it('keeps the date that both agreed on while another one is proposed', () => {
    const later = { ...slot, startsAt: slot.startsAt.add({ hours: 1 }) };
    const asked = withProposal(agreed, later, 'host');
    expect(asked).toMatchObject({ status: 'agreed', agreed: slot, sequence: 1 });
    expect(withAgreement(asked, 'guest')).toMatchObject({ agreed: later, sequence: 2 });
  });

  it('is agreed on by two, never by whoever proposed it', () => {
    expect(refusal(() => withAgreement(withProposal(visit, slot, 'guest'), 'guest'))).toBe(
      'pairs.own-proposal',
    );
    expect(refusal(() => withAgreement(visit, 'guest'))).toBe('pairs.nothing-proposed');
  });

  it('called off has no date any more, and can be proposed again', () => {
    const off = withoutDate(agreed);
    expect(off).toMatchObject({ status: 'called_off', agreed: null, sequence: 2 });
    expect(withProposal(off, slot, 'host').status).toBe('proposed');
    expect(refusal(() => withoutDate(off))).toBe('pairs.not-agreed');
  });

  it('is answered in the state that was seen', () => {
    expect(refusal(() => refuseStale(agreed, 2))).toBe('pairs.moved-on');
    expect(refusal(() => refuseStale(agreed, 3))).toBeUndefined();
  });

  it('is done once it is over', () => {
    expect(isDone(agreed, slot.endsAt)).toBe(true);
    expect(isDone(agreed, slot.startsAt)).toBe(false);
    expect(isDone(visit, slot.endsAt)).toBe(false);
  });

  it('without a date keeps both of its people late', () => {
    const back = { ...visit, id: 'w', hostId: 'guest', guestId: 'third' };
    expect(lateMembers(['guest', 'host', 'third'], [agreed, back])).toEqual(['guest', 'third']);
  });
});

describe('a date that is written', () => {
  const window: VisitWindow = {
    wave: 1,
    from: Temporal.PlainDate.from('2027-03-01'),
    until: Temporal.PlainDate.from('2027-06-07'),
    remindDays: 14,
  };
  const ground = { window, timeZone: 'Europe/Paris', now: instant('2027-03-10T09:00Z'), taken: [slot] };
  const written: WrittenSlot = { day: '2027-04-07', from: '14:00', until: '16:00', place: 'Accueil' };
  const fault = (changes: Partial<WrittenSlot>) => {
    const read = readSlot({ ...written, ...changes }, ground);
    return 'faults' in read ? read.faults.map(({ path, code }) => `${path} ${code}`).join() : undefined;
  };

  it('is meant in the zone of the event', () => {
    expect(readSlot(written, ground)).toEqual({
      slot: {
        startsAt: instant('2027-04-07T12:00Z'),
        endsAt: instant('2027-04-07T14:00Z'),
        place: 'Accueil',
      },
    });
  });

  it.each([
    ['in the past', { day: '2027-03-09' }, 'day pairs.past'],
    ['after the window', { day: '2027-06-08' }, 'day pairs.outside-window'],
    ['that ends before it starts', { until: '13:00' }, 'until pairs.ends-before-start'],
    ['of no length', { until: '14:00' }, 'until pairs.ends-before-start'],
    ['at an hour that spring skips', { day: '2027-03-28', from: '02:30' }, 'from pairs.hour-skipped'],
    [
      'when one of the two is taken',
      { day: '2027-04-06', from: '15:59', until: '17:00' },
      'from pairs.overlaps',
    ],
    ['right after another visit', { day: '2027-04-06', from: '16:00', until: '17:00' }, undefined],
    ['on the last day of the window', { day: '2027-06-07' }, undefined],
  ])('%s', (_what, changes, expected) => {
    expect(fault(changes)).toBe(expected);
  });
});

describe('the pairs of a plan', () => {
  const plan = {
    pairs: [['b', 'a']] as const,
    trios: [['e', 'c', 'd']] as const,
  };

  it('two visit each other; of three each goes once and receives once', () => {
    const [pair, trio] = groupsOf(plan).map(({ members }) => visitsWithin(members));
    expect(pair).toEqual([
      { guestId: 'a', hostId: 'b' },
      { guestId: 'b', hostId: 'a' },
    ]);
    expect(trio!.map(({ guestId }) => guestId)).toEqual(['c', 'd', 'e']);
    expect(trio!.map(({ hostId }) => hostId).sort()).toEqual(['c', 'd', 'e']);
    expect(trio!.every(({ guestId, hostId }) => guestId !== hostId)).toBe(true);
  });

  it('published again: those that stand are kept, in whichever order and wave, the others end or begin', () => {
    const known = groupsOf({
      pairs: [],
      trios: [],
      waves: [
        {
          pairs: [
            ['a', 'b'],
            ['c', 'd'],
          ],
          trios: [],
        },
      ],
    });
    const again = groupsOf({
      pairs: [],
      trios: [],
      waves: [
        { pairs: [['c', 'e']], trios: [] },
        { pairs: [['b', 'a']], trios: [] },
      ],
    });
    const { kept, formed, ended } = comparedGroups(known, again);
    expect(kept.map(({ pair, wave }) => [pair.members.join(''), wave])).toEqual([['ab', 2]]);
    expect(formed.map(({ members }) => members.join(''))).toEqual(['ce']);
    expect(ended.map(({ members }) => members.join(''))).toEqual(['cd']);
  });
});

describe('the window of the visits', () => {
  it('ends on the eve of the plenary unless the organiser says otherwise', () => {
    const event = {
      timeZone: 'Europe/Paris',
      sessions: [{ startsAt: instant('2027-06-08T07:00Z') }, { startsAt: instant('2027-03-02T08:00Z') }],
    };
    const { from, until } = usualWindow(1, event, instant('2027-03-02T15:00Z'));
    expect([from.toString(), until.toString()]).toEqual(['2027-03-02', '2027-06-07']);
  });

  it('of a copy begins and ends as many days after its first session as in the model', () => {
    const dated = (startsAt: string) => ({
      timeZone: 'Europe/Paris',
      sessions: [{ startsAt: instant(startsAt) }],
    });
    const window = {
      wave: 1,
      remindDays: 7,
      from: Temporal.PlainDate.from('2027-03-03'),
      until: Temporal.PlainDate.from('2027-06-07'),
    };
    const copied = windowsForCopy([window], dated('2027-03-02T08:00Z'), dated('2028-03-07T08:00Z'));
    expect(copied.map(({ from, until }) => [from.toString(), until.toString()])).toEqual([
      ['2028-03-08', '2028-06-12'],
    ]);
    expect(
      windowsForCopy([window], dated('2027-03-02T08:00Z'), { ...dated('2028-03-07T08:00Z'), sessions: [] }),
    ).toEqual([]);
  });

  it.each([
    ['2027-05-23', false],
    ['2027-05-24', true],
    ['2027-06-07', true],
    ['2027-06-08', false],
  ])('on %s it is time to remind: %s', (today, expected) => {
    const window = {
      wave: 1,
      remindDays: 14,
      from: Temporal.PlainDate.from('2027-03-02'),
      until: Temporal.PlainDate.from('2027-06-07'),
    };
    expect(isTimeToRemind(window, Temporal.PlainDate.from(today))).toBe(expected);
  });
});
