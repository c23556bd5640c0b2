import { Type } from '@mikro-orm/core';
import { instantFrom } from './rows.js';

// MikroORM asks for the conversion of null, too, although the types do not say so.

/** `timestamptz` ↔ `Temporal.Instant`. */
export class InstantType extends Type<Temporal.Instant, string> {
  override convertToDatabaseValue(value: Temporal.Instant | string | null): string {
    return value === null || typeof value === 'string' ? (value as string) : value.toString();
  }
  override convertToJSValue(value: string | Temporal.Instant | Date | null): Temporal.Instant {
    return value === null || value instanceof Temporal.Instant
      ? (value as Temporal.Instant)
      : instantFrom(value);
  }
  override compareAsType(): string {
    return 'string';
  }
  override getColumnType(): string {
    return 'timestamptz';
  }
}

/** `timestamp` (wall-clock time, no zone) ↔ `Temporal.PlainDateTime`. */
export class WallTimeType extends Type<Temporal.PlainDateTime, string> {
  override convertToDatabaseValue(value: Temporal.PlainDateTime | string | null): string {
    return value === null || typeof value === 'string' ? (value as string) : value.toString();
  }
  override convertToJSValue(value: string | Temporal.PlainDateTime | null): Temporal.PlainDateTime {
    return value === null || value instanceof Temporal.PlainDateTime
      ? (value as Temporal.PlainDateTime)
      : Temporal.PlainDateTime.from(value);
  }
  override compareAsType(): string {
    return 'string';
  }
  override getColumnType(): string {
    return 'timestamp';
  }
}
