/**
 * Where something is held, as it was said when the event was written: a place of the directory (`id`) or one typed in.
 * A snapshot, so that a place which later changes its name does not rewrite what people were told.
 */
export interface Place {
  readonly id: string | null;
  readonly name: string;
  readonly address: string | null;
}
