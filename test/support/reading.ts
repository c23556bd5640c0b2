import type { House } from './house.js';
import type { Visitor } from './visitor.js';

/** The first value of a property of a calendar, its parameters left out. */
export function propertyOf(calendar: string, name: string): string {
  const value = new RegExp(`^${name}[^:\\r\\n]*:(.*?)\\r?$`, 'm').exec(calendar)?.[1];
  if (value === undefined) throw new Error(`the calendar has no ${name}`);
  return value;
}

/** Figures of a page by their names, as they are read: `{ Présents: '2 sur 3' }`. */
export async function figuresOf({ page }: Visitor, selector: string): Promise<Record<string, string>> {
  const [names, values] = await Promise.all(
    ['dt', 'dd'].map((part) => page.locator(`${selector} ${part}`).allInnerTexts()),
  );
  return Object.fromEntries(
    names!.map((name, index) => [name.trim(), values![index]!.replace(/\s+/g, ' ').trim()]),
  );
}

/** The JSON-LD blocks of a page. */
export async function structuredDataOf({ page }: Visitor): Promise<Record<string, unknown>[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.map((block) => JSON.parse(block) as Record<string, unknown>);
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What the API says of everything that is kept, to be compared with what it says later. */
export interface Memory {
  readonly counts: Readonly<Record<string, number>>;
  readonly everything: Readonly<Record<string, unknown>>;
}

/** Once nothing is on its way any more. */
export async function memoryOf(house: House): Promise<Memory> {
  await house.until(async () => (await all(house, '/messages?status=waiting')).length === 0);
  const lists: Record<string, Row[]> = {};
  for (const list of ['territories', 'organisations', 'places', 'accounts', 'messages'])
    lists[list] = await all(house, `/${list}`);
  const coming = await all(house, '/managed-events?when=coming');
  const past = await all(house, '/managed-events?when=past');
  lists['events'] = [...coming, ...past];
  const perEvent = await Promise.all(
    lists['events'].map(async ({ id }) => ({
      event: (await house.call('GET', `/events/${id}`)).body,
      attendance: (await house.call('GET', `/events/${id}/attendance`)).body,
      registrations: await all(house, `/events/${id}/registrations`),
    })),
  );
  const counts = Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length]));
  const registrations = perEvent.reduce((sum, one) => sum + one.registrations.length, 0);
  return { counts: { ...counts, registrations }, everything: { ...lists, perEvent } };
}

/** A list to its end. */
async function all(house: House, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = cursor ? `${path.includes('?') ? '&' : '?'}cursor=${cursor}` : '';
    const { status, body } = await house.call<{ items: Row[]; nextCursor: string | null }>(
      'GET',
      path + query,
    );
    if (status !== 200) throw new Error(`${status} for ${path}`);
    rows.push(...body.items);
    cursor = body.nextCursor;
  }
  return rows;
}
