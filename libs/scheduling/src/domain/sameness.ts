/** Whether two values of a definition say the same; Temporal values and plain objects included, in any order of keys. */
export const same = (a: unknown, b: unknown): boolean => a === b || inOneOrder(a) === inOneOrder(b);

// jsonb gives keys back in an order of its own.
const inOneOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Puts the values of `change` on `target`. @returns the names of those that were different. */
export function put<Target extends object, Key extends keyof Target & string>(
  target: Target,
  change: Partial<Pick<Target, Key>>,
): readonly Key[] {
  const given = Object.entries(change).filter(([, value]) => value !== undefined) as [Key, Target[Key]][];
  const different = given.filter(([key, value]) => !same(target[key], value));
  for (const [key, value] of different) target[key] = value;
  return different.map(([key]) => key);
}
