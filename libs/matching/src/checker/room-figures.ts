import type { Facts, MixRule } from './facts.js';
import type { Round } from './table-faults.js';

/** People too many or too few of a value, over all tables that are not empty. */
export function mixBroken(facts: Facts, rounds: readonly Round[]): number {
  let broken = 0;
  const valueOf = (one: string, attribute: string): string | undefined => {
    const person = facts.people.get(one) as unknown as Record<string, unknown> | undefined;
    const value = facts.people.get(one)?.attributes?.[attribute] ?? person?.[attribute];
    return value === undefined || value === null || value === false || value === ''
      ? undefined
      : String(value);
  };
  const valuesOf = ({ attribute, value }: MixRule) =>
    value === undefined
      ? new Set([...facts.people.keys()].flatMap((one) => valueOf(one, attribute) ?? []))
      : new Set([String(value)]);
  for (const { people } of rounds.flatMap(({ tables }) => tables)) {
    if (people.length === 0) continue;
    for (const rule of facts.mix) {
      for (const value of valuesOf(rule)) {
        const held = people.filter((one) => valueOf(one, rule.attribute) === value).length;
        broken += Math.max(0, held - (rule.max ?? Infinity)) + Math.max(0, (rule.min ?? 0) - held);
      }
    }
  }
  return broken;
}

/** The way that all of them go together; nothing where a table does not say where it stands. */
export function walking(facts: Facts, rounds: readonly Round[]): Record<string, number> {
  const ids = new Set(rounds.flatMap(({ tables }) => tables.map(({ id }) => id)));
  if (ids.size === 0 || [...ids].some((id) => !facts.places.has(id))) return {};
  let way = 0;
  for (const one of facts.people.keys()) {
    const tables = rounds.flatMap(
      (round) => round.tables.find(({ people }) => people.includes(one))?.id ?? [],
    );
    tables.slice(1).forEach((table, place) => {
      const [from, to] = [facts.places.get(tables[place]!)!, facts.places.get(table)!];
      way += Math.sqrt((from[0] - to[0]) ** 2 + (from[1] - to[1]) ** 2);
    });
  }
  return { walking: Math.round(way * 100) / 100 };
}
