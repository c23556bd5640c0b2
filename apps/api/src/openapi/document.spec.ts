import { readFileSync } from 'node:fs';
import { declaredEndpoints } from './declared-endpoints.js';
import { openApiDocument } from './document.js';

interface Document {
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}
const document = JSON.parse(JSON.stringify(openApiDocument(declaredEndpoints()))) as Document;

describe('the OpenAPI document', () => {
  it('docs/openapi.json says what the code does (npm run openapi writes it anew)', () => {
    expect(document).toEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
  });

  it('every reference leads to a component', () => {
    const references = [
      ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g),
    ].map((match) => match[1]!);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(references.length).toBeGreaterThan(20);
  });

  it('the calls of the contract stand where the contract says', () => {
    const served = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(served).toEqual(
      expect.arrayContaining([
        'post /api/v1/auth/links',
        'get /api/v1/me',
        'post /api/v1/territories',
        'post /api/v1/organisations',
        'post /api/v1/places',
        'post /api/v1/events',
        'patch /api/v1/events/{id}',
        'patch /api/v1/sessions/{id}',
        'post /api/v1/events/{id}/publish',
        'post /api/v1/events/{id}/cancel',
        'post /api/v1/events/{id}/postpone',
        'post /api/v1/events/{id}/clone',
        'get /api/v1/events/{idOrSlug}',
        'post /api/v1/events/{id}/registrations',
        'get /api/v1/passes/{passCode}',
        'delete /api/v1/tickets/{ticket}',
        'post /api/v1/registrations/{id}/cancel',
        'get /events/{id}.ics',
        'get /sessions/{id}.ics',
        'get /territories/{id}.ics',
        'get /calendars/{token}.ics',
        'post /api/v1/events/{id}/check-ins',
        'get /api/v1/events/{id}/attendance',
        'post /api/v1/events/{id}/attendance/close',
        'get /api/v1/messages',
      ]),
    );
  });
});
