import { consolePath } from '../../apps/web/app/console/paths.js';
import { pathTo } from '../../apps/web/app/paths.js';
import type { House } from './house.js';
import type { Visitor } from './visitor.js';

/** Asks for the link on the sign-in page, as its owner does. @returns the link of the mail */
export async function askForLink(visitor: Visitor, house: House, email: string): Promise<string> {
  const before = (await house.linksTo(email, 0)).length;
  await visitor.visit(pathTo(visitor.locale, 'signIn'));
  await visitor.write({ email });
  await visitor.press('public.signIn.submit');
  return (await house.linksTo(email, before + 1)).at(-1)!;
}

export async function signIn(visitor: Visitor, house: House, email: string): Promise<void> {
  await visitor.visit(await askForLink(visitor, house, email));
  await visitor.press('public.signIn.enter');
}

/** What stands in the boxes of the editor, by their names. */
export type Boxes = Readonly<Record<string, string | boolean>>;

/** Writes an event in the editor, sessions one after another, and publishes it. @returns its id */
export async function writeAndPublish(
  organiser: Visitor,
  boxes: Boxes,
  sessions: readonly Boxes[],
): Promise<string> {
  await organiser.visit(consolePath(organiser.locale, 'newEvent'));
  await organiser.write(boxes);
  for (const [index, session] of sessions.entries()) {
    if (index > 0)
      await organiser.page
        .getByRole('button', { name: organiser.words('console.editor.addSession') })
        .click();
    await organiser.page.locator(`[name="sessions.${index}.date"]`).waitFor();
    await organiser.write(named(index, session));
  }
  await organiser.press('console.editor.create');
  await organiser.follow('console.event.publish');
  await organiser.press('console.event.publishing.yes');
  return idIn(organiser.page.url());
}

export const named = (index: number, session: Boxes): Boxes =>
  Object.fromEntries(Object.entries(session).map(([name, value]) => [`sessions.${index}.${name}`, value]));

/** The id in the address of an event's page of the console. */
export function idIn(address: string): string {
  const id = /\/evenements\/([^/?]+)/.exec(address)?.[1];
  if (!id) throw new Error(`no event stands in ${address}`);
  return id;
}

/** A zone where it is the middle of the day now: a session of today then begins and ends today. */
export function zoneOfTheDay(): string {
  const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Tahiti', 'Pacific/Noumea'];
  return zones.find((zone) => {
    const { hour } = Temporal.Now.zonedDateTimeISO(zone);
    return hour >= 6 && hour < 18;
  })!;
}

/** The boxes of a session: so long from now, for so long, on the clocks of the zone. */
export function sessionFromNow(
  zone: string,
  from: Temporal.DurationLike,
  lasting: Temporal.DurationLike,
): { date: string; from: string; to: string } {
  const starts = Temporal.Now.zonedDateTimeISO(zone).add(from).round('minute');
  const clock = (moment: Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    date: starts.toPlainDate().toString(),
    from: clock(starts),
    to: clock(starts.add(lasting)),
  };
}
