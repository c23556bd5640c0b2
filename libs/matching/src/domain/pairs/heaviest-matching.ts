import { SCALE } from './blossom-graph.js';
import { BlossomSearch } from './blossom-search.js';

/** Blossoms and nodes by number from 1; 0 is nothing. */
interface Certificate {
  /** The other end of each person's pair, from 0; -1 for none. */
  readonly mate: readonly number[];
  readonly weight: number;
  /** No matching weighs more: the value of the dual solution, checked edge by edge. -1 when the check fails. */
  readonly ceiling: number;
}

/**
 * The heaviest matching of a general graph, in O(n³): Edmonds' blossoms with dual variables (J. Edmonds, Paths, trees
 * and flowers, 1965; Z. Galil, Efficient algorithms for finding maximum matching in graphs, 1986). Weights are whole
 * and positive; 0 is no edge. Everything stays whole, so the proof is exact.
 */
export function heaviestMatching(weights: readonly (readonly number[])[]): Certificate {
  const quick = searched(new BlossomSearch(weights, true));
  return quick.weight === quick.ceiling ? quick : searched(new BlossomSearch(weights, false));
}

function searched(search: BlossomSearch): Certificate {
  while (search.augmentOnce());
  return certificateOf(search);
}

function certificateOf(graph: BlossomSearch): Certificate {
  const mate = Array.from({ length: graph.n }, (_, person) => graph.match[person + 1]! - 1);
  const weight = mate.reduce((sum, other, one) => sum + (other < 0 ? 0 : graph.weights[one]![other]!), 0) / 2;
  return { mate, weight, ceiling: ceilingOf(graph) };
}

/** The dual value, if every edge is covered by it: half the people's labels, and each blossom's as often as it can hold pairs. */
function ceilingOf(graph: BlossomSearch): number {
  const blossoms = Array.from({ length: graph.top - graph.n }, (_, place) => graph.n + 1 + place)
    .filter((b) => isAlive(graph, b) && graph.label[b]! !== 0)
    .map((b) => ({ label: graph.label[b]!, people: new Set(peopleOf(graph, b)) }));
  let covered = graph.label.subarray(1, graph.n + 1).every((label) => label >= 0);
  for (let u = 1; u <= graph.n; u++)
    for (let v = u + 1; v <= graph.n; v++) {
      const inside = blossoms.reduce(
        (sum, { label, people }) => sum + (people.has(u) && people.has(v) ? label : 0),
        0,
      );
      if (graph.label[u]! + graph.label[v]! + inside < 2 * SCALE * graph.weights[u - 1]![v - 1]!)
        covered = false;
    }
  if (!covered) return -1;
  const people = graph.label.subarray(1, graph.n + 1).reduce((sum, label) => sum + label, 0);
  const rings = blossoms.reduce((sum, each) => sum + each.label * Math.floor(each.people.size / 2), 0);
  return (people + rings) / 2 / SCALE;
}

function isAlive(graph: BlossomSearch, b: number): boolean {
  return graph.base[b] !== 0 && graph.flower[b]!.length > 0;
}

function peopleOf(graph: BlossomSearch, x: number): number[] {
  return x <= graph.n ? [x] : graph.flower[x]!.flatMap((each) => peopleOf(graph, each));
}
