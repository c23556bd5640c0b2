import type { Browser } from 'playwright-core';
import { pathTo } from '../../apps/web/app/paths.js';
import { launchBrowser } from './browser.js';
import { House } from './house.js';
import { sessionFromNow, zoneOfTheDay } from './organising.js';
import { Visitor, type Wish } from './visitor.js';

export const ZONE = zoneOfTheDay();
export const ADMINISTRATOR = 'administration@passerelle.example';
export const ORGANISER = 'organisation@reseau.example';
export const FORUM = 'Forum de l’alternance';

/** Names that stand in no text of ours, so that one in a log is a leak. */
export const PEOPLE = {
  NADIA: { firstName: 'Nadia', lastName: 'Ferrandine', email: 'nadia@mission.example' },
  BASTIEN: { firstName: 'Bastien', lastName: 'Courvoisin', email: 'bastien@mission.example' },
  ODILE: { firstName: 'Odile', lastName: 'Trescastel', email: 'odile@mission.example' },
} as const;

/** A network with an organiser and one published event, and the browsers of all who come. */
export class StoryStage {
  readonly visitors: Visitor[] = [];
  /** Each pass code that somebody was shown. */
  readonly codes: string[] = [];
  readonly ids = { territory: '', forum: '', workshop: '', day: '' };

  private constructor(
    readonly house: House,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<StoryStage> {
    // Talkative, so that its output can be searched for what should not be there.
    const [house, browser] = await Promise.all([House.open('start', { LOG_LEVEL: 'info' }), launchBrowser()]);
    const stage = new StoryStage(house, browser);
    await stage.furnish();
    return stage;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.house.close();
  }

  async enter(wish: Wish = {}): Promise<Visitor> {
    const visitor = await Visitor.enter(this.browser, this.house, wish);
    this.visitors.push(visitor);
    return visitor;
  }

  /** On a phone without JavaScript: the visitor stands on the page of the reservation. */
  async reserveWithoutScript(): Promise<{ visitor: Visitor; code: string }> {
    const visitor = await this.enter({ javaScript: false, phone: true });
    const { body } = await this.house.call<{ slug: string }>('GET', `/events/${this.ids.workshop}`);
    await visitor.visit(pathTo('fr', 'event', { slug: body.slug }));
    await visitor.write({ who: 'nameless', seats: '1' });
    await visitor.press('public.form.reserve');
    expect(new URL(visitor.page.url()).pathname).toBe(pathTo('fr', 'pass'));
    const code = await codeOn(visitor);
    this.codes.push(code);
    return { visitor, code };
  }

  private async furnish(): Promise<void> {
    const { house, ids } = this;
    ids.territory = await idOf(house, '/territories', {
      name: 'Pays d’essai',
      timeZone: ZONE,
      controller: 'Réseau d’essai',
    });
    const territoryId = ids.territory;
    await idOf(house, '/organisations', {
      name: 'Mission Locale d’essai',
      kind: 'mission_locale',
      territoryIds: [territoryId],
    });
    await idOf(house, '/accounts', { email: ORGANISER, role: 'organiser', territoryId });
    const { date, from, to } = sessionFromNow(ZONE, { days: 14 }, { hours: 4 });
    ids.forum = await idOf(house, '/events', {
      territoryId,
      format: 'forum',
      title: FORUM,
      timeZone: ZONE,
      audience: 'public',
      capacity: 40,
      sessions: [{ startsAt: `${date}T${from}`, endsAt: `${date}T${to}` }],
    });
    await house.call('POST', `/events/${ids.forum}/publish`, {});
  }
}

/** Makes something through the API. @throws Error when it is refused */
async function idOf(house: House, path: string, body: object): Promise<string> {
  const answer = await house.call<{ id: string }>('POST', path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/** The code that a page shows. */
export async function codeOn(visitor: Visitor): Promise<string> {
  const code = (await visitor.reads('.code')).replace(/\s/g, '');
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  return code;
}
