import type { Schema } from '#kernel';
import type { AnyEndpoint } from '#platform';
import { z } from 'zod';
import { urlOf } from '../http/mount-endpoints.js';

type JsonSchema = Record<string, unknown>;
type Components = Record<string, JsonSchema>;

/** The OpenAPI 3.1 document of these endpoints: the same schemas that validate and strip, in a stable order. */
export function openApiDocument(endpoints: readonly AnyEndpoint[]): object {
  const components: Components = { Problem: PROBLEM };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of [...endpoints].sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1))) {
    const path = urlOf(endpoint).replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Passerelle',
      version: '1',
      description:
        'Events and workshops of career-guidance networks. Errors are application/problem+json (RFC 9457).',
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'passerelle_sign_in' },
      },
    },
  };
}

function operation(endpoint: AnyEndpoint, components: Components): object {
  const { name, summary, access, params, query, body, problems = [] } = endpoint;
  const optionalBody = body !== undefined && (body as unknown as z.ZodType).safeParse(undefined).success;
  return {
    operationId: name,
    summary,
    ...(access === 'anyone' ? {} : { security: [{ token: [] }, { cookie: [] }] }),
    'x-access': access,
    ...(problems.length > 0 && { 'x-problems': problems }),
    parameters: [
      ...parameters('path', params, components),
      ...parameters('query', query, components),
      ...headers(endpoint),
    ],
    ...(body && {
      requestBody: {
        required: !optionalBody,
        content: { 'application/json': { schema: schemaOf(body, 'input', components) } },
      },
    }),
    responses: {
      [endpoint.status ?? 200]: { description: 'Done.', ...content(endpoint, components) },
      default: {
        description: 'Refused: the code says why.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function content({ answer, produces }: AnyEndpoint, components: Components): object {
  if (produces) return { content: { [produces.split(';')[0] as string]: { schema: { type: 'string' } } } };
  return answer
    ? { content: { 'application/json': { schema: schemaOf(answer, 'output', components) } } }
    : {};
}

function headers({ creates, ifMatch }: AnyEndpoint): readonly object[] {
  const header = (name: string, required: boolean) => ({
    name,
    in: 'header',
    required,
    schema: { type: 'string' },
  });
  return [
    ...(creates ? [header('Idempotency-Key', false)] : []),
    ...(ifMatch ? [header('If-Match', true)] : []),
  ];
}

function parameters(
  where: 'path' | 'query',
  schema: Schema | undefined,
  components: Components,
): readonly object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
    properties?: Record<string, unknown>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: value,
  }));
}

/** A JSON Schema whose named parts (`.meta({ id })`) stand once, among the document's components. */
function schemaOf(schema: Schema, io: 'input' | 'output', components: Components): JsonSchema {
  const {
    $schema: _draft,
    $defs,
    ...own
  } = z.toJSONSchema(schema as unknown as z.ZodType, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  for (const [id, definition] of Object.entries($defs ?? {})) components[id] = pointed(definition);
  const { id } = own as { id?: string };
  if (id === undefined) return pointed(own);
  components[id] = pointed(own);
  return { $ref: `#/components/schemas/${id}` };
}

/** References as OpenAPI has them; zod's own `id` says nothing more than the component's name. */
function pointed(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? undefined : value,
  );
  return JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/')) as JsonSchema;
}

const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    retryAfter: { type: 'integer' },
  },
};
