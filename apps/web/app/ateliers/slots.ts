import { timeSlots } from '#kernel';

/** A session beside others, as a form offers it. */
export interface AtelierOffered {
  readonly id: string;
  /** Its title, or the number that stands in for one. */
  readonly title: string | null;
  readonly place: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly capacity: number | null;
  readonly left: number | null;
  readonly open: boolean;
}

export interface SlotOffered {
  readonly name: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly ateliers: readonly AtelierOffered[];
}

interface SessionOfEvent {
  readonly id: string;
  readonly title: string | null;
  readonly slot: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: 'planned' | 'cancelled';
  readonly place: { readonly name: string } | null;
  readonly seats: { readonly capacity: number | null; readonly left: number | null };
}

/** The time slots of an event in which there is still something to choose. */
export function slotsOffered(sessions: readonly SessionOfEvent[], now: string): readonly SlotOffered[] {
  return timeSlots(sessions)
    .map(({ name, sessions: of }) => ({
      name,
      ...spanOf(of),
      ateliers: inOrder(of.map((session) => offered(session, now))),
    }))
    .filter(({ ateliers }) => ateliers.some(({ open }) => open));
}

/** By title, as a list is read: A2 before A10. */
export const inOrder = <Titled extends { readonly title: string | null }>(of: readonly Titled[]): Titled[] =>
  of.toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? '', 'fr', { numeric: true }));

const offered = (session: SessionOfEvent, now: string): AtelierOffered => ({
  id: session.id,
  title: session.title,
  place: session.place?.name ?? null,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  capacity: session.seats.capacity,
  left: session.seats.left,
  open: session.status === 'planned' && Date.parse(session.startsAt) > Date.parse(now),
});

/** From the first start to the last end. */
export function spanOf(of: readonly { readonly startsAt: string; readonly endsAt: string }[]) {
  const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b);
  return {
    startsAt: of.map(({ startsAt }) => startsAt).toSorted(byTime)[0]!,
    endsAt: of
      .map(({ endsAt }) => endsAt)
      .toSorted(byTime)
      .at(-1)!,
  };
}

/** Three choices say enough of a preference, and fit on a phone. */
const MOST_RANKS = 3;

export const ranksOf = ({ ateliers }: SlotOffered): readonly number[] =>
  Array.from(
    { length: Math.min(MOST_RANKS, ateliers.filter(({ open, left }) => open && left !== 0).length) },
    (_, place) => place + 1,
  );

/** The name of the box for one choice in one slot; slots count from 1 as they stand on the page. */
export const boxOf = (slot: number, rank: number): string => `wish-${slot}-${rank}`;
