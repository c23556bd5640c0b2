import { createHash } from 'node:crypto';

/** A page as it is sent, with its entity tag. */
export interface KeptPage {
  readonly body: Buffer;
  readonly headers: readonly (readonly [string, string])[];
  readonly etag: string;
}

export interface Rendered {
  readonly body: Buffer;
  readonly headers: readonly (readonly [string, string])[];
  readonly keep: boolean;
}

interface Entry {
  readonly page: KeptPage;
  readonly renderedAt: number;
  readonly generation: number;
}

/** A page is at most this old when something has changed, and is rendered once in that time at most. */
const ONE_SECOND = 1_000;
/** What the clock alone changes (closed, over, this week) is seen after this long. */
const LONGEST_LIFE = 30_000;
const MOST_PAGES = 500;

/** Pages rendered once for everybody. Concurrent readers of a page that is not there wait for one rendering. */
export class KeptPages {
  private readonly entries = new Map<string, Entry>();
  private readonly rendering = new Map<string, Promise<KeptPage | Rendered>>();
  /** Pages that are somebody's own: one with a form carries a key that no two readers may share. */
  private readonly personal = new Set<string>();
  private generation = 0;

  constructor(private readonly milliseconds: () => number = () => performance.now()) {}

  /** Something that pages show has changed. */
  invalidate(): void {
    this.generation++;
  }

  /** The kept page, or what `render` gives, which is kept when it says so. */
  async page(key: string, render: () => Promise<Rendered>): Promise<KeptPage | Rendered> {
    const entry = this.entries.get(key);
    if (entry && this.isGood(entry)) return entry.page;
    if (this.personal.has(key)) return this.renderOnce(key, render);
    const begun = this.rendering.get(key);
    if (begun) {
      const page = await begun;
      return 'etag' in page ? page : this.renderOnce(key, render);
    }
    const rendering = this.renderOnce(key, render).finally(() => this.rendering.delete(key));
    this.rendering.set(key, rendering);
    return rendering;
  }

  private isGood({ renderedAt, generation }: Entry): boolean {
    const age = this.milliseconds() - renderedAt;
    return age < (generation === this.generation ? LONGEST_LIFE : ONE_SECOND);
  }

  private async renderOnce(key: string, render: () => Promise<Rendered>): Promise<KeptPage | Rendered> {
    // Taken before: what changes while the page is rendered makes it old.
    const { generation } = this;
    const renderedAt = this.milliseconds();
    const rendered = await render();
    if (!rendered.keep) {
      bound(this.personal.add(key));
      return rendered;
    }
    this.personal.delete(key);
    const page = { body: rendered.body, headers: rendered.headers, etag: entityTag(rendered.body) };
    this.entries.delete(key);
    bound(this.entries.set(key, { page, renderedAt, generation }));
    return page;
  }
}

/** The oldest goes first: a Map and a Set remember the order. */
function bound(kept: Map<string, unknown> | Set<string>): void {
  if (kept.size > MOST_PAGES) kept.delete(kept.keys().next().value!);
}

const entityTag = (body: Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Whether the reader holds this very page (RFC 9110, 13.1.2). */
export const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
