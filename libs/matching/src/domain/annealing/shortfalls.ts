/** `value` → what it costs: the square of what is missing to the ceiling, so that the worst-off gain most. */
export function shortfalls(length: number, ceiling: number, weight: number): Int32Array {
  return Int32Array.from({ length }, (_, value) => weight * Math.max(0, ceiling - value) ** 2);
}
