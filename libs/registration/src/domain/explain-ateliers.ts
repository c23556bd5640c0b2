import type { Wishes } from './wishes.js';

/** A dearer wish that could not be. */
interface MissedWish {
  readonly sessionId: string;
  /** How many wanted it at least as much. */
  readonly wanted: number;
  /** Seats for participants; null: as many as come. */
  readonly places: number | null;
  /** They go to the same atelier at another time. */
  readonly elsewhere: boolean;
}

/** “Votre 2e choix ; l'atelier A1 avait 31 demandes pour 18 places”, as figures. */
export interface ExplainedSeat {
  readonly registrationId: string;
  readonly slot: string;
  /** Null when they go to none. */
  readonly sessionId: string | null;
  /** 1 is the dearest; null for an atelier that was not wished for. */
  readonly rank: number | null;
  readonly missed: readonly MissedWish[];
}

interface GivenParty {
  readonly registrationId: string;
  readonly wishes: Wishes;
  readonly seats: ReadonlyMap<string, string | null>;
}

interface Ateliers {
  /** Seats for participants, by session; absent or null: as many as come. */
  readonly places: ReadonlyMap<string, number | null>;
  /** What tells that two sessions are one atelier held twice. */
  readonly atelierOf: ReadonlyMap<string, string>;
}

/** Says of each person and slot which wish was met, and why each dearer one was not. */
export function explainAteliers(
  parties: readonly GivenParty[],
  { places, atelierOf }: Ateliers,
): readonly ExplainedSeat[] {
  const wantedBy = wantedByRank(parties);
  const atelier = (id: string) => atelierOf.get(id) ?? id;
  return parties.flatMap(({ registrationId, wishes, seats }) => {
    const goesTo = new Set([...seats.values()].flatMap((id) => (id === null ? [] : [atelier(id)])));
    return [...seats].map(([slot, sessionId]) => {
      const wished = wishes.get(slot) ?? [];
      const place = sessionId === null ? -1 : wished.indexOf(sessionId);
      const dearer = place >= 0 ? wished.slice(0, place) : wished;
      const missed = dearer.map((id, at) => ({
        sessionId: id,
        wanted: wantedBy(id, at + 1),
        places: places.get(id) ?? null,
        elsewhere: goesTo.has(atelier(id)),
      }));
      return { registrationId, slot, sessionId, rank: place >= 0 ? place + 1 : null, missed };
    });
  });
}

/** How many wish for a session at this rank or dearer. */
function wantedByRank(parties: readonly GivenParty[]): (sessionId: string, rank: number) => number {
  const counts = new Map<string, number[]>();
  for (const { wishes } of parties)
    for (const ranked of wishes.values())
      for (const [place, id] of ranked.entries()) {
        const of = counts.get(id) ?? [];
        of[place] = (of[place] ?? 0) + 1;
        counts.set(id, of);
      }
  return (sessionId, rank) =>
    (counts.get(sessionId) ?? []).slice(0, rank).reduce((sum, count) => sum + (count ?? 0), 0);
}
