import { translator } from '../../words.js';
import { reachSaid, type Reach } from './reach.js';

const REACH: Reach = {
  people: 54,
  organisations: 14,
  bounds: { repeats: 0, sameOrganisation: 0, peopleMetMin: 30, organisationsMetMin: 13 },
  weak: [],
  impossible: null,
};
const said = (change: Partial<Reach>, rounds = 6) => {
  const { sentence, others } = reachSaid({ ...REACH, ...change }, rounds, 'fr', translator('fr'));
  return [sentence, ...others].map((text) => text.replaceAll('\u00a0', ' '));
};

describe('what rounds can reach', () => {
  it('is one sentence, and that nothing forces a repeat', () => {
    expect(said({})).toEqual([
      '6 tours : chacun peut rencontrer 30 personnes de 13 structures.',
      'Rien n’oblige deux collègues à être à la même table, ni deux personnes à se revoir.',
    ]);
  });

  it('names stands where there are some', () => {
    expect(said({ bounds: { ...REACH.bounds, standsMetMin: 1, peopleMetMin: 1 } }, 1)[0]).toBe(
      '1 tour : chacun peut rencontrer 1 stand et 1 personne de 13 structures.',
    );
  });

  it('says what no plan can avoid, and calls a weak limit weak', () => {
    const [, ...others] = said({
      bounds: { ...REACH.bounds, repeats: 120, sameOrganisation: 36 },
      weak: ['repeats'],
    });
    expect(others).toEqual([
      'Au moins 36 fois, deux collègues seront à la même table.',
      'Au moins 120 fois, deux personnes se reverront.',
      'Ces limites sont lointaines : avec si peu de tables, ou des demi-journées, le plan en restera loin.',
    ]);
  });

  it('promises nothing where the limit on repeats is weak', () => {
    expect(said({ weak: ['repeats'] })).toHaveLength(2);
  });
});
