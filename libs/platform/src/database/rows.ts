import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/**
 * Runs SQL with real parameters (`$1`, arrays included) in the transaction of `em` when it has one. MikroORM's own
 * `execute` writes parameters into the text.
 * @returns the rows as the driver gives them: `timestamptz` as text, `bigint` as text.
 */
export async function rows<Row>(
  em: EntityManager,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const executor = em.getTransactionContext() ?? em.getKysely();
  const result = await executor.executeQuery(CompiledQuery.raw(sql, [...parameters]));
  return result.rows as Row[];
}

/** As `rows`, for a query that gives one row or none. */
export async function row<Row>(
  em: EntityManager,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row | undefined> {
  return (await rows<Row>(em, sql, parameters))[0];
}

/** A `timestamptz` as the driver gives it: text such as `2026-11-22 13:00:00+00`, or a Date. */
export const instantFrom = (value: string | Date): Temporal.Instant =>
  value instanceof Date
    ? Temporal.Instant.fromEpochMilliseconds(value.getTime())
    : Temporal.Instant.from(value);

/** As `instantFrom`, for a column that may be null. */
export const instantOrNull = (value: string | Date | null): Temporal.Instant | null =>
  value === null ? null : instantFrom(value);
