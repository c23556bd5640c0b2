import { DomainError, type FieldError, type InputOf, WORDS } from '#kernel';
import type { AnyEndpoint } from '#platform';
import { z } from 'zod';

export interface RawRequest {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/**
 * What the handler receives, or a refusal with one sentence per field. A path parameter that cannot be is answered as
 * not found: to the caller an impossible id and an unknown one are the same thing.
 */
export function validated<E extends AnyEndpoint>(endpoint: E, request: RawRequest): InputOf<E> {
  const params = parsed(endpoint.params, withoutNul(request.params));
  if ('errors' in params) throw new DomainError('platform.not-found', 'not-found');
  const query = parsed(endpoint.query, withoutNul(request.query) ?? {});
  const body = parsed(endpoint.body, request.body);
  const errors = [...('errors' in query ? query.errors : []), ...('errors' in body ? body.errors : [])];
  if ('errors' in query || 'errors' in body) throw new DomainError('platform.invalid', 'invalid', {}, errors);
  return { params: params.value, query: query.value, body: body.value } as InputOf<E>;
}

type Parsed = { readonly value: unknown } | { readonly errors: readonly FieldError[] };

function parsed(schema: AnyEndpoint['body'], value: unknown): Parsed {
  if (!schema) return { value: undefined };
  const result = (schema as unknown as z.ZodType).safeParse(value, { reportInput: false });
  return result.success ? { value: result.data } : { errors: result.error.issues.flatMap(fieldErrors) };
}

/** PostgreSQL keeps no NUL in a text; in an address it can only be rubbish. */
function withoutNul(values: unknown): unknown {
  if (typeof values !== 'object' || values === null) return values;
  const holdsNul = (value: unknown): boolean =>
    typeof value === 'string' ? value.includes('\u0000') : Array.isArray(value) && value.some(holdsNul);
  const kept = Object.entries(values).map(([key, value]) => [key, holdsNul(value) ? Symbol('NUL') : value]);
  return Object.fromEntries(kept);
}

/** One issue of zod as one sentence of ours: a schema's own `error` is a key of the catalogue. */
function fieldErrors(issue: z.core.$ZodIssue): readonly FieldError[] {
  const path = issue.path.map(String).join('.');
  if (isOurs(issue.message)) return [{ path, code: issue.message }];
  return [{ path, ...described(issue) }];
}

function described(issue: z.core.$ZodIssue): Pick<FieldError, 'code' | 'details'> {
  const field = (name: string) => `platform.field.${name}`;
  switch (issue.code) {
    case 'too_small': {
      const minimum = Number(issue.minimum);
      if (issue.origin === 'string')
        return minimum <= 1
          ? { code: field('required') }
          : { code: field('too-short'), details: { minimum } };
      return { code: field(issue.origin === 'array' ? 'too-few' : 'too-small'), details: { minimum } };
    }
    case 'too_big': {
      const maximum = Number(issue.maximum);
      const name = { string: 'too-long', array: 'too-many' }[issue.origin as string] ?? 'too-big';
      return { code: field(name), details: { maximum } };
    }
    case 'invalid_type':
      return { code: field(issue.message.includes('received undefined') ? 'required' : 'wrong-type') };
    case 'invalid_value':
      return { code: field('not-one-of') };
    case 'unrecognized_keys':
      return { code: field('unknown-field'), details: { keys: issue.keys.join(', ').slice(0, 200) } };
    default:
      return { code: field('invalid') };
  }
}

function isOurs(code: string): boolean {
  const [lib, ...rest] = code.split('.');
  let found: unknown = WORDS.fr.errors[lib ?? ''];
  for (const part of rest) found = (found as Record<string, unknown> | undefined)?.[part];
  return rest.length > 0 && typeof found === 'string';
}
