import type { Browser, BrowserContext, Page } from 'playwright-core';
import { translator, type Translate } from '../../apps/web/app/words.js';
import type { House } from './house.js';

type Locale = 'fr' | 'en';

export interface Wish {
  readonly locale?: Locale;
  readonly javaScript?: boolean;
  readonly phone?: boolean;
}

/** Somebody with a browser of their own: no cookie is shared, and all that the browser complains of is kept. */
export class Visitor {
  /** Errors of the console and of scripts, and what the content security policy stopped. */
  readonly complaints: string[] = [];
  /** The address of each request, and the Referer that went along. */
  readonly sent: string[] = [];
  readonly words: Translate;

  private constructor(
    readonly page: Page,
    readonly locale: Locale,
  ) {
    this.words = translator(locale);
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // That a form came back is the answer of the page itself, not a fault of it.
      const ownAnswer =
        message.text().startsWith('Failed to load resource') && message.location().url === page.url();
      if (message.type() === 'error' && !ownAnswer) this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) =>
      this.sent.push(`${request.url()} ${request.headers()['referer'] ?? ''}`.trim()),
    );
  }

  static async enter(
    browser: Browser,
    house: House,
    { locale = 'fr', javaScript = true, phone = false }: Wish = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: house.url,
      locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
      javaScriptEnabled: javaScript,
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    });
    context.setDefaultTimeout(30_000);
    return new Visitor(await context.newPage(), locale);
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** @returns the status of the page. */
  async visit(address: string): Promise<number> {
    return (await this.page.goto(address))?.status() ?? 0;
  }

  /** Fills boxes, lists, ticks and choices by the names that their form gives them. */
  async write(values: Readonly<Record<string, string | boolean>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const boxes = this.page.locator(`main [name="${name}"]:not([type="hidden"])`);
      // The property, not the attribute: it says `select-one` of a list.
      const kind = await boxes.first().evaluate((box) => (box as { type?: string }).type);
      if (typeof value === 'boolean') await boxes.setChecked(value);
      else if (kind === 'select-one') await boxes.selectOption(value);
      else if (kind === 'radio' || kind === 'checkbox')
        await this.page.locator(`main [name="${name}"][value="${value}"]`).check();
      else await boxes.fill(value);
    }
  }

  /** Presses a button by what it says, and waits for the page that comes. */
  async press(key: string): Promise<void> {
    const button = this.page.getByRole('button', { name: this.words(key), exact: true });
    await this.andArrive(() => button.first().click());
  }

  async follow(key: string): Promise<void> {
    const link = this.page.getByRole('link', { name: this.words(key), exact: true });
    await this.andArrive(() => link.first().click());
  }

  async andArrive(act: () => Promise<unknown>): Promise<void> {
    const arrived = this.page.waitForEvent('load');
    await act();
    await arrived;
  }

  /** What can be read in the page, on one line. */
  async reads(selector = 'main'): Promise<string> {
    const texts = await this.page.locator(selector).allInnerTexts();
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
