import type { Id, Stand, TablesPlan } from './input.js';
import type { PlannedPerson } from './stored-plan.js';

/** Where somebody is in one round. */
export interface CardStop {
  /** From 1. */
  readonly round: number;
  /** Null where they sit nowhere: they are away, or nobody is left to meet. */
  readonly table: Id | null;
  /** They stay at their stand and the others come. */
  readonly presents: boolean;
  /** Whose stand it is, as the planner tells organisations apart. */
  readonly host: string | null;
  /** The other organisations at the table, never their people. */
  readonly organisations: readonly string[];
}

/** What somebody holds in their hand: one stop for each round, whatever happens in it. */
export interface Card {
  readonly person: PlannedPerson;
  readonly stops: readonly CardStop[];
}

/** A day of tables as far as cards show it. */
export interface DayOfTables {
  readonly plan: TablesPlan;
  readonly people: readonly PlannedPerson[];
  /** Empty where tables are nobody's. */
  readonly stands: readonly Stand[];
}

/** The card of everybody who sits or presents in at least one round, by number. */
export function makeCards(day: DayOfTables): readonly Card[] {
  const people = new Map(day.people.map((person) => [person.id, person]));
  const stopsOf = new Map<string, Map<number, CardStop>>();
  for (const { round, tables } of day.plan.rounds)
    for (const table of tables)
      for (const [id, stop] of stopsAt(round, table, day.stands, people)) {
        if (!stopsOf.has(id)) stopsOf.set(id, new Map());
        stopsOf.get(id)!.set(round, stop);
      }
  const rounds = day.plan.rounds.map(({ round }) => round);
  return day.people
    .filter(({ id }) => stopsOf.has(id))
    .map((person) => ({
      person,
      stops: rounds.map((round) => stopsOf.get(person.id)!.get(round) ?? nowhere(round)),
    }))
    .sort((one, other) => one.person.number - other.person.number);
}

type SeatedTable = TablesPlan['rounds'][number]['tables'][number];
type People = ReadonlyMap<string, PlannedPerson>;

/** Who presents at a table: as the plan says, else whoever stays there all day. */
export const presentersAt = ({ id, presenters }: SeatedTable, stands: readonly Stand[]): readonly Id[] =>
  presenters ?? stands.find((stand) => stand.id === id)?.presenters ?? [];

function* stopsAt(
  round: number,
  table: SeatedTable,
  stands: readonly Stand[],
  people: People,
): Generator<readonly [string, CardStop]> {
  const host = stands.find(({ id }) => id === table.id)?.organisation ?? null;
  const presenters = presentersAt(table, stands);
  const organisations = new Set(
    [...table.people, ...presenters].flatMap((id) => people.get(id)?.organisation ?? []),
  );
  const stop = (id: string, presents: boolean): CardStop => {
    const own = people.get(id)?.organisation;
    return {
      round,
      table: table.id,
      presents,
      host,
      organisations: [...organisations].filter((other) => other !== own && other !== host),
    };
  };
  for (const id of table.people) yield [id, stop(id, false)];
  for (const id of presenters) yield [id, stop(id, true)];
}

const nowhere = (round: number): CardStop => ({
  round,
  table: null,
  presents: false,
  host: null,
  organisations: [],
});
