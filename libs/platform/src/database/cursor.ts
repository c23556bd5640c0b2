import { DomainError } from '#kernel';

type Key = string | number | null;

/** Where the next page starts: the sort key of the last item shown. Opaque to callers. */
export const encodeCursor = (key: readonly Key[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws DomainError `platform.cursor` when the text is not one of ours or has another length. */
export function decodeCursor(cursor: string | undefined, length: number): readonly Key[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const plain = (part: unknown) =>
      part === null ||
      (typeof part === 'number' && Number.isFinite(part)) ||
      (typeof part === 'string' && !part.includes('\u0000'));
    if (Array.isArray(key) && key.length === length && key.every(plain)) return key as readonly Key[];
  } catch {
    // Not ours: refused below.
  }
  throw new DomainError('platform.cursor', 'invalid');
}

/**
 * A page, out of a query that asked for one row more than the page shows.
 * @param keyOf the sort key of a row: what the query goes on after.
 */
export function pageOf<Row>(
  found: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly Key[],
): { items: Row[]; nextCursor: string | null } {
  const items = found.slice(0, size);
  const last = items.at(-1);
  return { items, nextCursor: found.length > size && last ? encodeCursor(keyOf(last)) : null };
}
