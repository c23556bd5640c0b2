import { holds, KeptPages, type Rendered } from './kept-pages.js';

function aHouse() {
  let now = 0;
  let renderings = 0;
  const pages = new KeptPages(() => now);
  const render = async (keep = true): Promise<Rendered> => ({
    body: Buffer.from(`page ${++renderings}`),
    headers: [],
    keep,
  });
  return {
    pages,
    read: async (keep = true) => String((await pages.page('/fr', () => render(keep))).body),
    wait: (milliseconds: number) => (now += milliseconds),
  };
}

describe('kept pages', () => {
  it('a page is rendered once for everybody', async () => {
    const { read, wait } = aHouse();
    expect(await read()).toBe('page 1');
    wait(20_000);
    expect(await read()).toBe('page 1');
  });

  it('readers who come at once wait for one rendering', async () => {
    const { read } = aHouse();
    expect(await Promise.all([read(), read(), read()])).toEqual(['page 1', 'page 1', 'page 1']);
  });

  it('a change is seen, and a page is rendered at most once a second', async () => {
    const { pages, read, wait } = aHouse();
    await read();
    wait(400);
    pages.invalidate();
    expect(await read()).toBe('page 1');
    wait(600);
    expect(await read()).toBe('page 2');
    pages.invalidate();
    wait(999);
    expect(await read()).toBe('page 2');
    wait(1);
    expect(await read()).toBe('page 3');
  });

  it('a change during a rendering makes it old', async () => {
    const { pages, read, wait } = aHouse();
    await Promise.all([read(), Promise.resolve().then(() => pages.invalidate())]);
    wait(1_000);
    expect(await read()).toBe('page 2');
  });

  it('the clock alone makes a page old after half a minute', async () => {
    const { read, wait } = aHouse();
    await read();
    wait(30_000);
    expect(await read()).toBe('page 2');
  });

  it('a page that says no is never kept', async () => {
    const { read } = aHouse();
    await read(false);
    expect(await read(false)).toBe('page 2');
  });

  it('a page with a form is rendered for each reader, even for those who come at once', async () => {
    const { read } = aHouse();
    const pages = await Promise.all([read(false), read(false), read(false)]);
    expect(new Set(pages).size).toBe(3);
  });

  it('a form that closes leaves a page that is kept', async () => {
    const { read } = aHouse();
    await read(false);
    expect([await read(), await read()]).toEqual(['page 2', 'page 2']);
  });

  it('a rendering that fails is tried again', async () => {
    const pages = new KeptPages(() => 0);
    await expect(pages.page('/fr', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    const page = await pages.page('/fr', async () => ({
      body: Buffer.from('whole'),
      headers: [],
      keep: true,
    }));
    expect(String(page.body)).toBe('whole');
  });

  it('an entity tag is compared weakly, among several', () => {
    expect(holds('"a", W/"b"', '"b"')).toBe(true);
    expect(holds('"a"', '"b"')).toBe(false);
    expect(holds(undefined, '"b"')).toBe(false);
  });
});
