type Json = Record<string, unknown>;
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: string | readonly string[];
  readonly body: Json | undefined;
  readonly query: readonly string[];
}

const UNKNOWN = '019a9f3c-dead-7000-8000-000000000000';
const LONG = 'a'.repeat(1_000_000);

/** Every operation of an OpenAPI document, with its body's schema made whole. */
export function operationsOf(document: Json): readonly Operation[] {
  const components = (document['components'] as { schemas: Record<string, Json> }).schemas;
  return Object.entries(document['paths'] as Record<string, Record<string, Json>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: String(operation['operationId']),
        method: method.toUpperCase(),
        path,
        access: operation['x-access'] as Operation['access'],
        body: resolved(
          (operation as { requestBody?: { content: { 'application/json': { schema: Json } } } }).requestBody
            ?.content['application/json'].schema,
          components,
        ),
        query: (operation['parameters'] as { in: string; name: string }[])
          .filter((parameter) => parameter.in === 'query')
          .map(({ name }) => name),
      })),
  );
}

function resolved(schema: Json | undefined, components: Record<string, Json>): Json | undefined {
  if (!schema) return undefined;
  const text = JSON.stringify(schema, (_key, value: unknown) => {
    const reference = (value as { $ref?: string } | null)?.$ref;
    return reference ? components[reference.split('/').at(-1)!] : value;
  });
  return JSON.parse(text) as Json;
}

/** Something that the schema could accept: enough to come past the first check. */
export function sample(schema: Json): unknown {
  const {
    type,
    enum: values,
    anyOf,
    properties = {},
    required = [],
    items,
    minimum,
  } = schema as {
    type?: string;
    enum?: unknown[];
    anyOf?: Json[];
    properties?: Record<string, Json>;
    required?: string[];
    items?: Json;
    minimum?: number;
  };
  if (values) return values[0];
  if (anyOf) return sample(anyOf[0]!);
  if (type === 'object')
    return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})]));
  if (type === 'array') return items ? [sample(items)] : [];
  if (type === 'integer' || type === 'number') return Math.max(1, minimum ?? 1);
  return type === 'boolean' ? true : '2030-01-01T10:00';
}

/** What else could stand in the place of one value. */
const INSTEAD: readonly unknown[] = [
  null,
  -1,
  1e308,
  0.5,
  true,
  '',
  'a\u0000b',
  '\ud800',
  LONG,
  UNKNOWN,
  [],
  {},
  [[[]]],
  ['a\u0000'],
  { $ne: 1 },
  "'; drop table event; --",
  '<script>',
];

/** Bodies made from the schema: each field missing, of the wrong type, out of bounds; unknown fields; no object at all. */
export function* bodies(schema: Json | undefined): Generator<unknown> {
  yield undefined;
  for (const value of INSTEAD) yield value;
  if (!schema) return;
  const whole = sample(schema) as Json;
  yield whole;
  yield { ...whole, unknown: LONG.slice(0, 1000), __proto__: { admin: true }, constructor: 1 };
  for (const [name, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
    const { [name]: _missing, ...without } = whole;
    yield without;
    for (const value of INSTEAD) yield { ...whole, [name]: value };
    if (property['type'] === 'array')
      yield { ...whole, [name]: Array(2000).fill(sample((property['items'] as Json) ?? {})) };
  }
}

/** Values for the holes of a path and for query parameters. */
export const PLACES: readonly string[] = [
  UNKNOWN,
  '0',
  'a'.repeat(450),
  '%00',
  '..%2f..%2fetc',
  '%F0%9F%98%80',
  '-1',
  'NaN',
  "'",
];
