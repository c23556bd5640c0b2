import { fold } from '#kernel';

/** `4`, `B`, `A12`: a name that says nothing without the word “table” before it, and that can be printed very large. */
export const isShortName = (table: string): boolean => /^[\p{L}\p{N}]{1,3}$/u.test(table);

/** Whose stand it is, where the stand's own name does not say so already. */
export const hostBeside = ({
  table,
  host,
}: {
  readonly table: string | null;
  readonly host: string | null;
}): string | null => (host === null || fold(host) === fold(table ?? '') ? null : host);
