import type { Objective } from '../input.js';
import type { Board } from './board.js';

/** A plan's worth, smaller is better, the first difference decides: a weighted sum would hide the order. */
export type Score = readonly number[];

/** Reads the score in the given order; what breaks a rule always comes first. */
export function scoreOf(board: Board, order: readonly Objective[]): Score {
  const { silent } = board;
  const value = (name: Objective): number => {
    switch (name) {
      case 'missingTogether':
        return board.missing;
      case 'revisits':
        return board.revisits;
      case 'wishesMet':
        return -board.wishesMet;
      case 'sameOrganisation':
        return board.colleagues;
      case 'repeats':
        return board.repeats;
      case 'peopleMetMin':
        return -lowest(board.peopleMetCounts, silent);
      case 'organisationsMetMin':
        return -lowest(board.organisationsMetCounts, silent);
      case 'organisationsMetMean':
        return -total(board.organisationsMetCounts);
      default:
        return board.aspects.find(({ values }) => values?.[name])?.values?.[name]?.() ?? 0;
    }
  };
  const broken = board.aspects.reduce((sum, aspect) => sum + (aspect.broken?.() ?? 0), 0);
  return [board.forbidden + broken, ...order.map(value)];
}

export function isBetter(score: Score, than: Score): boolean {
  const at = score.findIndex((value, place) => value !== than[place]);
  return at !== -1 && score[at]! < than[at]!;
}

/** The smallest number that anybody has; hosts and helpers have none and are left out. */
function lowest(counts: Int32Array, silent: number): number {
  if (counts[0]! > silent) return 0;
  const found = counts.findIndex((count, value) => value > 0 && count > 0);
  return Math.max(0, found);
}

function total(counts: Int32Array): number {
  return counts.reduce((sum, count, value) => sum + count * value, 0);
}
