import { labelled, withNames } from './labels.js';

const LILA = { id: '01a2045a-089f-75b6-9eac-af179f150210', name: 'Lila Amrane', organisationName: 'FAF.TT' };

describe('people by their names', () => {
  it('two of one name and organisation are told apart', () => {
    const labels = labelled([LILA, { ...LILA, id: 'other' }, { ...LILA, id: 'third', organisationName: '' }]);
    expect(labels.map(({ label }) => label)).toEqual([
      'Lila Amrane, FAF.TT',
      'Lila Amrane, FAF.TT (2)',
      'Lila Amrane',
    ]);
  });

  it('a sentence of the planner names people, and leaves alone whom nobody knows', () => {
    const people = labelled([LILA]);
    expect(withNames(`Plus de place pour ${LILA.id} au tour 1.`, people)).toBe(
      'Plus de place pour Lila Amrane, FAF.TT au tour 1.',
    );
    expect(withNames(`Plus de place pour ${LILA.id}.`, [])).toContain(LILA.id);
  });
});
