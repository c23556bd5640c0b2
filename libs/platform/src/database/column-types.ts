import { Type } from '@mikro-orm/core';
import { instantFrom } from './rows.js';

/** `timestamptz` ↔ `Temporal.Instant`. */
export class InstantType extends Type<Temporal.Instant, string> {
  override convertToDatabaseValue(value: Temporal.Instant | string): string {
    return typeof value === 'string' ? value : value.toString();
  }
  override convertToJSValue(value: string | Temporal.Instant | Date): Temporal.Instant {
    return value instanceof Temporal.Instant ? value : instantFrom(value);
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
  override convertToDatabaseValue(value: Temporal.PlainDateTime | string): string {
    return typeof value === 'string' ? value : value.toString();
  }
  override convertToJSValue(value: string | Temporal.PlainDateTime): Temporal.PlainDateTime {
    return value instanceof Temporal.PlainDateTime ? value : Temporal.PlainDateTime.from(value);
  }
  override compareAsType(): string {
    return 'string';
  }
  override getColumnType(): string {
    return 'timestamp';
  }
}
