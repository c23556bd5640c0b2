import { AxeBuilder } from '@axe-core/playwright';
import type { Visitor } from './visitor.js';

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 900 };
/** WCAG 1.4.10: a page of 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 640 };

export interface Expected {
  readonly status?: number;
  /** React Router's scripts are for the working space alone. */
  readonly framework: boolean;
}

/** Looks at a page in light and in dark, wide and narrow. @returns all that is wrong with it, each with its address */
export async function faultsOf(visitor: Visitor, address: string, expected: Expected): Promise<string[]> {
  const { page, locale } = visitor;
  // A colour on its way from one theme to the other is neither's.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const complaintsBefore = visitor.complaints.length;
  await page.setViewportSize(NARROW);
  const status = await visitor.visit(address);
  const faults = [
    ...(status === (expected.status ?? 200) ? [] : [`answered ${status}`]),
    ...((await page.locator('html').getAttribute('lang')) === locale ? [] : ['says another language']),
    ...((await page.locator('head > title').allTextContents()).filter(Boolean).length === 1
      ? []
      : ['has not one title']),
    ...(await scriptFaults(visitor, expected)),
    ...(await widthFaults(visitor)),
  ];
  await untilHydrated(visitor);
  await keepFirstRows(visitor);
  await page.setViewportSize(WIDE);
  faults.push(...(await axeFaults(visitor, 'light')));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(NARROW);
  faults.push(...(await axeFaults(visitor, 'dark')), ...visitor.complaints.slice(complaintsBefore));
  return faults.map((fault) => `${address}: ${fault}`);
}

async function scriptFaults({ page }: Visitor, { framework }: Expected): Promise<string[]> {
  const scripts = await page
    .locator('script')
    .evaluateAll((found) =>
      (found as unknown as { src: string; type: string; getAttribute(name: string): string | null }[]).map(
        ({ src, type }) => (src ? new URL(src).pathname : type),
      ),
    );
  if (framework) return [];
  return scripts
    .filter((script) => script !== 'application/ld+json' && !/^\/islands\/\w+\.js$/.test(script))
    .map((script) => `loads a script: ${script || 'inline'}`);
}

/** What another theme and another width can change. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

async function axeFaults({ page }: Visitor, theme: 'light' | 'dark'): Promise<string[]> {
  // In the dark it stands in the page already, and reading it again is most of what it costs.
  const axe = theme === 'light' ? new AxeBuilder({ page }) : new AxeBuilder({ page, axeSource: ';' });
  const { violations } = await axe
    // Without its own frames: the only ones hold captured mail, where no script may run.
    .options({
      runOnly: theme === 'light' ? RULES : { type: 'rule', values: OF_LOOKS },
      iframes: false,
      resultTypes: ['violations'],
    })
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${theme}: ${id} ${nodes
        .slice(0, 3)
        .map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`)
        .join('; ')}`,
  );
}

async function widthFaults({ page }: Visitor): Promise<string[]> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  if (width <= NARROW.width) return [];
  // What sticks out, for whoever mends it.
  const elements = await page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > ${NARROW.width} + 1)
    .slice(0, 4)
    .map((element) => element.tagName.toLowerCase() + '.' + element.className)`);
  return [`is ${width} px wide: ${elements.join(', ')}`];
}

/** React would not know a page again from which rows were taken before it came; it marks each element it has taken on. */
const HYDRATED = `!window.__reactRouterContext ||
  Object.keys(document.querySelector('main')).some((key) => key.startsWith('__react'))`;

const MOST_LOOKS = 400;

/** Looks again and again: to wait inside the page would take an `eval`, which its policy forbids. */
async function untilHydrated({ page }: Visitor): Promise<void> {
  for (let look = 0; look < MOST_LOOKS && !(await page.evaluate<boolean>(HYDRATED)); look++)
    await page.waitForTimeout(50);
}

/** The rows of a long list are drawn alike, and axe looks at each with every other: half a minute for 500. */
const keepFirstRows = ({ page }: Visitor): Promise<void> =>
  page.evaluate<void>(`document
    .querySelectorAll('main li:nth-child(n+25), main tbody tr:nth-child(n+25)')
    .forEach((row) => row.remove())`);
