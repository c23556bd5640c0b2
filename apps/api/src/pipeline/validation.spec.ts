import { defineEndpoint, DomainError } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { validated } from './validation.js';

const endpoint = defineEndpoint({
  name: 'tryFields',
  method: 'POST',
  path: '/try/:id',
  summary: 'For this spec.',
  access: 'anyone',
  params: field.withId,
  query: z.object({ q: z.string().optional() }),
  body: z.object({
    name: field.line(10),
    email: field.email().optional(),
    capacity: field.count(1, 50).optional(),
    format: z.enum(['a', 'b']).optional(),
    list: z
      .array(z.object({ name: field.line(5) }))
      .max(2)
      .optional(),
  }),
});
const ID = '019a9f3c-0000-7000-8000-000000000000';

function refusalOf(body: unknown, params: unknown = { id: ID }, query: unknown = {}): DomainError {
  try {
    validated(endpoint, { params, query, body });
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('it was accepted');
}
const codesOf = (body: unknown) => refusalOf(body).fields.map(({ path, code }) => `${path} ${code}`);

describe('validation', () => {
  it('gives the handler what was meant: trimmed, with single spaces, the host of an address in lower case', () => {
    const { body } = validated(endpoint, {
      params: { id: ID },
      body: { name: '  Inès \n R. ', email: 'Ines@Exemple.FR' },
    });
    expect(body).toEqual({ name: 'Inès R.', email: 'Ines@exemple.fr' });
  });

  it('names each field that is wrong, where it stands, all at once', () => {
    expect(
      codesOf({ email: 'ines@exemple', capacity: -1, format: 'c', list: [{ name: 'trop long' }] }),
    ).toEqual([
      'name platform.field.required',
      'email platform.field.email-ending',
      'capacity platform.field.too-small',
      'format platform.field.not-one-of',
      'list.0.name platform.field.too-long',
    ]);
  });

  it.each([
    ['a number for a text', { name: 7 }, 'name platform.field.wrong-type'],
    ['an empty text', { name: '   ' }, 'name platform.field.required'],
    ['a NUL', { name: 'a\u0000b' }, 'name platform.field.control-character'],
    ['half a character', { name: 'a\ud800' }, 'name platform.field.control-character'],
    ['a huge number', { name: 'a', capacity: 1e300 }, 'capacity platform.field.too-big'],
    ['a fraction of a seat', { name: 'a', capacity: 1.5 }, 'capacity platform.field.wrong-type'],
    [
      'too many',
      { name: 'a', list: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
      'list platform.field.too-many',
    ],
    ['a text for the body', 'name', ' platform.field.wrong-type'],
  ])('refuses %s beside its field', (_what, body, expected) => {
    expect(codesOf(body)).toContain(expected);
  });

  it('a path that cannot lead anywhere is not found, whatever the body', () => {
    for (const id of ['7', `${ID}\u0000`, 'x'.repeat(400)]) {
      expect(refusalOf({}, { id })).toMatchObject({ kind: 'not-found', code: 'platform.not-found' });
    }
  });

  it('a NUL in the query is refused before the database sees it', () => {
    expect(refusalOf({ name: 'a' }, { id: ID }, { q: 'a\u0000' }).fields[0]?.path).toBe('q');
  });
});
