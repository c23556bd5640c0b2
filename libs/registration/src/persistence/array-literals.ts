/**
 * Arrays as PostgreSQL reads them, for values that need no escaping: ids, numbers, statuses and bytes. The driver looks
 * through each element for what to escape, which at admission costs more than all the deciding.
 */
export const plainArray = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

export const bytesArray = (values: readonly Buffer[]): string =>
  `{${values.map((value) => `"\\\\x${value.toString('hex')}"`).join(',')}}`;
