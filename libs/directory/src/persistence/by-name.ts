import { DomainError, fold, isId } from '#kernel';
import { decodeCursor } from '#platform';

/** Items on a page of any list of the directory. */
export const PAGE = 100;

/** Lists of the directory go by folded name, then id. @throws DomainError `platform.cursor`. */
export function afterName(cursor: string | undefined): readonly [nameKey: string, id: string] | undefined {
  const key = decodeCursor(cursor, 2);
  if (!key) return undefined;
  const [nameKey, id] = key;
  if (typeof nameKey === 'string' && typeof id === 'string' && isId(id)) return [nameKey, id];
  throw new DomainError('platform.cursor', 'invalid');
}

export const nameKeyOf = (row: { readonly nameKey: string; readonly id: string }) => [row.nameKey, row.id];

/** What somebody typed into a search, as names are folded. */
export const wordsOf = (text = ''): readonly string[] => fold(text).split(' ').filter(Boolean);
