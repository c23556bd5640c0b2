/**
 * The cheapest way to give each row its own column: the Hungarian method with potentials (Kuhn 1955; Jonker and
 * Volgenant's shortest paths), in n³ steps. Returns the column of each row.
 */
export function cheapestAssignment(costs: readonly Float64Array[]): Int32Array {
  const n = costs.length;
  const [rowPrice, columnPrice] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  /** The row of each column, both from 1; 0 for none. */
  const rowOf = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    const least = new Float64Array(n + 1).fill(Infinity);
    const before = new Int32Array(n + 1);
    const done = new Uint8Array(n + 1);
    let column = 0;
    rowOf[0] = row;
    while (rowOf[column] !== 0) {
      done[column] = 1;
      const from = rowOf[column]!;
      let [step, next] = [Infinity, 0];
      for (let other = 1; other <= n; other++) {
        if (done[other]) continue;
        const cost = costs[from - 1]![other - 1]! - rowPrice[from]! - columnPrice[other]!;
        if (cost < least[other]!) {
          least[other] = cost;
          before[other] = column;
        }
        if (least[other]! < step) [step, next] = [least[other]!, other];
      }
      for (let other = 0; other <= n; other++) {
        if (done[other]) {
          rowPrice[rowOf[other]!]! += step;
          columnPrice[other]! -= step;
        } else least[other]! -= step;
      }
      column = next;
    }
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!;
  }
  const columnOf = new Int32Array(n);
  for (let column = 1; column <= n; column++) columnOf[rowOf[column]! - 1] = column - 1;
  return columnOf;
}
