import { isId, newId } from './ids.js';

describe('ids', () => {
  it('an id carries version 7, the RFC 4122 variant and its millisecond', () => {
    const at = Date.UTC(2026, 10, 22, 9, 30, 15, 123);
    const id = newId(at);

    expect(isId(id)).toBe(true);
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  });

  it('ids of later milliseconds sort after earlier ones', () => {
    const ids = [1, 2, 3, 2 ** 33, 2 ** 33 + 1].map((at) => newId(at));
    expect([...ids].sort()).toEqual(ids);
  });
});
