export interface Person {
  readonly id: string;
  readonly organisation?: string;
  readonly present?: readonly number[];
  readonly wishes?: readonly (readonly string[])[];
}
export interface Breakout {
  readonly id: string;
  readonly slots: readonly number[];
  readonly capacity: number | readonly number[];
  readonly leaders?: readonly string[];
  readonly maxSameOrganisationShare?: number;
}
export interface Slot {
  readonly slot: number;
  readonly breakouts: readonly { readonly id: string; readonly people: readonly string[] }[];
  readonly unserved: readonly string[];
}
