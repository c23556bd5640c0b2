import { settingsForCopy } from './settings-for-copy.js';

describe('the settings of a day done again', () => {
  it('keep how it was planned, and nothing of who was there', () => {
    const { settings, beside } = settingsForCopy({
      settings: {
        mode: 'hosted',
        rounds: 6,
        stands: [{ id: 'CIO', organisation: 'o1', max: 5, presenters: ['p1'] }],
        apart: [['p1', 'p2']],
      },
      beside: {
        seconds: 6,
        sessionIds: ['s1'],
        adjustments: [{ id: 'p1', helper: true }],
        timetable: { minutes: 12, startsAt: '2027-03-11T09:20' },
      },
    });
    expect(settings).toEqual({
      mode: 'hosted',
      rounds: 6,
      stands: [{ id: 'CIO', organisation: 'o1', max: 5 }],
    });
    expect(beside).toEqual({ seconds: 6, timetable: { minutes: 12, startsAt: '09:20' } });
  });
});
