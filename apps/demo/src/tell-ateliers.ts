import { timeSlots } from '#kernel';
import { askPlan, publishPlan, readAteliers } from '#matching/contract';
import type { EventView } from '#scheduling/contract';
import type { Dice } from './dice.js';
import type { DemoEvent } from './network/demo-event.js';
import type { Stage } from './stage.js';

type Story = NonNullable<DemoEvent['ateliers']>;

/** Where nobody set a limit. */
const AS_MANY_AS_COME = 5000;
const MOST_WISHES = 3;

/** Up to three wishes in each slot, the popular ateliers more often; one person in twenty wishes for nothing. */
export function invitedWishes(
  event: EventView,
  { likings }: Story,
  dice: Dice,
): readonly (readonly string[])[] {
  const silent = dice.chance(0.05);
  return timeSlots(event.sessions).map(({ name, sessions }) => {
    // By title: sessions of one hour stand in no order that would be the same the next time.
    const left = sessions
      .map(({ id, title }) => ({ id, title: title ?? '', weight: likings[name]?.[title ?? ''] ?? 1 }))
      .sort((a, b) => a.title.localeCompare(b.title, 'fr'));
    return Array.from({ length: silent ? 0 : MOST_WISHES }, () => left.splice(drawn(left, dice), 1)[0]!.id);
  });
}

function drawn(left: readonly { readonly weight: number }[], dice: Dice): number {
  let rest = dice.roll() * left.reduce((sum, { weight }) => sum + weight, 0);
  const place = left.findIndex(({ weight }) => (rest -= weight) < 0);
  return place < 0 ? left.length - 1 : place;
}

/** The ateliers are given out as they are wished for, and published: each person has their programme. */
export async function giveOutAteliers(stage: Stage, key: string, eventId: string): Promise<void> {
  const params = { id: eventId };
  const { slots } = await stage.call(readAteliers, { params });
  const sessions = slots.flatMap(({ slot, ateliers }) => ateliers.map((atelier) => ({ ...atelier, slot })));
  const breakouts = [...Map.groupBy(sessions, ({ atelier }) => atelier)].map(([id, held]) => ({
    id,
    slots: held.map(({ slot }) => slot),
    capacity: held.map(({ capacity }) => capacity ?? AS_MANY_AS_COME),
  }));
  const asked = await stage.call(
    askPlan,
    { params, body: { mode: 'breakouts', slots: slots.length, breakouts } },
    { idempotencyKey: `demo-ateliers-${key}` },
  );
  await stage.computePlans();
  await stage.call(publishPlan, { params: { id: asked.id }, body: {} });
  await stage.giveAteliers(eventId);
}
