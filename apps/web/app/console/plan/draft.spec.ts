import { bodyOfDraft, boxOf } from './body-of-draft.js';
import { draftOfSettings } from './draft-of-settings.js';
import { NEW_PLAN, proposedStands, proposedTables, withTable, type PlanDraft } from './draft.js';
import { lastingOf } from './lasting.js';
import { readDraft } from './read-draft.js';

const people = ['a', 'b', 'c'].map((id) => ({
  id,
  name: id.toUpperCase(),
  organisation: id === 'c' ? 'y' : 'x',
  organisationName: id === 'c' ? 'Mission locale' : 'CIO',
}));
const organisations = [
  { key: 'x', name: 'CIO', people: 2 },
  { key: 'y', name: 'Mission locale', people: 1 },
  { key: 'alone', name: '', people: 1 },
];
const known = { people, organisations };
const draft = (change: Partial<PlanDraft>): PlanDraft => ({ ...NEW_PLAN, ...change });

const FULL = draft({
  name: 'Premier essai',
  rounds: '8',
  moveMinutes: '2,5',
  startsAt: '09:20',
  phases: [
    { name: 'A présente', minutes: '5' },
    { name: 'Questions', minutes: '2.5' },
  ],
  breaks: [{ afterRound: '4', minutes: '15', name: '' }],
  seating: 'each',
  tables: [
    { name: 'Verrière', seats: '8', least: '6', stepFree: true, x: '2', y: '3.5' },
    { name: '2', seats: '7', least: '', stepFree: false, x: '', y: '' },
  ],
  apart: [['a', 'b']],
  special: [{ id: 'c', stays: true, helper: false, stepFree: true }],
  sessionIds: ['matin'],
});

describe('a plan as the boxes ask for it', () => {
  it('gives tables their sizes and places, and a round the sum of its parts', () => {
    expect(bodyOfDraft(FULL)).toEqual({
      name: 'Premier essai',
      mode: 'mixed',
      rounds: 8,
      tables: [
        { id: 'Verrière', size: { min: 6, max: 8 }, at: [2, 3.5] },
        { id: '2', size: { max: 7 } },
      ],
      apart: [['a', 'b']],
      timetable: {
        startsAt: '09:20',
        minutes: 7.5,
        moveMinutes: 2.5,
        phases: [
          { name: 'A présente', minutes: 5 },
          { name: 'Questions', minutes: 2.5 },
        ],
        breaks: [{ afterRound: 4, minutes: 15 }],
      },
      sessionIds: ['matin'],
      seconds: 10,
      adjustments: [{ id: 'c', stays: true, allowedTables: ['Verrière'] }],
    });
  });

  it('leaves the number of tables to the planner where all are alike', () => {
    expect(bodyOfDraft(NEW_PLAN)['tables']).toEqual({ size: { min: 5, target: 6, max: 7 } });
    expect(bodyOfDraft(draft({ sizeMin: '', sizeMax: '' }))['tables']).toEqual({
      size: { target: 6, max: 6 },
    });
  });

  it('hands on what is no number, so that the contract says what is wrong', () => {
    expect(bodyOfDraft(draft({ rounds: 'six' }))['rounds']).toBeNaN();
  });

  it('proposes a stand for each organisation with a name, kept by its first person, and leaves closed ones out', () => {
    const [cio, mission] = proposedStands(organisations, people);
    expect([cio!.presenters, mission!.presenters]).toEqual([['a'], ['c']]);
    const body = bodyOfDraft(draft({ mode: 'hosted', stands: [{ ...cio!, open: false }, mission!] }));
    expect(body['stands']).toMatchObject([{ id: 'Mission locale', organisation: 'y', presenters: ['c'] }]);
  });

  it('comes back as it was sent', () => {
    const { timetable, ...settings } = bodyOfDraft(FULL);
    const back = draftOfSettings(settings, timetable as never, known);
    expect(bodyOfDraft({ ...back, name: FULL.name })).toEqual(bodyOfDraft(FULL));
    expect(readDraft(JSON.stringify(FULL))).toEqual(FULL);
  });

  it('comes back without people who are no longer registered', () => {
    const back = draftOfSettings(bodyOfDraft(FULL), null, { ...known, people: people.slice(0, 1) });
    expect([back.apart, back.special]).toEqual([[], []]);
  });

  it('starts as new where what was sent cannot be read', () => {
    expect(readDraft('{')).toEqual(NEW_PLAN);
  });

  it('describes as many tables as the wished size asks for, and names one more after the last', () => {
    const tables = proposedTables(54, NEW_PLAN);
    expect(tables.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(withTable(tables).at(-1)).toMatchObject({ name: '10', seats: '7' });
  });

  it('an error stands beside the box that it speaks of', () => {
    const [first, second] = proposedStands(organisations, people);
    const hosted = draft({ mode: 'hosted', stands: [{ ...first!, open: false }, second!] });
    expect(boxOf('rounds', NEW_PLAN)).toBe('rounds');
    expect(boxOf('tables.size.max', NEW_PLAN)).toBe('sizeMax');
    expect(boxOf('tables[1].size.min', FULL)).toBe('tables.1.least');
    expect(boxOf('stands.0.max', hosted)).toBe('stands.1.seats');
    expect(boxOf('timetable.phases.1.name', FULL)).toBe('phases.1.name');
    expect(boxOf('apart.0.1', FULL)).toBe('apart');
    expect(boxOf('objectiveOrder', FULL)).toBeUndefined();
  });

  it('the last round ends after the rounds, the moves between them and the breaks', () => {
    const event = {
      startsAt: '2027-03-11T09:00:00+01:00',
      endsAt: '2027-03-11T10:00:00+01:00',
      timeZone: 'Europe/Paris',
    };
    expect(lastingOf(draft({ rounds: '4' }), event)).toEqual({
      endsAt: '2027-03-11T08:54:00.000Z',
      tooLong: false,
    });
    expect(lastingOf(FULL, event)).toEqual({ endsAt: '2027-03-11T09:52:30.000Z', tooLong: true });
    expect(lastingOf(draft({ rounds: 'six' }), event)).toBeUndefined();
  });
});
