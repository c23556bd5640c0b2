/**
 * A day that cannot be planned: the input is not what the format says, or it asks for the impossible. `message` is one
 * sentence that names what is wrong and, where there is one, the nearest thing that is possible.
 */
export class BadInput extends Error {
  constructor(
    /** A condition, such as `matching.too-few-seats`. */
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = 'BadInput';
  }
}
