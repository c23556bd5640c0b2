/** Whether two values of a definition say the same; Temporal values and plain objects included. */
export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

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
