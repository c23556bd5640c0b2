import type { AteliersView, RotationPlanBody } from '#matching/contract';
import { numberOf, textOf } from '../asking.js';
import { peopleNamed } from './named-people.js';

/** Where nobody set a limit: more than the largest day. */
export const AS_MANY_AS_COME = 5000;
const LONGEST_SECONDS = 30;

/** An atelier with its sessions that take place; held twice, it has two. */
export interface AtelierToPlan {
  readonly id: string;
  readonly title: string | null;
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly slot: number;
    readonly place: string | null;
    readonly capacity: number | null;
  }[];
}

export function ateliersToPlan({ slots }: AteliersView): readonly AtelierToPlan[] {
  const held = slots.flatMap(({ slot, ateliers }) =>
    ateliers.filter(({ cancelled }) => !cancelled).map((atelier) => ({ ...atelier, slot })),
  );
  return [...Map.groupBy(held, ({ atelier }) => atelier)].map(([id, sessions]) => ({
    id,
    title: sessions[0]!.title,
    sessions,
  }));
}

export const capacityBox = (sessionId: string): string => `places-${sessionId}`;
export const leadersBox = (atelier: string): string => `animateurs-${atelier}`;

/** What a filled form asks the planner for. Names that are nobody's are told beside their box. */
export function bodyOfForm(
  view: AteliersView,
  form: FormData,
): { readonly body: RotationPlanBody } | { readonly unknown: Readonly<Record<string, string>> } {
  const unknown: Record<string, string> = {};
  const share = Number(textOf(form, 'share'));
  const breakouts = ateliersToPlan(view).map(({ id, sessions }) => {
    const named = peopleNamed(view.people, textOf(form, leadersBox(id)));
    if (named.unknown.length > 0) unknown[leadersBox(id)] = named.unknown.join(', ');
    return {
      id,
      slots: sessions.map(({ slot }) => slot),
      capacity: sessions.map(
        ({ sessionId }) => numberOf(textOf(form, capacityBox(sessionId))) ?? AS_MANY_AS_COME,
      ),
      ...(named.ids.length > 0 && { leaders: [...named.ids] }),
      ...(share > 0 && { maxSameOrganisationShare: share / 100 }),
    };
  });
  if (Object.keys(unknown).length > 0) return { unknown };
  return { body: { mode: 'breakouts', slots: view.slots.length, breakouts, seconds: LONGEST_SECONDS } };
}
