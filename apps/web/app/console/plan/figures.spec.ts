import { translator } from '../../words.js';
import { besideOf, costsOf, figureLines, verdictOf, type FigureLine } from './figures.js';

const words = translator('fr');
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

const MEASURED = {
  metrics: {
    repeats: 0,
    sameOrganisation: 0,
    forbidden: 0,
    peopleMetMin: 30,
    organisationsMetMean: 11.87,
    own: 2,
  },
  bounds: { repeats: 0, sameOrganisation: 0, peopleMetMin: 30, organisationsMetMean: 13 },
  optimal: ['repeats', 'sameOrganisation', 'peopleMetMin'],
  weak: [],
};
const line = (change: Partial<FigureLine>): FigureLine => ({
  name: 'repeats',
  value: 12,
  bound: 0,
  optimal: false,
  weak: false,
  ...change,
});

describe('the figures of a plan', () => {
  it('stand in the order of their worth, without those that nobody asked for and those without words', () => {
    expect(figureLines(MEASURED).map(({ name }) => name)).toEqual([
      'sameOrganisation',
      'repeats',
      'peopleMetMin',
      'organisationsMetMean',
    ]);
  });

  it('a pair kept apart in vain is told', () => {
    const lines = figureLines({ ...MEASURED, metrics: { forbidden: 1 } });
    expect(lines.map(({ name }) => name)).toEqual(['forbidden']);
  });

  it('are proved only where the planner says so', () => {
    expect(plain(besideOf(line({ value: 0, optimal: true }), 'fr', words))).toBe(
      'Mieux possible : 0, c’est prouvé',
    );
    expect(plain(besideOf(line({}), 'fr', words))).toBe('Mieux possible : 0 au moins');
    expect(
      plain(besideOf(line({ name: 'organisationsMetMean', value: 11.87, bound: 13 }), 'fr', words)),
    ).toBe('Mieux possible : 13 au plus');
  });

  it('a bound that is known to be weak is no aim: only the distance to it is said', () => {
    expect(plain(besideOf(line({ value: 210, bound: 120, weak: true }), 'fr', words))).toBe(
      'Au plus 90 de plus que le mieux possible',
    );
    expect(
      plain(besideOf(line({ name: 'peopleMetMin', value: 20, bound: 25, weak: true }), 'fr', words)),
    ).toBe('Au plus 5 de moins que le mieux possible');
  });

  it('the answer says how far the plan is proved', () => {
    const proved = line({ optimal: true });
    const open = line({ name: 'organisationsMetMean' });
    expect(verdictOf([proved])).toBe('all');
    expect(verdictOf([proved, open])).toBe('main');
    expect(verdictOf([line({}), line({ name: 'peopleMetMin', optimal: true })])).toBe('some');
    expect(verdictOf([line({}), open])).toBe('none');
    expect(verdictOf([line({ name: 'changedCards', optimal: true }), line({}), open])).toBe('kept');
  });

  it('a move costs what gets worse, in words; what reads the same is left out', () => {
    const costs = costsOf(
      [
        { metric: 'repeats', before: 0, after: 2 },
        { metric: 'peopleMetMin', before: 29, after: 30 },
        { metric: 'organisationsMetMean', before: 11.87, after: 11.89 },
        { metric: 'secret', before: 0, after: 9 },
      ],
      'fr',
      words,
    );
    expect(costs.map(({ worse, sentence }) => [worse, plain(sentence)])).toEqual([
      [true, '2 rencontres entre deux personnes qui se sont déjà vues, au lieu de 0.'],
      [false, '30 personnes rencontrées par chacun, au moins, au lieu de 29.'],
    ]);
  });
});
