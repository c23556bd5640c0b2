/** `4`, `B`, `A12`: a name that says nothing without the word “table” before it, and that can be printed very large. */
export const isShortName = (table: string): boolean => /^[\p{L}\p{N}]{1,3}$/u.test(table);
