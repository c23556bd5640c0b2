import { isId, timeZoneNamed } from '#kernel';
import { z } from 'zod';

/**
 * The kinds of field that every contract is made of. An `error` is a key of the catalogues, so that the sentence
 * beside the field is in the reader's language.
 */

// NUL cannot be stored by PostgreSQL; the other control characters come from a faulty paste and are never meant.
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const clean = (text: string) => !CONTROL.test(text);

/** What shows nothing but space, such as a zero-width space alone, is no answer. */
const seen = (text: string): string => (/[^\s\p{Cf}]/u.test(text) ? text : '');

/** One line of text: trimmed, inner white space made single, 1 to `maximum` characters. */
export const line = (maximum = 200) =>
  z
    .string()
    .refine(clean, { error: 'platform.field.control-character' })
    .transform((text) => seen(text.normalize('NFC').replace(/\s+/gu, ' ').trim()))
    .pipe(z.string().min(1, { error: 'platform.field.required' }).max(maximum));

/** Several lines of text, line ends made \n. */
export const prose = (maximum = 10_000) =>
  z
    .string()
    .refine(clean, { error: 'platform.field.control-character' })
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(maximum));

/** Lower-cased in the domain part only: what stands before the @ is the host's business (RFC 5321, 2.4). */
export const email = () =>
  line(254)
    .refine((text) => /^[^\s@<>(),;:"[\]\\]+@[^\s@]+$/u.test(text), {
      error: 'platform.field.email',
      abort: true,
    })
    .refine(
      (text) =>
        /@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]$/u.test(text),
      {
        error: 'platform.field.email-ending',
      },
    )
    .transform((text) => text.replace(/@.*$/, (host) => host.toLowerCase()));

export const phone = () =>
  line(30).refine((text) => /^\+?[\d .()-]{4,}$/.test(text), { error: 'platform.field.phone' });

/** An opaque identifier (UUID). A text that cannot be one is answered as unknown. */
export const id = () => z.string().refine(isId, { error: 'platform.field.id' });

/** An RFC 3339 date-time with its offset, or a wall-clock time without one, meant in the event's zone. */
export const moment = () => z.string().max(40).refine(isMoment, { error: 'platform.field.instant' });

// A day more, a zone's offset or a term of years must not lead out of what every calendar and database can write.
const isOurs = (text: string): boolean => text >= '1970' && text < '2500';

function isMoment(text: string): boolean {
  try {
    if (/(?:z|[+-]\d\d:?\d\d)$/i.test(text)) Temporal.Instant.from(text);
    else Temporal.PlainDateTime.from(text);
    return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i.test(text) && isOurs(text);
  } catch {
    return false;
  }
}

/** An instant in an answer: RFC 3339 with the offset of the event's zone. */
export const instant = () => z.string().meta({ format: 'date-time' });

/** A calendar day, `2027-03-09`. */
export const day = () =>
  z
    .string()
    .max(10)
    .refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text) && isOurs(text), {
      error: 'platform.field.date',
    });

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** In the spelling of the time zone database: calendar programs know no other. */
export const timeZone = () =>
  line(64)
    .refine((name) => timeZoneNamed(name) !== undefined, { error: 'platform.field.time-zone', abort: true })
    .transform((name) => timeZoneNamed(name)!);

export const webAddress = () =>
  line(2000).refine((text) => /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text), {
    error: 'platform.field.url',
  });

export const locale = () => z.enum(['fr', 'en']);

/** Seats and head-counts: whole, and small enough that a sum of them fits everywhere. */
export const count = (minimum = 0, maximum = 100_000) => z.int().min(minimum).max(maximum);

export const cursor = () => z.string().max(400).optional();

/** The shape of every list: the items, and where the next ones start. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** A query parameter that may be given several times: `?format=forum&format=visits`. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined ? undefined : Array.isArray(value) ? value : [value]),
    z.array(item).max(20).optional(),
  );

export const withId = z.object({ id: id() });
