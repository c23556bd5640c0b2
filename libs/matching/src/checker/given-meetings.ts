export interface Person {
  readonly id: string;
  readonly organisation?: string;
  readonly present?: readonly number[];
  readonly wishes?: readonly string[];
  readonly helper?: boolean;
}
export interface Round {
  readonly round: number;
  readonly tables: readonly { readonly id: string; readonly people: readonly string[] }[];
}
