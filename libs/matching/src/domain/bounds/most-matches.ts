/**
 * The most of the wished pairs that can be had when the left may have `left[i]` of them and the right `right[j]`: a flow
 * by augmenting paths (Ford and Fulkerson). It ignores when each happens, so no plan can have more.
 */
export function mostMatches(
  wishes: readonly (readonly [number, number])[],
  left: readonly number[],
  right: readonly number[],
): number {
  const of = left.map((): number[] => []);
  for (const [i, j] of wishes) of[i]!.push(j);
  const held = right.map(() => new Set<number>());
  let total = 0;
  const give = (i: number, seen: Set<number>): boolean => {
    for (const j of of[i]!) {
      if (seen.has(j) || held[j]!.has(i)) continue;
      seen.add(j);
      if (held[j]!.size < right[j]!) {
        held[j]!.add(i);
        return true;
      }
      for (const other of held[j]!) {
        if (!give(other, seen)) continue;
        held[j]!.delete(other);
        held[j]!.add(i);
        return true;
      }
    }
    return false;
  };
  left.forEach((limit, i) => {
    for (let had = 0; had < limit && give(i, new Set()); had++) total++;
  });
  return total;
}
