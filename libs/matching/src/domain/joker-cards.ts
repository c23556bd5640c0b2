import type { Id, Joker, Stand, TablesPlan } from './input.js';
import type { Settings } from './stored-plan.js';

/**
 * Cards for guests whom nobody expects, made from the places that the plan leaves empty: each has a place in every
 * round, at another table each time while there is one, so that a late comer takes a card that is ready. As many as the
 * settings ask for, or as there are places in the fullest round.
 */
export function jokerCards(plan: TablesPlan, settings: Settings): readonly Joker[] {
  const rounds = plan.rounds.map(({ round, tables }) => ({
    round,
    left: new Map(tables.flatMap((table) => emptyPlaces(round, table, plan, settings))),
  }));
  const places = rounds.map(({ left }) => [...left.values()].reduce((sum, seats) => sum + seats, 0));
  const most = rounds.length === 0 ? 0 : Math.min(...places);
  const asked = settings['jokers'];
  const count = typeof asked === 'number' ? Math.min(asked, most) : most;
  return Array.from({ length: count }, (_, place) => {
    const been = new Set<Id>();
    return {
      number: place + 1,
      rounds: rounds.map(({ round, left }) => {
        const table = freest(left, been);
        left.set(table, left.get(table)! - 1);
        been.add(table);
        return { round, table };
      }),
    };
  });
}

/** The table with the most places left, if possible one where the guest has not been. */
function freest(left: ReadonlyMap<Id, number>, been: ReadonlySet<Id>): Id {
  const open = [...left].filter(([, seats]) => seats > 0);
  const fresh = open.filter(([table]) => !been.has(table));
  return (fresh.length > 0 ? fresh : open).reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

type SeatedTable = TablesPlan['rounds'][number]['tables'][number];

function emptyPlaces(
  round: number,
  { id, people }: SeatedTable,
  plan: TablesPlan,
  settings: Settings,
): readonly (readonly [Id, number])[] {
  const stand = standsOf(settings).find((candidate) => candidate.id === id);
  if (stand?.closedFrom !== undefined && round >= stand.closedFrom) return [];
  // A table that this round leaves out has nobody to sit with.
  if (stand === undefined && people.length === 0) return [];
  const room = roomAt(id, stand, settings) ?? largestGroup(plan);
  return room > people.length ? [[id, room - people.length]] : [];
}

export const standsOf = (settings: Settings): readonly Stand[] =>
  (settings['stands'] as readonly Stand[] | undefined) ?? [];

type Size = number | { readonly max: number };
type ListedTable = number | { readonly id: Id; readonly size: Size };

/** How many can sit at a table; undefined where the settings do not say, as at most stands. */
function roomAt(id: Id, stand: Stand | undefined, settings: Settings): number | undefined {
  if (stand) return stand.max;
  const tables = settings['tables'] as readonly ListedTable[] | { readonly size: Size } | number | undefined;
  if (typeof tables === 'number') return 2;
  if (tables === undefined) return undefined;
  if ('size' in tables) return most(tables.size);
  const listed = tables.find(
    (table, place) => (typeof table === 'number' ? `${place + 1}` : table.id) === id,
  );
  return listed === undefined ? undefined : typeof listed === 'number' ? listed : most(listed.size);
}

const most = (size: Size): number => (typeof size === 'number' ? size : size.max);

const largestGroup = ({ rounds }: TablesPlan): number =>
  Math.max(0, ...rounds.flatMap(({ tables }) => tables.map(({ people }) => people.length)));
