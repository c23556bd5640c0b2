import { DomainError, type FieldError } from '#kernel';

/** Gathers what is wrong with a form, so that everything is said at once, each beside its field. */
export class Objections {
  private readonly found: FieldError[] = [];

  add(path: string, code: string, details?: FieldError['details']): void {
    this.found.push({ path, code, ...(details && { details }) });
  }

  /** @throws DomainError with each field's error; its own code is the first one's */
  raise(): void {
    const [first] = this.found;
    if (first) throw new DomainError(first.code, 'invalid', first.details ?? {}, this.found);
  }
}
