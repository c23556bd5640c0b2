import { fitText, type Measure } from './fit-text.js';

/** Every character is half as wide as it is high. */
const measure: Measure = (text, size) => text.length * size * 0.5;
const room = { width: 100, size: 20, least: 8, lines: 2 };

describe('a text that must fit', () => {
  it('keeps its size while it has room', () => {
    expect(fitText('Zoé Petit', room, measure)).toEqual({ size: 20, lines: ['Zoé Petit'] });
  });

  it('takes a second line before it gets smaller', () => {
    expect(fitText('Nadia Ferrand', room, measure)).toEqual({ size: 20, lines: ['Nadia', 'Ferrand'] });
  });

  it('gets smaller when its lines are not enough, and never smaller than may be', () => {
    const long = fitText('Marie-Clémentine de La Rochebrune-Castaing', room, measure);
    expect(long.size).toBeLessThan(20);
    expect(long.size).toBeGreaterThanOrEqual(8);
    expect(long.lines.every((line) => measure(line, long.size) <= 100)).toBe(true);
  });

  it('loses nothing, whatever it is', () => {
    for (const text of [
      'Bureau information jeunesse de La Ciotat et des communes du littoral',
      'x'.repeat(90),
    ]) {
      const { lines, size } = fitText(text, { ...room, lines: 1 }, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.every((line) => measure(line, size) <= 100)).toBe(true);
    }
  });

  it('gets smaller when its lines are too high together', () => {
    const { size, lines } = fitText('Nadia Ferrand', { ...room, height: 30 }, measure);
    expect(lines).toHaveLength(size <= 15 ? 1 : 2);
    expect(lines.length * size * 1.16).toBeLessThanOrEqual(30);
  });

  it('breaks after a hyphen, and not at a no-break space', () => {
    expect(fitText('Castaing-Roche', room, measure).lines).toEqual(['Castaing-', 'Roche']);
    expect(fitText('à 9\u00a0h\u00a020 midi', { ...room, width: 60 }, measure).lines[0]).not.toMatch(
      /\u00a0$/,
    );
  });

  it('of nothing is nothing', () => {
    expect(fitText('', room, measure).lines).toEqual([]);
  });
});
